import { nonNegativeLeastSquares } from '../non-negative-least-squares';

const lower = new Float64Array(64 * 64);
const y = new Float64Array(64);

/**
 * Best non-negative scales of n blocks from their Gram matrix; returns how much of the data's norm they explain.
 * Nearly always the unconstrained solution is positive and one small Cholesky is all it takes.
 */
export function scaleCombination(gram: Float64Array, rhs: Float64Array, n: number, scales: Float64Array): number {
  let positive = true;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = gram[i * n + j]!;
      if (i === j) sum *= 1 + 1e-10;
      for (let k = 0; k < j; k++) sum -= lower[i * n + k]! * lower[j * n + k]!;
      lower[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-300)) : sum / lower[j * n + j]!;
    }
    let value = rhs[i]!;
    for (let k = 0; k < i; k++) value -= lower[i * n + k]! * y[k]!;
    y[i] = value / lower[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    let value = y[i]!;
    for (let k = i + 1; k < n; k++) value -= lower[k * n + i]! * scales[k]!;
    scales[i] = value / lower[i * n + i]!;
    if (!(scales[i]! >= 0)) positive = false;
  }
  if (!positive) scales.set(nonNegativeLeastSquares(gram, rhs, n));
  let explained = 0;
  for (let i = 0; i < n; i++) {
    explained += 2 * scales[i]! * rhs[i]!;
    for (let j = 0; j < n; j++) explained -= scales[i]! * scales[j]! * gram[i * n + j]!;
  }
  return explained;
}
