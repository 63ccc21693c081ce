import { nonNegativeTikhonov, type PenalisedProblem, type PenalisedSolution } from './non-negative-tikhonov';
import type { RelaxationModel } from './relaxation-kernel';

export interface Regularised extends PenalisedSolution {
  lambda: number;
  /** Σ |Z − Ẑ|²/|Z|². */
  weightedSumOfSquares: number;
  /** Variance of the noise of one part of one point over |Z|². */
  noiseVariance: number;
}

const perDecade = 4;
const [largestExponent, smallestExponent] = [2, -9];
/** No impedance is measured better than this: below it λ would follow rounding and the basis. */
const leastNoise = 3e-4;

/**
 * λ by the discrepancy principle: the smoothest γ whose residuals are no larger than the noise. The noise is that of the λ
 * that minimises generalised cross-validation, S/(2N − degrees of freedom), and at least 0.03 % of |Z|; taking γ there
 * as well would follow the noise with spurious peaks. Scanned from 100 down to 1e-9, four a decade.
 * Sources: doi:10.1080/00401706.1979.10489751 (cross-validation), doi:10.1137/1.9780898719697 (discrepancy principle)
 */
export function chooseRegularisation(model: RelaxationModel, problem: PenalisedProblem): Regularised {
  const path: Regularised[] = [];
  for (let step = largestExponent * perDecade; step >= smallestExponent * perDecade; step--) {
    path.push(regularised(model, problem, 10 ** (step / perDecade), path.at(-1)?.isFree));
  }
  const left = (fit: Regularised) => Math.max(1, model.rows - fit.degreesOfFreedom);
  const score = (fit: Regularised) => fit.weightedSumOfSquares / left(fit) ** 2;
  const best = path.reduce((a, b) => (score(b) < score(a) ? b : a));
  const variance = Math.max(best.weightedSumOfSquares / left(best), leastNoise ** 2);
  return { ...(path.find((fit) => fit.weightedSumOfSquares <= variance * model.rows) ?? best), noiseVariance: variance };
}

/** The solution at one λ; `start` is the set of free unknowns of a λ nearby. */
export function regularised(model: RelaxationModel, problem: PenalisedProblem, lambda: number, start?: Uint8Array): Regularised {
  const solution = nonNegativeTikhonov(problem, lambda, start);
  let sum = 0;
  for (let row = 0; row < model.rows; row++) {
    let residual = model.y[row]!;
    for (let k = 0; k < model.unknowns; k++) residual -= model.columns[k * model.rows + row]! * solution.x[k]!;
    sum += residual * residual;
  }
  const noiseVariance = sum / Math.max(1, model.rows - solution.degreesOfFreedom);
  return { ...solution, lambda, weightedSumOfSquares: sum, noiseVariance };
}
