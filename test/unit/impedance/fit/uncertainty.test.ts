import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/core/seeded-random';
import type { Spectrum } from '../../../../src/core/spectrum';
import { studentT95 } from '../../../../src/core/student-t-95';
import { fitOne } from '../fit-one';
import { madeSpectrum } from '../made-spectrum';

/** A resistance of 40 Ω measured at 21 frequencies with independent noise on Z′ and Z″. */
function noisyResistance(noise: number, seed: number): Spectrum {
  return madeSpectrum('R0', { R0: 40 }, { max_Hz: 1e4, min_Hz: 100, perDecade: 10, noise, seed });
}

/** Weighted least squares of Z = R by the textbook: one unknown, 2N − 1 degrees of freedom. */
function resistanceByHand({ zReal_ohm, zImag_ohm }: Spectrum, weight: (re: number, im: number, k: number) => [number, number]) {
  let [sumW, sumWZ] = [0, 0];
  zReal_ohm.forEach((re, k) => {
    const [w] = weight(re, zImag_ohm[k]!, k);
    sumW += w;
    sumWZ += w * re;
  });
  const value = sumWZ / sumW;
  let sum = 0;
  zReal_ohm.forEach((re, k) => {
    const [wRe, wIm] = weight(re, zImag_ohm[k]!, k);
    sum += wRe * (re - value) ** 2 + wIm * zImag_ohm[k]! ** 2;
  });
  const chi2 = sum / (2 * zReal_ohm.length - 1);
  return { value, sum, chi2, sumW, standardError: Math.sqrt(chi2 / sumW) };
}

const weights: Record<'unit' | 'modulus' | 'proportional', (re: number, im: number) => [number, number]> = {
  unit: () => [1, 1],
  modulus: (re, im) => [1 / (re ** 2 + im ** 2), 1 / (re ** 2 + im ** 2)],
  proportional: (re, im) => {
    const floor = 0.01 * Math.hypot(re, im);
    return [1 / Math.max(Math.abs(re), floor) ** 2, 1 / Math.max(Math.abs(im), floor) ** 2];
  },
};

describe.each(['unit', 'modulus', 'proportional'] as const)('a single resistance with %s weights', (weighting) => {
  // Proportional weights see the pure noise of Z″ as if it were signal: there the noise must be small for a small error.
  const spectrum = noisyResistance(weighting === 'proportional' ? 0.002 : 0.04, 5);
  const expected = resistanceByHand(spectrum, weights[weighting]);
  const result = fitOne(spectrum, 'R0', { weighting });
  const [R0] = result.parameters;

  it('is the weighted mean of Z′ with its textbook standard error', () => {
    expect(R0!.value / expected.value).toBeCloseTo(1, 9);
    expect(R0!.standardError! / expected.standardError).toBeCloseTo(1, 6);
  });

  it('has S, and χ² over 2N − 1', () => {
    expect(result.weightedSumOfSquares / expected.sum).toBeCloseTo(1, 9);
    expect(result.reducedChiSquared / expected.chi2).toBeCloseTo(1, 9);
  });

  it('has the interval R·exp(± t·SE/R)', () => {
    const half = (studentT95(2 * 21 - 1) * expected.standardError) / expected.value;
    expect(R0!.ciMethod).toBe('wald');
    expect(R0!.ci95![0] / (expected.value * Math.exp(-half))).toBeCloseTo(1, 6);
    expect(R0!.ci95![1] / (expected.value * Math.exp(half))).toBeCloseTo(1, 6);
  });
});

