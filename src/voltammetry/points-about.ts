import { firstAtOrAbove } from './first-at-or-above';
import type { Sweep } from './sweep';

const leastPoints = 5;

/** Rows [from, to) within ± half, at least five. */
export function pointsAbout({ potential_V }: Sweep, near_V: number, half_V: number): { from: number; to: number } {
  let [from, to] = [firstAtOrAbove(potential_V, near_V - half_V), firstAtOrAbove(potential_V, near_V + half_V)];
  while (to - from < leastPoints && (from > 0 || to < potential_V.length)) {
    const nextBelow = from > 0 ? near_V - potential_V[from - 1]! : Infinity;
    const nextAbove = to < potential_V.length ? potential_V[to]! - near_V : Infinity;
    if (nextBelow <= nextAbove) from--;
    else to++;
  }
  return { from, to };
}
