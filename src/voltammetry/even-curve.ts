import { currentAt } from './current-at';
import { signOf } from './sign-of';
import type { Sweep } from './sweep';

/** A sweep on even potentials, its current taken positive in its direction and smoothed, for finding peaks only. */
export interface EvenCurve {
  potential_V: Float64Array;
  smooth_A: Float64Array;
  /** Standard deviation of what the smoothing took away. */
  noise_A: number;
}

const mostPoints = 800;
/** Half the smoothing window, of the range. */
const halfWindow = 0.012;

/** The sweep on as many even potentials as it has points (at most 800), smoothed by a parabola through 2.4 % of its range. */
export function evenCurve(sweep: Sweep): EvenCurve {
  const count = Math.min(mostPoints, Math.max(32, sweep.potential_V.length));
  const [first, last] = [sweep.potential_V[0]!, sweep.potential_V.at(-1)!];
  const potential_V = Float64Array.from({ length: count }, (_, k) => first + ((last - first) * k) / (count - 1));
  potential_V[count - 1] = last;
  const current_A = potential_V.map((at) => signOf(sweep.name) * currentAt(sweep, at));
  const half = Math.max(2, Math.round(halfWindow * count));
  const smooth_A = current_A.map((_, k) => parabolaAt(current_A, k, half));
  const differences = Array.from(current_A, (value, k) => Math.abs(value - smooth_A[k]!)).sort((a, b) => a - b);
  return { potential_V, smooth_A, noise_A: 1.48 * differences[Math.floor(count / 2)]! };
}

/** Value at k of the least-squares parabola through the points k ± half, fewer at the ends. */
function parabolaAt(values: Float64Array, k: number, half: number): number {
  const reach = Math.min(half, k, values.length - 1 - k);
  if (reach < 1) return values[k]!;
  // Of a symmetric window the weights are those of Savitzky and Golay.
  const n = 2 * reach + 1;
  let sum = 0;
  for (let j = -reach; j <= reach; j++) {
    const weight = (3 * (3 * reach * (reach + 1) - 1 - 5 * j * j)) / ((2 * reach - 1) * n * (2 * reach + 3));
    sum += weight * values[k + j]!;
  }
  return sum;
}
