import { boundHits } from '../fit/covariance';
import type { RawFit } from '../fit-spectrum';
import { lag1Autocorrelation } from '../lag1-autocorrelation';

/** ΔAICc that decides between two circuits. */
export const decisive = 10;
/** Correlation of neighbouring residuals from which they are no longer noise. */
const structured = 0.25;
/** Residuals of 10⁻⁶ are rounding, not evidence. */
const floor = 1e-12;

/** Mean lag-1 autocorrelation of real and imaginary residuals. */
function residualCorrelation({ fit }: RawFit): number {
  const { residuals, rows } = fit.problem;
  fit.problem.evaluate(fit.best.x);
  const n = rows / 2;
  return (lag1Autocorrelation(residuals.subarray(0, n)) + lag1Autocorrelation(residuals.subarray(n))) / 2;
}

export function isStructured(fit: RawFit): boolean {
  return fit.fit.best.sum > fit.fit.problem.rows * floor && residualCorrelation(fit) > structured;
}

/** Free parameters that are not held at a bound. */
export function parameterCount({ fit }: RawFit): number {
  return fit.problem.size - boundHits(fit.problem, fit.best.x).filter(Boolean).length;
}

/**
 * How much lower the AICc of `rich` is than that of `simple`, for one spectrum and one weighting. Where the residuals of
 * the richer one are correlated, 2N counts only as n_eff = 2N(1−ρ)/(1+ρ).
 */
export function informationGain(simple: RawFit, rich: RawFit): number {
  const n = rich.fit.problem.rows;
  const rho = Math.max(0, residualCorrelation(rich));
  const effective = rho > structured ? (n * (1 - rho)) / (1 + rho) : n;
  const sum = (fit: RawFit) => Math.max(fit.fit.best.sum, n * floor);
  return effective * Math.log(sum(simple) / sum(rich)) - (penalty(parameterCount(rich), n) - penalty(parameterCount(simple), n));
}

/** 2p + 2p(p+1)/(n−p−1). */
export function penalty(p: number, n: number): number {
  return 2 * p + (2 * p * (p + 1)) / Math.max(1, n - p - 1);
}

/** Root mean square of the residuals over |Z|, as a fraction. */
export function rmsResidual({ fit }: RawFit): number {
  const { problem } = fit;
  problem.evaluate(fit.best.x);
  const n = problem.rows / 2;
  let sum = 0;
  for (let k = 0; k < n; k++) {
    const re = problem.residuals[k]! / problem.weightReal[k]!;
    const im = problem.residuals[n + k]! / problem.weightImag[k]!;
    sum += (re * re + im * im) / (problem.zReal[k]! ** 2 + problem.zImag[k]! ** 2);
  }
  return Math.sqrt(sum / problem.rows);
}
