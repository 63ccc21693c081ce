import type { FoundPeak } from './find-peaks';
import { placesOf } from './places-of';
import { pointOf } from './point-of';
import { reachOf } from './reach-of';
import { startOf } from './start-of';
import type { Track } from './track';

/**
 * Joins the peaks of one sweep over the rates by the continuity of their potential: from the slowest rate to the fastest, each going
 * on where the last two points lead; then back to slower rates, where faint ones count too. Peaks seen at half of the rates or fewer are
 * left out where there are three rates or more.
 * @param found by rate, slowest first
 * @param logRates natural logarithms of the rates
 * @returns tracks from low potential to high, and clear peaks that are in none
 */
export function followPeaks(
  found: readonly (readonly FoundPeak[])[],
  logRates: readonly number[],
  range_V: number,
): { tracks: Track[]; strays: { place: number; peak: FoundPeak }[] } {
  const tracks: Track[] = [];
  const taken = new Set<FoundPeak>();
  const join = (place: number, growing: readonly Track[]) => {
    const near = growing.flatMap((track) =>
      found[place]!.filter((peak) => !taken.has(peak)).map((peak) => ({ track, peak, away: distance(track, peak, place, logRates) })),
    );
    for (const { track, peak, away } of near.toSorted((a, b) => a.away - b.away)) {
      if (away > reachOf(range_V) || taken.has(peak) || track.points.has(place)) continue;
      track.points.set(place, pointOf(peak));
      taken.add(peak);
    }
  };
  for (const [place, peaks] of found.entries()) {
    join(place, tracks);
    for (const peak of peaks) {
      if (taken.has(peak) || !peak.isClear) continue;
      tracks.push({ sweep: peak.sweep, points: new Map([[place, pointOf(peak)]]) });
      taken.add(peak);
    }
  }
  for (let place = found.length - 2; place >= 0; place--)
    join(
      place,
      tracks.filter(({ points }) => points.has(place + 1) && !points.has(place)),
    );
  const isKept = ({ points }: Track) => found.length < 3 || 2 * points.size > found.length;
  const kept = new Set(tracks.filter(isKept));
  return {
    tracks: [...kept].sort((a, b) => startOf(a) - startOf(b)),
    strays: tracks.filter((track) => !kept.has(track)).flatMap((track) => straysOf(track, found)),
  };
}

/** From where the track leads, by the line through its two nearest points over ln v. */
function distance(track: Track, peak: FoundPeak, place: number, logRates: readonly number[]): number {
  const [nearest, next] = placesOf(track).toSorted((a, b) => Math.abs(a - place) - Math.abs(b - place)) as [number, number | undefined];
  const at = track.points.get(nearest)!.potential_V;
  const last = Math.abs(peak.potential_V - at);
  if (next === undefined || logRates[nearest] === logRates[next]) return last;
  const drift = (at - track.points.get(next)!.potential_V) / (logRates[nearest]! - logRates[next]!);
  // A peak that stays where it was is as likely as one that goes on moving.
  return Math.min(last, Math.abs(peak.potential_V - at - drift * (logRates[place]! - logRates[nearest]!)));
}

function straysOf(track: Track, found: readonly (readonly FoundPeak[])[]): { place: number; peak: FoundPeak }[] {
  return [...track.points].flatMap(([place, { potential_V }]) => {
    const peak = found[place]!.find((one) => one.potential_V === potential_V && one.isClear);
    return peak === undefined ? [] : [{ place, peak }];
  });
}