describe('measured standard deviations', () => {
  const sigma = (spectrum: Spectrum, factor: number): Spectrum => ({
    ...spectrum,
    sigmaReal_ohm: spectrum.frequency_Hz.map((_, k) => factor * 40 * 0.02 * (1 + (k % 3))),
    sigmaImag_ohm: spectrum.frequency_Hz.map((_, k) => factor * 40 * 0.02 * (1 + (k % 3))),
  });
  const random = seededRandom(11);
  const clean = noisyResistance(0, 1);
  const noisy: Spectrum = {
    ...clean,
    zReal_ohm: clean.zReal_ohm.map((re, k) => re + 40 * 0.02 * (1 + (k % 3)) * random.normal()),
    zImag_ohm: clean.zImag_ohm.map((im, k) => im + 40 * 0.02 * (1 + (k % 3)) * random.normal()),
  };
  const byHand = (spectrum: Spectrum) =>
    resistanceByHand(spectrum, (_re, _im, k) => [1 / spectrum.sigmaReal_ohm![k]! ** 2, 1 / spectrum.sigmaImag_ohm![k]! ** 2]);

  it('give reduced χ² near 1 where they are right', () => {
    const { reducedChiSquared } = fitOne(sigma(noisy, 1), 'R0', { weighting: 'measured' });
    // 41 degrees of freedom: standard deviation √(2/41) = 0.22.
    expect(Math.abs(reducedChiSquared - 1)).toBeLessThan(0.6);
  });

  it('are taken at their word where the scatter is smaller', () => {
    const spectrum = sigma(noisy, 3);
    const expected = byHand(spectrum);
    const result = fitOne(spectrum, 'R0', { weighting: 'measured' });
    expect(expected.chi2).toBeLessThan(0.5);
    expect(result.reducedChiSquared / expected.chi2).toBeCloseTo(1, 8);
    expect(result.parameters[0]!.standardError! / Math.sqrt(1 / expected.sumW)).toBeCloseTo(1, 6);
  });

  it('are scaled up by s² where the scatter is larger', () => {
    const spectrum = sigma(noisy, 0.3);
    const expected = byHand(spectrum);
    const result = fitOne(spectrum, 'R0', { weighting: 'measured' });
    expect(expected.chi2).toBeGreaterThan(2);
    expect(result.parameters[0]!.standardError! / expected.standardError).toBeCloseTo(1, 6);
  });
});

describe('two overlapping arcs', () => {
  // τ = (RQ)^(1/α) is 3.2 ms and 9.6 ms.
  const circuit = 'R0-p(R1,CPE1)-p(R2,CPE2)';
  const exponents = { CPE1_alpha: 0.9, CPE2_alpha: 0.85 };
  const values = { R0: 5, R1: 40, CPE1_Q: 3.2e-3 ** 0.9 / 40, R2: 60, CPE2_Q: 9.6e-3 ** 0.85 / 60, ...exponents };
  const runs = Array.from({ length: 80 }, (_, k) => fitOne(madeSpectrum(circuit, values, { noise: 0.005, seed: 100 + k }), circuit));
  const sums = runs.map(({ roles }) => roles.RseiPlusRct_ohm!);
  const mean = (numbers: number[]) => numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const scatter = Math.sqrt(mean(sums.map((value) => (value - mean(sums)) ** 2)));
  const stated = mean(runs.map(({ roleErrors }) => roleErrors.RseiPlusRct_ohm.standardError!));

  it('have the sum that the spectra were made from', () => {
    expect(Math.abs(mean(sums) - 100)).toBeLessThan((4 * scatter) / Math.sqrt(80));
  });

  it('have a standard error of the sum that is the scatter of 80 spectra', () => {
    // The scatter itself is known to 1/√160 = 8 %.
    expect(stated / scatter).toBeGreaterThan(0.75);
    expect(stated / scatter).toBeLessThan(1.3);
  });

  it('have one far below the quadrature of the two errors', () => {
    const quadrature = mean(
      runs.map(({ roleErrors }) => Math.hypot(roleErrors.Rsei_ohm.standardError!, roleErrors.Rct_ohm.standardError!)),
    );
    expect(quadrature / stated).toBeGreaterThan(50);
  });

  it('have intervals of the sum that hold it in 95 % of the spectra', () => {
    const inside = runs.filter(({ roleErrors: { RseiPlusRct_ohm } }) => RseiPlusRct_ohm.ci95![0] < 100 && RseiPlusRct_ohm.ci95![1] > 100);
    // 76 expected of 80, standard deviation 1.9.
    expect(inside.length).toBeGreaterThanOrEqual(70);
  });

  it('have a correlation of −1 nearly between the two resistances, and 1 on the diagonal', () => {
    const names = runs[0]!.parameters.map(({ name }) => name);
    const [a, b] = [names.indexOf('R1'), names.indexOf('R2')];
    const { correlation } = runs[0]!;
    expect(correlation[a]![b]).toBeLessThan(-0.95);
    expect(correlation[b]![a]).toBeCloseTo(correlation[a]![b]!, 10);
    expect(correlation.map((row, k) => row[k])).toEqual(names.map(() => 1));
  });
});

