import type { Track } from './track';

/** Places of the rates at which it is seen, slowest first. */
export function placesOf({ points }: Track): number[] {
  return [...points.keys()].sort((a, b) => a - b);
}
