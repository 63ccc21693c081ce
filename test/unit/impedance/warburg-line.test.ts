import { describe, expect, it } from 'vitest';
import type { FitResult } from '../../../src/core/fit-result';
import type { Spectrum } from '../../../src/core/spectrum';
import type { WarburgLine } from '../../../src/core/warburg-line';
import { prepareSpectrum } from '../../../src/impedance/fit/prepare-spectrum';
import { warburgLine } from '../../../src/impedance/warburg-line';
import { Complex } from '../../contract/complex';
import { fitOne } from './fit-one';
import { madeSpectrum } from './made-spectrum';

const values = { R0: 5, R1: 20, CPE1_Q: 2e-6, CPE1_alpha: 0.9, R2: 60, W2: 12, CPE2_Q: 1.5e-4, CPE2_alpha: 0.85 };
const nested = 'R0-p(R1,CPE1)-p(R2-W2,CPE2)';
const serial = 'R0-p(R1,CPE1)-p(R2,CPE2)-W3';

function lineOf(spectrum: Spectrum, result: FitResult): WarburgLine {
  return warburgLine(prepareSpectrum(spectrum, result.weighting, {}), result)!;
}
const fitted = (spectrum: Spectrum, circuit: string, fix?: Record<string, number>) => {
  const result = fitOne(spectrum, circuit, fix === undefined ? {} : { fix });
  return {
    result,
    line: lineOf(spectrum, result),
    parameter: Object.fromEntries(result.parameters.map(({ name, value }) => [name, value])),
  };
};
/** 1/(Q(jω)^α). */
const cpe = (q: number, alpha: number, omega: number) => new Complex(1).over(new Complex(0, omega).power(alpha).times(q));
const parallel = (a: Complex, b: Complex) => new Complex(1).over(new Complex(1).over(a).plus(new Complex(1).over(b)));

describe('the impedance of the diffusion alone', () => {
  const at = ({ zReal_ohm, zImag_ohm }: Spectrum, row: number) => new Complex(zReal_ohm[row]!, zImag_ohm[row]!);

  it('is 1/(1/(Z − Rs − Z_faster) − Q(jω)^α) − Rct of the measured points where the Warburg is in the arc', () => {
    const spectrum = madeSpectrum(nested, values, { noise: 0.005, seed: 4 });
    const { line, parameter: p } = fitted(spectrum, nested);
    expect(line.form).toBe('nested');
    for (const { row, warburgReal_ohm, warburgImag_ohm } of line.points) {
      const omega = 2 * Math.PI * spectrum.frequency_Hz[row]!;
      const inner = at(spectrum, row)
        .minus(p.R0!)
        .minus(parallel(new Complex(p.R1!), cpe(p.CPE1_Q!, p.CPE1_alpha!, omega)));
      const admittance = new Complex(0, omega).power(p.CPE2_alpha!).times(p.CPE2_Q!);
      const expected = new Complex(1).over(new Complex(1).over(inner).minus(admittance)).minus(p.R2!);
      expect(Math.abs(warburgReal_ohm / expected.re - 1)).toBeLessThan(1e-9);
      expect(Math.abs(warburgImag_ohm / expected.im - 1)).toBeLessThan(1e-9);
    }
  });

  it('is Z − Rs − all arcs where the Warburg is in series', () => {
    const { W2: W3, ...arcs } = values;
    const spectrum = madeSpectrum(serial, { ...arcs, W3 }, { noise: 0.005, seed: 4 });
    const { line, parameter: p } = fitted(spectrum, serial);
    expect(line.form).toBe('serial');
    for (const { row, warburgReal_ohm, warburgImag_ohm } of line.points) {
      const omega = 2 * Math.PI * spectrum.frequency_Hz[row]!;
      const first = parallel(new Complex(p.R1!), cpe(p.CPE1_Q!, p.CPE1_alpha!, omega));
      const second = parallel(new Complex(p.R2!), cpe(p.CPE2_Q!, p.CPE2_alpha!, omega));
      const expected = at(spectrum, row).minus(p.R0!).minus(first).minus(second);
      expect(Math.abs(warburgReal_ohm / expected.re - 1)).toBeLessThan(1e-9);
      expect(Math.abs(warburgImag_ohm / expected.im - 1)).toBeLessThan(1e-9);
    }
  });

  it('does not exist in a circuit without diffusion', () => {
    const spectrum = madeSpectrum('R0-p(R1,CPE1)', values);
    const result = fitOne(spectrum, 'R0-p(R1,CPE1)');
    expect(warburgLine(prepareSpectrum(spectrum, 'modulus', {}), result)).toBeNull();
  });
});

