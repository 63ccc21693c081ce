import { ValidationError } from '../core/errors';
import { nearestName } from '../core/nearest-name';
import { axisNamed } from '../track/axis-named';
import type { SeriesChoice } from '../track/follow-series';
import { type AxisPlace, parsePlace } from '../track/parse-place';
import { isPlace, type Placed, placeOnAxis, type SeriesAxis, seriesAxes } from '../track/series-axis';

/** How a series is to be followed, as typed. */
export interface TypedSeriesChoice {
  axis?: string | undefined;
  /** `fresh`, `cycle=1`, `potential=0.35 V` … */
  relativeTo?: string | undefined;
  comparedWith?: string | undefined;
}

/**
 * What was typed, for these recordings. @throws ValidationError for an axis, a place or a sample that none of them has, with those there are
 */
export function seriesChoice(typed: TypedSeriesChoice, recordings: readonly Placed[]): SeriesChoice {
  const stated = typed.axis === undefined ? null : axisNamed(typed.axis, recordings);
  const place = typed.relativeTo === undefined ? null : parsePlace(typed.relativeTo, recordings);
  if (stated !== null && place !== null && stated.key !== place.axis.key) {
    throw new ValidationError(
      'INPUT_INVALID',
      `The series is followed over ${stated.key}, and the reference is a place on ${place.axis.key}`,
      {
        expected: 'a reference on the axis itself',
      },
    );
  }
  if (place !== null) requirePlace(place, recordings);
  const comparedWith = typed.comparedWith === undefined ? null : requireSample(typed.comparedWith, recordings);
  const axis = stated ?? place?.axis ?? (comparedWith === null ? null : sharedAxis(recordings, comparedWith));
  return { axis, relativeTo: place, comparedWith };
}

function requirePlace({ axis, value, branch = null }: AxisPlace, recordings: readonly Placed[]): void {
  const there = recordings.filter(({ tags }) => branch === null || tags.branch === branch);
  const places = there.flatMap((recording) => axis.valueOf(recording) ?? []);
  if (places.some((x) => isPlace(axis, x, value))) return;
  const words = [...new Set(places)].sort((a, b) => a - b).map((x) => placeOnAxis(axis, x));
  throw new ValidationError('NOT_FOUND', `No spectrum ${branch === null ? '' : `of a ${branch} `}stands at ${placeOnAxis(axis, value)}`, {
    expected: words.length === 0 ? 'a branch that was measured' : `one of ${words.join(', ')}`,
  });
}

function requireSample(sample: string, recordings: readonly Placed[]): string {
  const samples = [...new Set(recordings.map((recording) => recording.sample))];
  if (samples.includes(sample)) return sample;
  throw new ValidationError('NOT_FOUND', `There is no sample "${sample}"`, {
    expected: `one of ${samples.map((one) => `"${one}"`).join(', ')}`,
    nearest: nearestName(sample, samples),
  });
}

/** The axis on which most spectra of the others stand where that sample has one too. */
function sharedAxis(recordings: readonly Placed[], sample: string): SeriesAxis {
  const shared = (axis: SeriesAxis) => {
    const places = recordings.flatMap((recording) => (recording.sample === sample ? (axis.valueOf(recording) ?? []) : []));
    return recordings.filter((recording) => {
      const x = axis.valueOf(recording);
      return recording.sample !== sample && x !== null && places.some((place) => isPlace(axis, place, x));
    }).length;
  };
  const axis = seriesAxes(recordings).toSorted((a, b) => shared(b) - shared(a))[0];
  if (axis !== undefined) return axis;
  throw new ValidationError('INPUT_INVALID', 'Nothing says which spectra of the samples belong together', {
    expected: 'spectra with a cycle, a potential or another tag',
    hint: 'A table of tags says it (--tags FILE.csv).',
  });
}
