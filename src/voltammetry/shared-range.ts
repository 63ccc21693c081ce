import type { SweepName } from '../core/voltammetry-choices';
import type { Voltammogram } from './voltammogram';

/** The potentials that a sweep runs over at every rate; null where one lacks it or they share nothing. */
export function sharedRange(voltammograms: readonly Voltammogram[], sweep: SweepName): [low: number, high: number] | null {
  let [low, high] = [-Infinity, Infinity];
  for (const voltammogram of voltammograms) {
    const own = voltammogram[sweep];
    if (own === null) return null;
    low = Math.max(low, own.potential_V[0]!);
    high = Math.min(high, own.potential_V.at(-1)!);
  }
  return high > low ? [low, high] : null;
}