describe('an exponent at its bound', () => {
  const spectrum = madeSpectrum('R0-p(R1,C1)', { R0: 5, R1: 20, C1: 1e-4 }, { noise: 0.005, seed: 1 });
  const result = fitOne(spectrum, 'R0-p(R1,CPE1)');
  const ideal = fitOne(spectrum, 'R0-p(R1,C1)');
  const [R0, R1, Q, alpha] = result.parameters;

  it('is held there without an error of its own, and said to be', () => {
    expect(alpha).toMatchObject({ value: 1, atBound: true, standardError: null, ci95: null, ciMethod: null });
    expect(result.warnings).toContainEqual(expect.objectContaining({ code: 'AT_BOUND', message: expect.stringContaining('capacitor') }));
    expect(result.correlation[3]).toEqual([null, null, null, null]);
    expect(result.correlation[0]![3]).toBeNull();
  });

  it('leaves the others the values and errors of the circuit with a capacitor', () => {
    for (const [fitted, expected] of [R0!, R1!, Q!].map((parameter, k) => [parameter, ideal.parameters[k]!] as const)) {
      expect(fitted.value / expected.value).toBeCloseTo(1, 6);
      expect(fitted.standardError! / expected.standardError!).toBeCloseTo(1, 5);
    }
  });

  it('is not counted among the free parameters', () => {
    expect(result.reducedChiSquared / ideal.reducedChiSquared).toBeCloseTo(1, 8);
    expect(result.aicc).toBeCloseTo(ideal.aicc, 5);
  });
});

describe('two resistances in series', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('are not determined, whatever the noise (%d)', (seed) => {
    const spectrum = madeSpectrum('R0', { R0: 12 }, { noise: 0.005, seed });
    const result = fitOne(spectrum, 'R0-R1');
    expect(result.parameters.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(fitOne(spectrum, 'R0').parameters[0]!.value, 4);
    for (const { standardError, ci95 } of result.parameters) expect([standardError, ci95]).toEqual([null, null]);
    expect(result.warnings.map(({ code }) => code)).toContain('NOT_DETERMINED');
    expect(result.alternatives).toEqual([]);
  });
});

describe('held and tied parameters', () => {
  const spectrum = madeSpectrum('R0-p(R1,CPE1)', { R0: 5, R1: 10, CPE1_Q: 1e-4, CPE1_alpha: 0.9 }, { noise: 0.005, seed: 3 });

  it('have no error where they are fixed', () => {
    const [, R1] = fitOne(spectrum, 'R0-p(R1,CPE1)', { fix: { R1: 10.2 } }).parameters;
    expect(R1).toMatchObject({ value: 10.2, fixed: true, atBound: false, standardError: null, ci95: null, ciMethod: null });
  });

  it('have the factor times the error of what they are tied to', () => {
    const [R0, R1] = fitOne(spectrum, 'R0-p(R1,CPE1)', { ties: { R1: { source: 'R0', factor: 2 } } }).parameters;
    expect(R1!.value).toBeCloseTo(2 * R0!.value, 10);
    expect(R1!.standardError).toBeCloseTo(2 * R0!.standardError!, 10);
  });
});
