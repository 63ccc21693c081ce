import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import type { CircuitProblem } from './circuit-problem';

/** Part of a column's norm that the columns before it leave over; below, rounding alone decides the rest. */
const collinear = 1e-6;

/** Unknowns resting on a bound: held there, without an error of their own. */
export function boundHits(problem: CircuitProblem, x: Float64Array): boolean[] {
  return Array.from(x, (value, j) => value <= problem.lower[j]! + 1e-9 || value >= problem.upper[j]! - 1e-9);
}

/**
 * (JᵀWJ)⁻¹ over the unknowns that are not on a bound, in the coordinates x; rows and columns of those on a bound are 0.
 * Evaluates the problem at x. null where the matrix cannot be inverted: some combination is not determined at all.
 */
export function inverseNormalMatrix(problem: CircuitProblem, x: Float64Array): Matrix | null {
  problem.evaluate(x);
  const held = boundHits(problem, x);
  const open = Array.from(x.keys()).filter((j) => !held[j]);
  const m = open.length;
  const result = Matrix.zeros(x.length, x.length);
  if (m === 0) return result;
  const scale = open.map((j) => Math.sqrt(problem.jacobian[j]!.reduce((sum, value) => sum + value * value, 0)));
  if (scale.some((s) => !(s > 0))) return null;
  const normal = Matrix.zeros(m, m);
  for (let a = 0; a < m; a++) {
    const first = problem.jacobian[open[a]!]!;
    for (let b = 0; b <= a; b++) {
      const second = problem.jacobian[open[b]!]!;
      let sum = 0;
      for (let k = 0; k < first.length; k++) sum += first[k]! * second[k]!;
      normal.set(a, b, sum / (scale[a]! * scale[b]!));
      normal.set(b, a, sum / (scale[a]! * scale[b]!));
    }
  }
  const cholesky = new CholeskyDecomposition(normal);
  const triangle = cholesky.lowerTriangularMatrix;
  if (!cholesky.isPositiveDefinite() || open.some((_, a) => !(triangle.get(a, a) > collinear))) return null;
  const inverse = cholesky.solve(Matrix.eye(m));
  for (let a = 0; a < m; a++) {
    for (let b = 0; b < m; b++) {
      const value = inverse.get(a, b) / (scale[a]! * scale[b]!);
      if (!Number.isFinite(value)) return null;
      result.set(open[a]!, open[b]!, value);
    }
  }
  return result;
}

/** Variance of the residuals, s² = S/(2N − p), p = unknowns not held at a bound. */
function residualVariance(problem: CircuitProblem, x: Float64Array, sum: number): number {
  const held = boundHits(problem, x).filter(Boolean).length;
  return sum / Math.max(1, problem.rows - (problem.size - held));
}

/** Standard errors of x (ln p, α), or null where they do not exist. */
export function logStandardErrors(problem: CircuitProblem, x: Float64Array): Float64Array | null {
  const inverse = inverseNormalMatrix(problem, x);
  if (inverse === null) return null;
  const variance = residualVariance(problem, x, problem.evaluate(x));
  return Float64Array.from(x, (_, j) => Math.sqrt(variance * Math.max(0, inverse.get(j, j))));
}
