import type { Track } from './track';

/** A1, A2 … for anodic peaks, C1 … for cathodic ones, in the order of the tracks. */
export function peakNames(tracks: readonly Pick<Track, 'sweep'>[]): string[] {
  const count = { anodic: 0, cathodic: 0 };
  return tracks.map(({ sweep }) => `${sweep === 'anodic' ? 'A' : 'C'}${++count[sweep]}`);
}
