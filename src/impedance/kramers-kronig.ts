import { ValidationError } from '../core/errors';
import type { Spectrum } from '../core/spectrum';
import { type RunsTest, runsTest } from './runs-test';
import { chooseVoigtChain } from './validity/choose-voigt-chain';
import { findBadPoints } from './validity/find-bad-points';
import { lackOfPoints } from './validity/lack-of-points';
import { testablePoints } from './validity/testable-points';
import { timeRange } from './validity/voigt-chain';

export type Verdict = 'good' | 'caution' | 'reject';

/** Linear Kramers–Kronig test of a spectrum. Residuals are (Z − Ẑ)/|Z|. */
export interface KramersKronig {
  /** RC elements in the chain that was fitted. */
  rcCount: number;
  mu: number;
  maxResidual_percent: number;
  /** Over real and imaginary parts of all points: the verdict's measure. */
  rmsResidual_percent: number;
  verdict: Verdict;
  /** Rows of the spectrum that deviate from what the others allow. */
  badPoints: number[];
  /** The same measure for a chain through the other points. */
  rmsWithoutBadPoints_percent: number;
  verdictWithoutBadPoints: Verdict;
  /** One entry a row of the spectrum; NaN where the row could not be tested. */
  residualReal_percent: Float64Array;
  residualImag_percent: Float64Array;
  /** Runs of the residuals' signs from high to low frequency. */
  trendReal: RunsTest;
  trendImag: RunsTest;
}

/** A sparser grid of τ cannot follow an arc whose τ lies between its nodes. */
const needed = { fewest: 5, perDecade: 2 };

/**
 * Tests whether a chain of RC elements with R0, L and 1/C, all signs free, follows the spectrum: rms < 0.5 % good, up to
 * 2 % caution, above reject. Any order of frequencies.
 * Source: doi:10.1016/j.electacta.2014.01.034
 * @throws ValidationError TOO_FEW_POINTS with fewer than five usable frequencies, or two a decade.
 */
export function kramersKronig(spectrum: Spectrum): KramersKronig {
  const points = testablePoints(spectrum);
  const lack = lackOfPoints(points, 'The Kramers–Kronig test', needed);
  if (lack !== null) throw new ValidationError('TOO_FEW_POINTS', lack.message, { expected: lack.expected });
  const range = timeRange(points);
  const all = chooseVoigtChain(points, range);
  const { places, rest } = findBadPoints(points, range, all);
  const { real, imag } = all.residuals;
  const inRows = (residuals: Float64Array) => {
    const out = new Float64Array(spectrum.frequency_Hz.length).fill(Number.NaN);
    residuals.forEach((residual, place) => {
      out[points.rows[place]!] = 100 * residual;
    });
    return out;
  };
  return {
    rcCount: all.rcCount,
    mu: all.mu,
    maxResidual_percent: 100 * [...real, ...imag].reduce((max, value) => Math.max(max, Math.abs(value)), 0),
    rmsResidual_percent: 100 * all.rms,
    verdict: verdictOn(all.rms),
    badPoints: places.map((place) => points.rows[place]!).sort((a, b) => a - b),
    rmsWithoutBadPoints_percent: 100 * rest.rms,
    verdictWithoutBadPoints: verdictOn(rest.rms),
    residualReal_percent: inRows(real),
    residualImag_percent: inRows(imag),
    trendReal: runsTest(real),
    trendImag: runsTest(imag),
  };
}

function verdictOn(rms: number): Verdict {
  return rms < 0.005 ? 'good' : rms <= 0.02 ? 'caution' : 'reject';
}
