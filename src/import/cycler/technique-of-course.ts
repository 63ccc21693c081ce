import type { TimeSeriesTechnique } from '../../core/recording';
import type { TimeSeriesColumn } from '../../core/time-series';
import { isPotentialSweep } from './is-potential-sweep';
import { techniqueOfCurrent } from './technique-of-current';

/** A potential or a current that stays within this was held. */
const steady_V = 0.01;
const steadyPart = 0.01;

/**
 * The technique a file names, and where it names none that is known, or one for cycling (with which titrations are made too), what the
 * course of potential and current shows: a voltammogram where the potential was swept, a titration or a rest by the current, cycling where it
 * flowed both ways, a potential or a current that was held.
 */
export function techniqueOfCourse(columns: readonly TimeSeriesColumn[], named: TimeSeriesTechnique = 'unknown'): TimeSeriesTechnique {
  const current = columns.find(({ quantity }) => quantity === 'current_A')?.values;
  if (current === undefined || current.length === 0 || (named !== 'cycling' && named !== 'unknown')) return named;
  const byCurrent = techniqueOfCurrent(current);
  if (named === 'cycling') return byCurrent === 'gitt' ? 'gitt' : named;
  if (isPotentialSweep(columns)) return 'cv';
  if (byCurrent !== 'cycling') return byCurrent;
  if (current.some((value) => value > 0) && current.some((value) => value < 0)) return 'cycling';
  const potential = columns.find(({ quantity }) => quantity === 'potential_V')?.values;
  if (potential !== undefined && rangeOf(potential) <= steady_V) return 'ca';
  return rangeOf(current) <= steadyPart * Math.abs(current[0] as number) ? 'cp' : 'unknown';
}

function rangeOf(values: Float64Array): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high - low;
}
