import type { FoundPeak } from './find-peaks';
import type { TrackPoint } from './track';

/** A peak that was found, as a point of a track. */
export function pointOf({ potential_V, current_A, baseline }: FoundPeak): TrackPoint {
  return { potential_V, current_A, baseline, placed: 'found' };
}
