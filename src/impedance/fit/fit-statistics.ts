import type { CircuitFit } from './fit-circuit';

/** The measures of a fit by their definitions (PHYSICS: S, χ²/ν, Boukamp's pseudo-χ², rms residual, AICc). */
export interface FitStatistics {
  weightedSumOfSquares: number;
  /** Free parameters that are not held at a bound. */
  parameterCount: number;
  degreesOfFreedom: number;
  reducedChiSquared: number;
  pseudoChiSquared: number;
  rmsResidual_percent: number;
  aicc: number;
}

/** From a fit whose problem stands at its best x. */
export function fitStatistics({ problem, best }: CircuitFit, heldAtBound: number): FitStatistics {
  const parameterCount = problem.size - heldAtBound;
  const degreesOfFreedom = problem.rows - parameterCount;
  const n = problem.rows / 2;
  let pseudoChiSquared = 0;
  for (let k = 0; k < n; k++) {
    const re = problem.residuals[k]! / problem.weightReal[k]!;
    const im = problem.residuals[n + k]! / problem.weightImag[k]!;
    pseudoChiSquared += (re * re + im * im) / (problem.zReal[k]! ** 2 + problem.zImag[k]! ** 2);
  }
  return {
    weightedSumOfSquares: best.sum,
    parameterCount,
    degreesOfFreedom,
    reducedChiSquared: best.sum / degreesOfFreedom,
    pseudoChiSquared,
    rmsResidual_percent: 100 * Math.sqrt(pseudoChiSquared / problem.rows),
    aicc: aicc(best.sum, problem.rows, parameterCount),
  };
}

/** AICc = n ln(S/n) + 2p + 2p(p+1)/(n−p−1) with n = 2N numbers. Compare only within one weighting and mask. */
function aicc(sum: number, n: number, p: number): number {
  return n * Math.log(Math.max(sum, 1e-300) / n) + 2 * p + (2 * p * (p + 1)) / Math.max(1, n - p - 1);
}
