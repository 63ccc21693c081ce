import { firstAtOrAbove } from './first-at-or-above';
import type { Sweep } from './sweep';

/** Current of a sweep at a potential, A, by straight lines between its points; NaN outside of it. */
export function currentAt({ potential_V, current_A }: Sweep, at_V: number): number {
  const last = potential_V.length - 1;
  if (last < 1 || !(at_V >= potential_V[0]!) || !(at_V <= potential_V[last]!)) return Number.NaN;
  const above = Math.max(1, firstAtOrAbove(potential_V, at_V));
  const [low, high] = [potential_V[above - 1]!, potential_V[above]!];
  const part = (at_V - low) / (high - low);
  return current_A[above - 1]! + part * (current_A[above]! - current_A[above - 1]!);
}
