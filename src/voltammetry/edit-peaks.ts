import type { Finding } from '../core/finding';
import type { PeakEdit, PeakReference, SweepName } from '../core/voltammetry-choices';
import { currentNear } from './current-near';
import { evenCurve } from './even-curve';
import type { FoundPeak } from './find-peaks';
import { baselineUnder } from './peak-baseline';
import { peakNames } from './peak-names';
import { pointOf } from './point-of';
import { reachOf } from './reach-of';
import { startOf } from './start-of';
import type { Sweep } from './sweep';
import type { Track, TrackPoint } from './track';

/** Of the range: what is averaged about a potential that was set by hand. */
const ownWindow = 0.004;
/** A rate that was typed or shown rounded is meant where it is this close. */
const sameRate = 0.01;

/** What edits work on: sweeps and peaks by rate, slowest first. */
export interface EditableSeries {
  rates_VPerS: readonly number[];
  sweeps: readonly Readonly<Record<SweepName, Sweep | null>>[];
  found: readonly Readonly<Record<SweepName, readonly FoundPeak[]>>[];
  range_V: number;
}

/** The tracks with what was done to them by hand, in order; an edit whose peak is not there changes nothing and is said. */
export function editPeaks(
  tracks: readonly Track[],
  edits: readonly PeakEdit[],
  series: EditableSeries,
): { tracks: Track[]; warnings: Finding[] } {
  const warnings: Finding[] = [];
  // Names are those found at first, so that one edit does not change what the next one means.
  const named = new Map(peakNames(tracks).map((name, k) => [name, tracks[k]!]));
  let edited = [...tracks];
  for (const edit of edits) {
    if (edit.kind === 'add') {
      const added = addedTrack(edit, series);
      if (added === null) warnings.push(unused(`the peak added at ${inVolts(edit.potential_V)}`, `no ${edit.sweep} sweep runs through it`));
      else edited.push(added);
      continue;
    }
    const track = resolve(edit.peak, edited, named, series.range_V);
    if (track === undefined) {
      warnings.push(unused(`the edit of peak ${inWords(edit.peak)}`, `the peaks are ${[...named.keys()].join(', ') || 'none'}`));
      continue;
    }
    if (edit.kind === 'remove') {
      edited = edited.filter((one) => one !== track);
      continue;
    }
    const place = placeOf(edit.rate_VPerS, series);
    const point = place < 0 ? null : pointAt(track.sweep, place, edit.potential_V, series, 'by hand');
    if (point === null) {
      warnings.push(unused(`the move of peak ${inWords(edit.peak)}`, place < 0 ? 'there is no such rate' : 'the sweep does not run there'));
      continue;
    }
    const moved: Track = { sweep: track.sweep, points: new Map(track.points).set(place, point) };
    edited = edited.map((one) => (one === track ? moved : one));
    for (const [name, one] of named) if (one === track) named.set(name, moved);
  }
  return {
    tracks: edited.toSorted((a, b) => Number(a.sweep === 'cathodic') - Number(b.sweep === 'cathodic') || startOf(a) - startOf(b)),
    warnings,
  };
}

function resolve(peak: PeakReference, tracks: readonly Track[], named: ReadonlyMap<string, Track>, range_V: number): Track | undefined {
  if ('name' in peak) return tracks.find((track) => track === named.get(peak.name));
  const own = tracks.filter(({ sweep }) => sweep === peak.sweep);
  const away = (track: Track) => Math.abs(startOf(track) - peak.near_V);
  const nearest = own.toSorted((a, b) => away(a) - away(b))[0];
  return nearest !== undefined && away(nearest) <= reachOf(range_V) ? nearest : undefined;
}

/** A peak from one potential at one rate on, to slower and to faster ones: each time the maximum nearest to where it was last, else the same potential. */
function addedTrack({ sweep, potential_V, rate_VPerS }: Extract<PeakEdit, { kind: 'add' }>, series: EditableSeries): Track | null {
  const points = new Map<number, TrackPoint>();
  const start = rate_VPerS === undefined ? 0 : placeOf(rate_VPerS, series);
  if (start < 0) return null;
  const follow = (places: readonly number[], from_V: number) => {
    let last_V = from_V;
    for (const place of places) {
      const away = (peak: FoundPeak) => Math.abs(peak.potential_V - last_V);
      const nearest = series.found[place]![sweep].toSorted((a, b) => away(a) - away(b))[0];
      const isNear = nearest !== undefined && away(nearest) <= reachOf(series.range_V) / 2;
      const point = isNear ? pointOf(nearest) : pointAt(sweep, place, last_V, series, place === start ? 'by hand' : 'followed');
      if (point === null) continue;
      points.set(place, point);
      last_V = point.potential_V;
    }
  };
  const places = [...series.rates_VPerS.keys()];
  follow(places.slice(start), potential_V);
  follow(places.slice(0, start).reverse(), points.get(start)?.potential_V ?? potential_V);
  return points.size === 0 ? null : { sweep, points };
}

/** −1 where there is no such rate. */
function placeOf(rate_VPerS: number, { rates_VPerS }: EditableSeries): number {
  return rates_VPerS.findIndex((rate) => Math.abs(rate / rate_VPerS - 1) < sameRate);
}

function pointAt(name: SweepName, place: number, at_V: number, series: EditableSeries, placed: TrackPoint['placed']): TrackPoint | null {
  const sweep = series.sweeps[place]?.[name] ?? null;
  if (sweep === null || at_V < sweep.potential_V[0]! || at_V > sweep.potential_V.at(-1)!) return null;
  const curve = evenCurve(sweep);
  const step = curve.potential_V[1]! - curve.potential_V[0]!;
  return {
    potential_V: at_V,
    current_A: currentNear(sweep, at_V, ownWindow * series.range_V),
    baseline: baselineUnder(curve, name, Math.round((at_V - curve.potential_V[0]!) / step)),
    placed,
  };
}

function unused(what: string, why: string): Finding {
  return { code: 'PEAK_EDIT_UNUSED', message: `${what[0]!.toUpperCase()}${what.slice(1)} was not used: ${why}.` };
}

function inWords(peak: PeakReference): string {
  return 'name' in peak ? peak.name : `near ${inVolts(peak.near_V)} (${peak.sweep})`;
}

function inVolts(value: number): string {
  return `${Number(value.toFixed(4))} V`;
}
