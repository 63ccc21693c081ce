import type { Matrix } from 'ml-matrix';
import type { Weighting } from '../../core/fit-result';
import { studentT95 } from '../../core/student-t-95';
import { boundHits, inverseNormalMatrix } from './covariance';
import type { CircuitFit } from './fit-circuit';
import { type FitStatistics, fitStatistics } from './fit-statistics';
import { profileInterval } from './profile-interval';

/** Wald's interval is trusted up to these standard errors (of ln p, of α); beyond, the profile is followed. */
const waldLimit = { log: 0.05, linear: 0.02 };

export interface Interval {
  standardError: number | null;
  ci95: [number, number] | null;
  ciMethod: 'wald' | 'profile' | null;
}

/** Errors of a fit: of its parameters and of what is computed from them. */
export class Uncertainty {
  readonly statistics: FitStatistics;
  readonly natural: Float64Array;
  readonly atBound: boolean[];
  readonly t: number;
  /** null: some combination of the parameters is not determined at all. */
  private readonly inverse: Matrix | null;
  private readonly variance: number;
  private readonly cache = new Map<number, Interval>();

  constructor(
    readonly fit: CircuitFit,
    weighting: Weighting,
  ) {
    const { problem, best } = fit;
    const held = boundHits(problem, best.x);
    this.inverse = inverseNormalMatrix(problem, best.x);
    this.statistics = fitStatistics(fit, held.filter(Boolean).length);
    const { reducedChiSquared, degreesOfFreedom } = this.statistics;
    this.variance = weighting === 'measured' ? Math.max(1, reducedChiSquared) : reducedChiSquared;
    this.t = studentT95(degreesOfFreedom);
    this.natural = problem.space.toNatural(best.x);
    this.atBound = fit.compiled.parameters.map((_, k) => {
      const j = problem.space.free.indexOf(k);
      return j >= 0 && held[j]!;
    });
  }

  get determined(): boolean {
    return this.inverse !== null;
  }

  /** Variance of Σ g_j x_j. */
  private varianceOf(gradient: Float64Array): number {
    const { inverse } = this;
    if (inverse === null) return Number.NaN;
    let sum = 0;
    for (let a = 0; a < gradient.length; a++)
      for (let b = 0; b < gradient.length; b++) sum += gradient[a]! * gradient[b]! * inverse.get(a, b);
    return this.variance * Math.max(0, sum);
  }

  /** SE of ln p (or of α itself) of parameter k; null where it is fixed, on a bound or not determined. */
  coordinateError(k: number): number | null {
    const { space } = this.fit.problem;
    const source = space.constraints.ties.get(k)?.source ?? k;
    if (space.constraints.fixed.has(source) || this.atBound[source]! || this.inverse === null) return null;
    return Math.sqrt(this.varianceOf(space.naturalRow(k)));
  }

  /** Cov(u_j, u_k)/Var(u_k) of the parameters' logarithms (α as it is): how the others move with parameter k. */
  private followOf(k: number): Float64Array {
    const { space } = this.fit.problem;
    const own = space.naturalRow(k);
    const variance = this.varianceOf(own);
    return Float64Array.from(this.fit.compiled.parameters, (_, j) => {
      const row = space.naturalRow(j);
      const sum = this.varianceOf(row.map((value, i) => value + own[i]!));
      const covariance = (sum - variance - this.varianceOf(row)) / 2;
      return variance > 0 && Number.isFinite(covariance) ? covariance / variance : 0;
    });
  }

  /** Standard error and 95 % interval of parameter k. */
  ofParameter(k: number): Interval {
    const known = this.cache.get(k);
    if (known !== undefined) return known;
    const error = this.coordinateError(k);
    let interval: Interval = { standardError: null, ci95: null, ciMethod: null };
    if (error !== null) {
      const { scale, max, min } = this.fit.compiled.parameters[k]!;
      const value = this.natural[k]!;
      const log = scale === 'log';
      const isTied = this.fit.problem.space.constraints.ties.has(k);
      if (error <= waldLimit[scale] || isTied) {
        const half = this.t * error;
        const ci95: [number, number] = log
          ? [value * Math.exp(-half), value * Math.exp(half)]
          : [Math.max(min, value - half), Math.min(max, value + half)];
        interval = { standardError: log ? value * error : error, ci95, ciMethod: 'wald' };
      } else {
        const { problem, best } = this.fit;
        const setting = { problem, x: best.x, sum: best.sum, variance: this.variance, t: this.t, follow: this.followOf(k) };
        interval = { standardError: log ? value * error : error, ci95: profileInterval(setting, k, error), ciMethod: 'profile' };
      }
    }
    this.cache.set(k, interval);
    return interval;
  }

  /** Half width of the 95 % interval of ln p over t: the relative error that also holds where the profile is asymmetric. */
  relativeError(k: number): number | null {
    const { ci95 } = this.ofParameter(k);
    return ci95 === null ? null : Math.log(ci95[1] / ci95[0]) / (2 * this.t);
  }

  /**
   * Error of a positive quantity f(p) from ∂f/∂ln p (or ∂f/∂α) of each parameter, by the full covariance; the interval is
   * taken in the logarithm.
   */
  ofFunction(value: number, gradient: ReadonlyMap<number, number>): Interval {
    const { space } = this.fit.problem;
    const inX = new Float64Array(space.free.length);
    for (const [k, slope] of gradient) {
      const row = space.naturalRow(k);
      for (let j = 0; j < row.length; j++) inX[j]! += slope * row[j]!;
    }
    const error = Math.sqrt(this.varianceOf(inX));
    if (!Number.isFinite(error) || error === 0) return { standardError: null, ci95: null, ciMethod: null };
    const half = (this.t * error) / value;
    return { standardError: error, ci95: [value * Math.exp(-half), value * Math.exp(half)], ciMethod: 'wald' };
  }

  /** Correlation of the parameters people see; null rows for those without a variance. */
  correlation(): (number | null)[][] {
    const { space } = this.fit.problem;
    const rows = this.fit.compiled.parameters.map((_, k) => (this.coordinateError(k) === null ? null : space.naturalRow(k)));
    const errors = rows.map((row) => (row === null ? Number.NaN : Math.sqrt(this.varianceOf(row))));
    return rows.map((first, a) =>
      rows.map((second, b) => {
        if (first === null || second === null || !(errors[a]! * errors[b]! > 0)) return null;
        if (a === b) return 1;
        const sum = this.varianceOf(first.map((value, j) => value + second[j]!));
        return Math.min(1, Math.max(-1, (sum - errors[a]! ** 2 - errors[b]! ** 2) / (2 * errors[a]! * errors[b]!)));
      }),
    );
  }
}
