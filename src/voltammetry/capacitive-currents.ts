import type { CurrentSeparation } from '../core/voltammetry-result';
import { signOf } from './sign-of';
import type { SweepOnGrid } from './sweep-on-grid';

/**
 * k1·v clipped to the loop for drawing, with its sweep's sign, by rate, in the rows of the separation, A. Where the current has not its
 * sweep's sign there is no loop to lie in: 0.
 */
export function capacitiveCurrents(
  grids: readonly SweepOnGrid[],
  { k1 }: CurrentSeparation,
  rates_VPerS: readonly number[],
): Float64Array[] {
  return rates_VPerS.map((rate, place) => {
    const currents = new Float64Array(k1.length);
    let row = 0;
    for (const { sweep, current_A } of grids) {
      for (const current of current_A[place]!) {
        currents[row] = signOf(sweep) * Math.min(Math.max(0, current), Math.max(0, k1[row]! * rate));
        row++;
      }
    }
    return currents;
  });
}
