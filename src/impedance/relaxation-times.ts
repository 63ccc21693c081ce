import { ValidationError } from '../core/errors';
import type { Finding } from '../core/finding';
import type { Spectrum } from '../core/spectrum';
import { chooseRegularisation, type Regularised, regularised } from './relaxation/choose-regularisation';
import { cutAtMinima } from './relaxation/cut-at-minima';
import { findRelaxationPeaks, type RelaxationPeak } from './relaxation/find-relaxation-peaks';
import { hasBlockingTail } from './relaxation/has-blocking-tail';
import { errorsOfSums, type PenalisedProblem } from './relaxation/non-negative-tikhonov';
import { penalisedProblem } from './relaxation/penalised-problem';
import { type RelaxationModel, relaxationModel, seriesColumns } from './relaxation/relaxation-kernel';
import { relaxationWarnings } from './relaxation/relaxation-warnings';
import { lackOfPoints } from './validity/lack-of-points';
import { testablePoints } from './validity/testable-points';

/** Z = R0 + jωL + ∫ γ(ln τ)/(1 + jωτ) dln τ (+ 1/(jωC)), γ ≥ 0. */
export interface RelaxationTimes {
  lambda: number;
  tau_s: Float64Array;
  gamma_ohm: Float64Array;
  /** R0 with what is faster than the first peak: beyond the highest frequency the two cannot be told apart. */
  ohmicResistance_ohm: number;
  inductance_H: number;
  /** null where the spectrum has no blocking tail. */
  blockingCapacitance_F: number | null;
  /** Within 1/ω_max … 1/ω_min, fastest first. */
  peaks: RelaxationPeak[];
  /** Area of what is slower than the lowest frequency; not a resistance of the cell, as it goes on beyond the data. */
  tailResistance_ohm: number | null;
  rmsResidual_percent: number;
  degreesOfFreedom: number;
  warnings: Finding[];
}

export interface RelaxationOptions {
  /** Weight of ∫ (d²γ/d(ln τ)²)² dln τ, γ in units of the median |Z|, against Σ |Z − Ẑ|²/|Z|². Chosen from the data when left out. */
  lambda?: number;
}

const needed = { fewest: 8, perDecade: 2 };
/** Peaks under this share of the whole area, or under this many of their standard errors, are not told from noise. */
const smallestShare = 0.005;
const smallestInErrors = 3;

/**
 * Distribution of relaxation times by non-negative Tikhonov regularisation. Arcs under about half a decade apart merge, and
 * a peak's height and width depend on λ; its area is its resistance.
 * Sources: doi:10.1016/j.electacta.2015.09.097, doi:10.1016/j.electacta.2014.09.058
 * @throws ValidationError TOO_FEW_POINTS with fewer than eight usable frequencies or two a decade, INPUT_INVALID for a λ that is not positive.
 */
export function relaxationTimes(spectrum: Spectrum, options: RelaxationOptions = {}): RelaxationTimes {
  const points = testablePoints(spectrum);
  const lack = lackOfPoints(points, 'A distribution of relaxation times', needed);
  if (lack !== null) throw new ValidationError('TOO_FEW_POINTS', lack.message, { expected: lack.expected });
  if (options.lambda !== undefined && !(options.lambda > 0 && Number.isFinite(options.lambda))) {
    throw new ValidationError('INPUT_INVALID', `λ is ${options.lambda}.`, { expected: 'a positive number, such as 1e-3' });
  }
  const model = relaxationModel(points);
  const blocking = hasBlockingTail(points);
  const problem = penalisedProblem(model, blocking);
  const fit = options.lambda === undefined ? chooseRegularisation(model, problem) : regularised(model, problem, options.lambda);
  const values = fit.x.map((value, k) => value * model.units[k]!);
  const all = peaksOf(model, problem, fit);
  const [fastest_s, slowest_s] = [1 / points.omega_radPerS[0]!, 1 / points.omega_radPerS.at(-1)!];
  const area = (peaks: RelaxationPeak[]) => peaks.reduce((sum, peak) => sum + peak.resistance_ohm, 0);
  const whole = area(all);
  const isPeak = (peak: RelaxationPeak) =>
    peak.tau_s >= fastest_s &&
    peak.resistance_ohm > smallestShare * whole &&
    peak.resistance_ohm > smallestInErrors * peak.resistanceError_ohm;
  const peaks = all.filter((peak) => isPeak(peak) && peak.tau_s <= slowest_s);
  const tail = all.filter((peak) => isPeak(peak) && peak.tau_s > slowest_s);
  const first_s = Math.min(...all.filter(isPeak).map((peak) => peak.tau_s));
  const elastance_PerF = values[seriesColumns.elastance]!;
  const result = {
    lambda: fit.lambda,
    tau_s: model.tau_s,
    gamma_ohm: values.slice(model.extras),
    ohmicResistance_ohm: values[seriesColumns.resistance]! + area(all.filter((peak) => peak.tau_s < first_s)),
    inductance_H: values[seriesColumns.inductance]!,
    blockingCapacitance_F: blocking && elastance_PerF > 0 ? 1 / elastance_PerF : null,
    peaks,
    tailResistance_ohm: tail.length > 0 ? area(tail) : null,
    rmsResidual_percent: 100 * Math.sqrt(fit.weightedSumOfSquares / model.rows),
    degreesOfFreedom: fit.degreesOfFreedom,
  };
  return { ...result, warnings: relaxationWarnings(result, slowest_s) };
}

function peaksOf(model: RelaxationModel, problem: PenalisedProblem, fit: Regularised): RelaxationPeak[] {
  const gamma_ohm = fit.x.map((value, k) => value * model.units[k]!).slice(model.extras);
  const cells = cutAtMinima(gamma_ohm, model.lnStep);
  const sums = cells.map(({ weights }) => {
    const row = new Float64Array(model.unknowns);
    row.set(weights, model.extras);
    return row.map((weight, k) => weight * model.units[k]!);
  });
  const noise = Math.sqrt(fit.noiseVariance);
  const errors_ohm = errorsOfSums(problem, fit.lambda, fit.isFree, sums).map((error) => noise * error);
  return findRelaxationPeaks(cells, errors_ohm, model.tau_s, gamma_ohm);
}
