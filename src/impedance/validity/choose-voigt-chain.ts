import type { TestablePoints } from './testable-points';
import { fitVoigtChain, type RelativeResiduals, type TimeRange, type VoigtChain, voigtResiduals } from './voigt-chain';

export interface ChosenChain {
  chain: VoigtChain;
  rcCount: number;
  /** 1 − Σ|R_k < 0|/Σ(R_k ≥ 0): near 1 without over-fitting, towards 0 with it. */
  mu: number;
  residuals: RelativeResiduals;
  /** Over real and imaginary parts, as a fraction. */
  rms: number;
}

const overfitBelow = 0.85;
/** At this rms a dip of μ ends the search: the spectrum is good, and more elements would only follow noise. */
const goodRms = 0.005;
const lookAhead = 5;

/**
 * Raises the number of RC elements from 3 until μ < 0.85. A short chain on a wide spectrum can dip below that long before
 * it follows the data (negative resistances then mend a coarse grid of τ), so a dip with rms > 0.5 % counts only if
 * five more elements do not lower the rms by 15 %. `settled` asks that of every dip: residuals are then the data's
 * own, not what a short chain leaves over.
 * Source: doi:10.1016/j.electacta.2014.01.034
 */
export function chooseVoigtChain(points: TestablePoints, range: TimeRange, settled = false): ChosenChain {
  const most = Math.max(3, Math.min(points.omega_radPerS.length, 100));
  let candidate: ChosenChain | null = null;
  for (let count = 3; ; count++) {
    const fit = fitted(points, range, count);
    if (candidate !== null && fit.rms < 0.85 * candidate.rms) candidate = null;
    if (candidate === null && fit.mu < overfitBelow) {
      if (!settled && fit.rms <= goodRms) return fit;
      candidate = fit;
    }
    if (candidate !== null && (count >= candidate.rcCount + lookAhead || count >= most)) return candidate;
    if (count >= most) return fit;
  }
}

function fitted(points: TestablePoints, range: TimeRange, count: number): ChosenChain {
  const chain = fitVoigtChain(points, count, range);
  const residuals = voigtResiduals(chain, points);
  return { chain, rcCount: count, mu: overfitting(chain.resistances_ohm), residuals, rms: rootMeanSquare(residuals) };
}

function overfitting(resistances_ohm: Float64Array): number {
  let [positive, negative] = [0, 0];
  for (const resistance of resistances_ohm) {
    if (resistance < 0) negative -= resistance;
    else positive += resistance;
  }
  if (positive === 0) return negative === 0 ? 1 : 0;
  return 1 - negative / positive;
}

function rootMeanSquare({ real, imag }: RelativeResiduals): number {
  let sum = 0;
  for (const part of [real, imag]) for (const value of part) sum += value * value;
  return Math.sqrt(sum / (2 * real.length));
}
