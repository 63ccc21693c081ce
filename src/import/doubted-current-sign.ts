import type { Finding } from '../core/finding';

/** Rows of this part of the potential's range around the first close a loop. */
const closing = 0.02;
/** Less than this part of ∫|I dE| says nothing: noise, or a current that hardly depends on the direction. */
const least = 0.1;

/**
 * A doubt where a format does not say which current is positive: over a whole cycle of a voltammogram ∮I dE is positive wherever charging or a
 * reversible reaction answers the sweep. A negative one can be a current that counts reduction as positive, or a slow irreversible
 * reaction, so nothing is turned.
 */
export function doubtedCurrentSign(potential_V: Float64Array, current_A: Float64Array): Finding[] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of potential_V) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const start = potential_V[0] as number;
  let [end, reached] = [potential_V.length - 1, 0];
  while (end > 0 && !(Math.abs((potential_V[end] as number) - start) <= closing * (high - low))) end--;
  let [sum, size] = [0, 0];
  for (let row = 1; row <= end; row++) {
    const step_V = (potential_V[row] as number) - (potential_V[row - 1] as number);
    const part = step_V * ((current_A[row] as number) + (current_A[row - 1] as number));
    if (!Number.isFinite(part)) continue;
    sum += part;
    size += Math.abs(part);
    reached = Math.max(reached, Math.abs((potential_V[row] as number) - start));
  }
  if (!(reached > 0.4 * (high - low)) || !(-sum > least * size)) return [];
  const message =
    'The current is larger on the way down than on the way up (∮I dE over a cycle is negative): the file may count reduction as positive. It was kept as it is.';
  return [{ code: 'CURRENT_SIGN', message }];
}
