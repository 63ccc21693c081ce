import { describe, expect, it } from 'vitest';
import { fitOne } from '../fit-one';
import { madeSpectrum } from '../made-spectrum';

const noise = { noise: 0.003, seed: 5 };
const arc = (n: number, R: number, tau: number, alpha = 0.9) => ({
  [`R${n}`]: R,
  [`CPE${n}_Q`]: tau ** alpha / R,
  [`CPE${n}_alpha`]: alpha,
});

describe('role numbers', () => {
  it('of two arcs are the parameters, and sums of them with the covariance of the sum', () => {
    const circuit = 'R0-p(R1,CPE1)-p(R2-W2,CPE2)';
    const result = fitOne(madeSpectrum(circuit, { R0: 5, ...arc(1, 20, 1e-4), ...arc(2, 70, 2e-2), W2: 12 }, noise), circuit);
    const value = Object.fromEntries(result.parameters.map((parameter) => [parameter.name, parameter.value]));
    expect(result.roles).toEqual({
      Rs_ohm: value.R0,
      Rsei_ohm: value.R1,
      Rct_ohm: value.R2,
      RseiPlusRct_ohm: value.R1! + value.R2!,
      Rtot_ohm: value.R0! + value.R1! + value.R2!,
      sigmaW_ohmPerSqrtS: value.W2,
    });
    const [R1, R2] = ['R1', 'R2'].map((name) => result.parameters.findIndex((parameter) => parameter.name === name)) as [number, number];
    const [a, b] = [result.parameters[R1]!.standardError!, result.parameters[R2]!.standardError!];
    const expected = Math.sqrt(a * a + b * b + 2 * result.correlation[R1]![R2]! * a * b);
    expect(result.roleErrors.RseiPlusRct_ohm.standardError! / expected).toBeCloseTo(1, 6);
    expect(result.roleErrors.Rs_ohm.standardError).toBe(result.parameters[0]!.standardError);
    expect(result.arcs).toBe('two');
  });

  it('of serial diffusion with the arcs written slow first are by τ', () => {
    const circuit = 'R0-p(R1,CPE1)-p(R2-W2,CPE2)-p(R3,CPE3)';
    const result = fitOne(
      madeSpectrum(circuit, { R0: 5, ...arc(1, 30, 1e-2), ...arc(2, 60, 1), W2: 5, ...arc(3, 12, 1e-5) }, { ...noise, noise: 0.001 }),
      circuit,
    );
    expect(result.roles.Rsei_ohm! / 12).toBeCloseTo(1, 1);
    expect(result.roles.Rct_ohm! / 60).toBeCloseTo(1, 1);
    expect(result.roles.Rtot_ohm! / 107).toBeCloseTo(1, 2);
    expect(result.arcs).toBe('three');
    expect(result.parameters.filter(({ role }) => role === 'Rmiddle')).toHaveLength(1);
  });

  it.each(['Wo', 'Ws'])('of %s give σw = Z0/√(2τ) with the error of that quotient', (element) => {
    const circuit = `R0-p(R1-${element}1,CPE1)`;
    // The lowest frequency does not reach τ: Z0 and τ are hardly known, their quotient is.
    const truth = { R0: 5, ...arc(1, 40, 1e-3), [`${element}1_Z0`]: 300, [`${element}1_tau`]: 400 };
    const runs = Array.from({ length: 30 }, (_, k) => fitOne(madeSpectrum(circuit, truth, { noise: 0.005, seed: 300 + k }), circuit));
    const sigma = 300 / Math.sqrt(2 * 400);
    const values = runs.map(({ roles }) => roles.sigmaW_ohmPerSqrtS!);
    const [z0, tau] = [2, 3].map((k) => runs[0]!.parameters[k]!);
    expect(values[0]).toBeCloseTo(z0!.value / Math.sqrt(2 * tau!.value), 10);
    const mean = values.reduce((sum, value) => sum + value, 0) / 30;
    const scatter = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 29);
    const stated = runs.map(({ roleErrors }) => roleErrors.sigmaW_ohmPerSqrtS.standardError!).toSorted((a, b) => a - b)[15]!;
    expect(Math.abs(mean / sigma - 1)).toBeLessThan(0.01);
    expect(stated / scatter).toBeGreaterThan(0.6);
    expect(stated / scatter).toBeLessThan(1.7);
  });

  it('of an arc within an arc are refused with a warning, not given for a part of it', () => {
    const circuit = 'R0-p(CPE1,R1-p(R2,CPE2))';
    const result = fitOne(madeSpectrum(circuit, { R0: 5, ...arc(1, 20, 1e-4), ...arc(2, 70, 2e-2) }, noise), circuit);
    expect(result.roles).toMatchObject({ Rsei_ohm: null, Rct_ohm: null, RseiPlusRct_ohm: null, Rtot_ohm: null });
    expect(result.roles.Rs_ohm).toBeCloseTo(5, 1);
    expect(result.arcs).toBe('two');
    expect(result.warnings.map(({ code }) => code)).toContain('ROLE_ORDER');
  });

  it('without arcs are null but for what stands in series', () => {
    const result = fitOne(madeSpectrum('R0-CPE1', { R0: 5, CPE1_Q: 1e-3, CPE1_alpha: 0.8 }, noise), 'R0-CPE1');
    expect(result.roles).toEqual({
      Rs_ohm: result.parameters[0]!.value,
      Rsei_ohm: null,
      Rct_ohm: null,
      RseiPlusRct_ohm: null,
      Rtot_ohm: null,
      sigmaW_ohmPerSqrtS: null,
    });
    expect(result.roleErrors.Rct_ohm).toEqual({ standardError: null, ci95: null });
    expect(result.arcs).toBe('none');
  });
});

describe('two arcs', () => {
  const circuit = 'R0-p(R1,CPE1)-p(R2,CPE2)';
  const made = (ratio: number) =>
    madeSpectrum(circuit, { R0: 5, ...arc(1, 40, 1e-3), ...arc(2, 60, 1e-3 * ratio, 0.85) }, { noise: 0.005, seed: 9 });

  it('far apart are two', () => {
    expect(fitOne(made(100), circuit).arcs).toBe('two');
  });

  it('too close to be told apart are said to be, and their sum is known', () => {
    const result = fitOne(made(3), circuit);
    expect(result.arcs).toBe('two, cannot be split');
    expect(Math.abs(result.roles.RseiPlusRct_ohm! - 100)).toBeLessThan(1);
    expect(result.roleErrors.RseiPlusRct_ohm.standardError).toBeLessThan(0.5);
  });
});
