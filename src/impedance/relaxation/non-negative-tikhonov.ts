import { nonNegativeLeastSquares } from '../non-negative-least-squares';

/** Normal equations with a penalty: minimise ½ xᵀ(G + λP)x − bᵀx for x ≥ 0. n × n matrices row by row, symmetric. */
export interface PenalisedProblem {
  n: number;
  gram: Float64Array;
  penalty: Float64Array;
  rhs: Float64Array;
}

export interface PenalisedSolution {
  x: Float64Array;
  /** 1 where the unknown is not held at 0. */
  isFree: Uint8Array;
  /** Trace of the influence matrix on the free unknowns: how many numbers the solution takes from the data. */
  degreesOfFreedom: number;
}

const fullExchanges = 3;
/** Block pivoting ends after a handful of rounds or, with a matrix near singular, not at all. */
const mostRounds = 60;

/**
 * Block principal pivoting: unknowns on the wrong side are exchanged all at once, and one by one when that stalls. `start`
 * is a solution nearby. Where rounding keeps it from ending (tiny λ), the slower active set, which cannot cycle, decides.
 * Source: doi:10.1090/S0025-5718-1994-1250776-4 (Portugal, Júdice & Vicente 1994)
 */
export function nonNegativeTikhonov(problem: PenalisedProblem, lambda: number, start?: Uint8Array): PenalisedSolution {
  const { n, gram, penalty, rhs } = problem;
  const matrix = gram.map((value, k) => value + lambda * penalty[k]!);
  const isFree = start?.slice() ?? new Uint8Array(n).fill(1);
  const scale = rhs.reduce((max, value) => Math.max(max, Math.abs(value)), 1e-300);
  let [fewest, patience] = [n + 1, fullExchanges];
  for (let round = 0; round < mostRounds; round++) {
    const factor = choleskyOn(matrix, n, isFree);
    const x = solveOn(factor, rhs, n);
    const wrong = wrongSide(matrix, rhs, n, x, isFree, 1e-12 * scale);
    if (wrong.length === 0) return { x, isFree, degreesOfFreedom: traceOf(factor, gram, n) };
    if (wrong.length < fewest) [fewest, patience] = [wrong.length, fullExchanges];
    else patience--;
    for (const k of patience >= 0 ? wrong : wrong.slice(-1)) isFree[k] = isFree[k] === 1 ? 0 : 1;
  }
  const x = nonNegativeLeastSquares(matrix, rhs, n);
  const positive = Uint8Array.from(x, (value) => (value > 0 ? 1 : 0));
  return { x, isFree: positive, degreesOfFreedom: traceOf(choleskyOn(matrix, n, positive), gram, n) };
}

/** Free unknowns below 0, and held ones that would rather be above it. */
function wrongSide(matrix: Float64Array, rhs: Float64Array, n: number, x: Float64Array, isFree: Uint8Array, tolerance: number): number[] {
  const wrong: number[] = [];
  for (let k = 0; k < n; k++) {
    if (isFree[k] === 1) {
      if (x[k]! < 0) wrong.push(k);
      continue;
    }
    let gradient = rhs[k]!;
    for (let j = 0; j < n; j++) gradient -= matrix[k * n + j]! * x[j]!;
    if (gradient > tolerance) wrong.push(k);
  }
  return wrong;
}

interface Factor {
  members: number[];
  /** Lower triangle, row by row. */
  lower: Float64Array;
}

function choleskyOn(matrix: Float64Array, n: number, isFree: Uint8Array): Factor {
  const members = [...isFree.keys()].filter((k) => isFree[k] === 1);
  const m = members.length;
  const lower = new Float64Array(m * m);
  for (let i = 0; i < m; i++) {
    const row = members[i]! * n;
    for (let j = 0; j <= i; j++) {
      let sum = matrix[row + members[j]!]!;
      for (let k = 0; k < j; k++) sum -= lower[i * m + k]! * lower[j * m + k]!;
      // A pivot lost to rounding makes its unknown 0 instead of noise.
      if (i === j) lower[i * m + i] = sum > 1e-14 * matrix[row + members[i]!]! ? Math.sqrt(sum) : 1e150;
      else lower[i * m + j] = sum / lower[j * m + j]!;
    }
  }
  return { members, lower };
}

function solveOn({ members, lower }: Factor, rhs: Float64Array, n: number): Float64Array {
  const m = members.length;
  const y = new Float64Array(m);
  for (let i = 0; i < m; i++) {
    let value = rhs[members[i]!]!;
    for (let k = 0; k < i; k++) value -= lower[i * m + k]! * y[k]!;
    y[i] = value / lower[i * m + i]!;
  }
  const x = new Float64Array(n);
  for (let i = m - 1; i >= 0; i--) {
    let value = y[i]!;
    for (let k = i + 1; k < m; k++) value -= lower[k * m + i]! * x[members[k]!]!;
    x[members[i]!] = value / lower[i * m + i]!;
  }
  return x;
}

/**
 * Standard error of Σ w_k x_k for a unit error in each row of the data, the set of free unknowns taken as given:
 * √(vᵀGv) with v = (G + λP)⁻¹w on that set. `weights` one row a sum.
 */
export function errorsOfSums(problem: PenalisedProblem, lambda: number, isFree: Uint8Array, weights: readonly Float64Array[]): number[] {
  const { n, gram, penalty } = problem;
  const matrix = gram.map((value, k) => value + lambda * penalty[k]!);
  const factor = choleskyOn(matrix, n, isFree);
  return weights.map((w) => {
    const v = solveOn(factor, w, n);
    let sum = 0;
    for (const i of factor.members) for (const j of factor.members) sum += v[i]! * gram[i * n + j]! * v[j]!;
    return Math.sqrt(Math.max(0, sum));
  });
}

/** tr((LLᵀ)⁻¹ G), one column of L⁻¹ at a time: Σ over columns v of L⁻ᵀ of vᵀ G v. */
function traceOf({ members, lower }: Factor, gram: Float64Array, n: number): number {
  const m = members.length;
  const inverse = new Float64Array(m * m);
  for (let j = 0; j < m; j++) {
    inverse[j * m + j] = 1 / lower[j * m + j]!;
    for (let i = j + 1; i < m; i++) {
      let sum = 0;
      for (let k = j; k < i; k++) sum -= lower[i * m + k]! * inverse[k * m + j]!;
      inverse[i * m + j] = sum / lower[i * m + i]!;
    }
  }
  let trace = 0;
  for (let i = 0; i < m; i++) {
    for (let a = 0; a <= i; a++) {
      let sum = 0;
      const row = members[a]! * n;
      for (let b = 0; b <= i; b++) sum += gram[row + members[b]!]! * inverse[i * m + b]!;
      trace += inverse[i * m + a]! * sum;
    }
  }
  return trace;
}