describe('the Warburg line', () => {
  it('of a spectrum without noise is σw·ω^(−1/2): both slopes are σw, at every frequency used', () => {
    const { line } = fitted(madeSpectrum(nested, values, { min_Hz: 0.001 }), nested);
    expect(line.slopeReal!.slope_ohmPerSqrtS).toBeCloseTo(12, 5);
    expect(line.slopeMinusImag!.slope_ohmPerSqrtS).toBeCloseTo(12, 5);
    expect(line.slopesAgree).toBe(true);
    expect(line.decades).toBeGreaterThan(3);
    for (const { frequency_Hz, omegaToMinusHalf_sqrtS, phase_deg } of line.points) {
      expect(omegaToMinusHalf_sqrtS).toBeCloseTo(1 / Math.sqrt(2 * Math.PI * frequency_Hz), 10);
      expect(Math.abs(phase_deg + 45)).toBeLessThanOrEqual(5);
    }
  });

  it('with 0.5 % noise has slopes within 10 % of each other and of the σw it was made with', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const { line } = fitted(madeSpectrum(nested, values, { noise: 0.005, seed, min_Hz: 0.005 }), nested);
      expect(line.decades).toBeGreaterThan(1);
      expect(line.slopesAgree).toBe(true);
      expect(Math.abs(line.slopeReal!.slope_ohmPerSqrtS / 12 - 1)).toBeLessThan(0.1);
      expect(line.window_Hz!.min).toBeLessThan(0.006);
      // The plot of papers, arcs and all: a few per cent.
      expect(Math.abs(line.slopeMeasuredReal!.slope_ohmPerSqrtS / 12 - 1)).toBeLessThan(0.08);
    }
  });

  it('has points from high to low frequency without a gap in the rows', () => {
    const spectrum = madeSpectrum(nested, values, { noise: 0.005, seed: 2 });
    const rows = fitted(spectrum, nested).line.points.map(({ row }) => row);
    expect(rows).toEqual(Array.from({ length: rows.length }, (_, k) => rows[0]! + k));
  });

  it('ends where blocked diffusion leaves it: a straight Warburg fitted to a vertical tail has no decade at −45°', () => {
    // τ = 4 s: below 40 mHz the tail is vertical.
    const made = { R0: 5, R1: 60, CPE1_Q: 1e-5, CPE1_alpha: 0.9, Wo1_Z0: 40, Wo1_tau: 4 };
    const spectrum = madeSpectrum('R0-p(R1-Wo1,CPE1)', made, { noise: 0.002, seed: 3 });
    expect(fitted(spectrum, 'R0-p(R1-W1,CPE1)').line.decades).toBeLessThan(1);
  });

  it('of blocked diffusion is its straight part, above the frequency where it turns', () => {
    const made = { R0: 5, R1: 10, CPE1_Q: 1e-5, CPE1_alpha: 0.9, Wo1_Z0: 200, Wo1_tau: 300 };
    const { line } = fitted(madeSpectrum('R0-p(R1-Wo1,CPE1)', made, { noise: 0.001, seed: 3, min_Hz: 0.0005 }), 'R0-p(R1-Wo1,CPE1)');
    expect(line.decades).toBeGreaterThan(1);
    // coth(s)/s is within 5° of −45° from ωτ ≈ 5 on.
    expect(line.window_Hz!.min * 2 * Math.PI * 300).toBeGreaterThan(2);
    expect(line.window_Hz!.min * 2 * Math.PI * 300).toBeLessThan(12);
    expect(line.slopeReal!.slope_ohmPerSqrtS / (200 / Math.sqrt(2 * 300))).toBeGreaterThan(0.9);
    expect(line.slopeReal!.slope_ohmPerSqrtS / (200 / Math.sqrt(2 * 300))).toBeLessThan(1.1);
  });

  it('has phase errors that are the scatter of the phases', () => {
    // R0-W1 with R0 held: Z_W = Z − R0 carries the noise of Z alone.
    const runs = Array.from({ length: 150 }, (_, k) => {
      const spectrum = madeSpectrum('R0-W1', { R0: 20, W1: 12 }, { noise: 0.005, seed: 50 + k, max_Hz: 1, min_Hz: 0.01, perDecade: 5 });
      return fitted(spectrum, 'R0-W1', { R0: 20 }).line.points.find(({ row }) => row === 5)!;
    });
    const mean = runs.reduce((sum, { phase_deg }) => sum + phase_deg, 0) / runs.length;
    const scatter = Math.sqrt(runs.reduce((sum, { phase_deg }) => sum + (phase_deg - mean) ** 2, 0) / (runs.length - 1));
    const stated = runs.reduce((sum, { phaseError_deg }) => sum + phaseError_deg, 0) / runs.length;
    // The scatter of 150 is known to 6 %.
    expect(stated / scatter).toBeGreaterThan(0.82);
    expect(stated / scatter).toBeLessThan(1.2);
  });
});
