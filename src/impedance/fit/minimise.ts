import { leastSquaresStep } from './least-squares-step';

/** min S(x) = Σ r², lower ≤ x ≤ upper. `evaluate` fills r and, column by column, ∂r/∂x, and returns S. */
export interface LeastSquaresProblem {
  /** Unknowns. */
  readonly size: number;
  /** Residuals: 2N. */
  readonly rows: number;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly residuals: Float64Array;
  readonly jacobian: Float64Array[];
  evaluate(x: Float64Array): number;
}

export interface Minimum {
  x: Float64Array;
  sum: number;
  iterations: number;
  stopReason: 'converged' | 'no-further-decrease' | 'iteration-limit' | 'abandoned' | 'invalid-start';
}

export interface MinimiseOptions {
  maxIterations: number;
  /** Relative decrease of S that counts as none. */
  tolerance: number;
  /** S of the best run so far: a hopeless run is given up. */
  abandonAbove?: number;
}

const maximumRejects = 13;

/**
 * Levenberg–Marquardt with the damping kept outside: accepted steps divide it by 9, rejected ones multiply it by 2, 4, 8 …
 * The library never rejects a step and never says why it stopped; this does both.
 */
export function minimise(problem: LeastSquaresProblem, start: Float64Array, options: MinimiseOptions): Minimum {
  const { size, lower, upper } = problem;
  const x = Float64Array.from(start, (value, k) => Math.min(Math.max(value, lower[k]!), upper[k]!));
  let sum = problem.evaluate(x);
  if (!Number.isFinite(sum)) return { x, sum: Number.POSITIVE_INFINITY, iterations: 0, stopReason: 'invalid-start' };
  // Nothing to vary: a profile of a circuit's only parameter.
  if (size === 0) return { x, sum, iterations: 0, stopReason: 'converged' };
  const compressed = new Compression(size);
  const history: number[] = [sum];
  let [damping, iterations, quiet] = [1, 0, 0];
  while (iterations < options.maxIterations) {
    compressed.take(problem, x);
    const [low, high] = [Array.from(lower, (b, k) => b - x[k]!), Array.from(upper, (b, k) => b - x[k]!)];
    let [growth, accepted, stepSize, newSum] = [2, false, 0, sum];
    const trial = new Float64Array(size);
    for (let rejects = 0; rejects < maximumRejects && !accepted; rejects++) {
      iterations++;
      const delta = leastSquaresStep(compressed.triangle, compressed.c, size, damping, low, high);
      stepSize = 0;
      for (let k = 0; k < size; k++) {
        trial[k] = x[k]! + delta[k]!;
        stepSize = Math.max(stepSize, Math.abs(delta[k]!));
      }
      // No step at all: the bounds cut it so short that the library saw no gain; more damping turns it inwards.
      if (stepSize > 0) newSum = problem.evaluate(trial);
      accepted = stepSize > 0 && newSum < sum;
      if (!accepted) {
        damping *= growth;
        growth *= 2;
      }
    }
    if (!accepted) {
      problem.evaluate(x);
      return { x, sum, iterations, stopReason: 'no-further-decrease' };
    }
    const decrease = (sum - newSum) / sum;
    x.set(trial);
    sum = newSum;
    damping = Math.max(damping / 9, 1e-12);
    quiet = decrease < options.tolerance ? quiet + 1 : 0;
    if (quiet >= 2 || (quiet === 1 && stepSize < 1e-6) || sum === 0) return { x, sum, iterations, stopReason: 'converged' };
    history.push(sum);
    if (isHopeless(history, options.abandonAbove)) return { x, sum, iterations, stopReason: 'abandoned' };
  }
  return { x, sum, iterations, stopReason: 'iteration-limit' };
}

/** After 16 accepted steps still at 3 times the best known S, with under 30 % gained over the last 8. */
function isHopeless(history: number[], best: number | undefined): boolean {
  const n = history.length;
  return best !== undefined && n > 16 && history[n - 1]! > 3 * best && history[n - 1]! > 0.7 * history[n - 9]!;
}

/** QR of the Jacobian by modified Gram–Schmidt: R (m × m) and c = Qᵀr carry all that a step needs of the 2N rows. */
class Compression {
  readonly triangle: Float64Array;
  readonly c: Float64Array;
  private readonly columns: Float64Array[] = [];

  constructor(private readonly size: number) {
    this.triangle = new Float64Array(size * size);
    this.c = new Float64Array(size);
  }

  take(problem: LeastSquaresProblem, x: Float64Array): void {
    const { size, triangle, c } = this;
    const { residuals, jacobian, rows } = problem;
    if (this.columns.length === 0) for (let k = 0; k < size; k++) this.columns.push(new Float64Array(rows));
    triangle.fill(0);
    for (let j = 0; j < size; j++) {
      const q = this.columns[j]!;
      q.set(jacobian[j]!);
      // Freeze: a parameter on its bound whose descent points outwards takes no part in this step.
      if (x[j] === problem.lower[j] || x[j] === problem.upper[j]) {
        let gradient = 0;
        for (let k = 0; k < rows; k++) gradient += q[k]! * residuals[k]!;
        if ((x[j] === problem.lower[j] && gradient > 0) || (x[j] === problem.upper[j] && gradient < 0)) q.fill(0);
      }
      for (let i = 0; i < j; i++) {
        const p = this.columns[i]!;
        let dot = 0;
        for (let k = 0; k < rows; k++) dot += p[k]! * q[k]!;
        triangle[i * size + j] = dot;
        for (let k = 0; k < rows; k++) q[k]! -= dot * p[k]!;
      }
      let norm = 0;
      for (let k = 0; k < rows; k++) norm += q[k]! * q[k]!;
      norm = Math.sqrt(norm);
      triangle[j * size + j] = norm;
      let projection = 0;
      if (norm > 0) {
        for (let k = 0; k < rows; k++) {
          q[k]! /= norm;
          projection += q[k]! * residuals[k]!;
        }
      }
      c[j] = projection;
    }
  }
}
