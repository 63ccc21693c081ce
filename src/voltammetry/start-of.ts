import { placesOf } from './places-of';
import type { Track } from './track';

/** Where it lies at the slowest of these, V. */
export function startOf(track: Track): number {
  return track.points.get(placesOf(track)[0]!)!.potential_V;
}
