import { describe, expect, it } from 'vitest';
import type { FitResult } from '../../../../src/core/fit-result';
import type { Spectrum } from '../../../../src/core/spectrum';
import { studentT95 } from '../../../../src/core/student-t-95';
import { fitCircuit } from '../../../../src/impedance/fit/fit-circuit';
import { noConstraints } from '../../../../src/impedance/fit/parameter-space';
import { prepareSpectrum } from '../../../../src/impedance/fit/prepare-spectrum';
import { resolveCircuit } from '../../../../src/impedance/resolve-circuit';
import { Complex } from '../../../contract/complex';
import { fitOne } from '../fit-one';
import { madeSpectrum } from '../made-spectrum';

const range = { max_Hz: 1000, min_Hz: 10, perDecade: 5 };
const relative = (value: number, expected: number) => Math.abs(value / expected - 1);

/** Where a function that rises from below `level` reaches it between `low` and `high`. */
function reaches(level: number, f: (x: number) => number, low: number, high: number): number {
  let [inside, outside] = [low, high];
  for (let k = 0; k < 40; k++) {
    const middle = (inside + outside) / 2;
    if (f(middle) < level) inside = middle;
    else outside = middle;
  }
  return (inside + outside) / 2;
}

describe('the profile interval of a resistance', () => {
  // S is a parabola of R: it exceeds its minimum by t²s² at R̂ ± t·SE.
  const byHand = ({ zReal_ohm, zImag_ohm }: Spectrum) => {
    const n = zReal_ohm.length;
    const mean = zReal_ohm.reduce((sum, re) => sum + re, 0) / n;
    const sum = zReal_ohm.reduce((total, re, k) => total + (re - mean) ** 2 + zImag_ohm[k]! ** 2, 0);
    const half = studentT95(2 * n - 1) * Math.sqrt(sum / (2 * n - 1) / n);
    return { mean, half };
  };

  it('is symmetric about it, other than the one in the logarithm', () => {
    const spectrum = madeSpectrum('R0', { R0: 25 }, { ...range, noise: 0.4, seed: 2 });
    const { mean, half } = byHand(spectrum);
    const [R0] = fitOne(spectrum, 'R0', { weighting: 'unit' }).parameters;
    expect(half / mean).toBeGreaterThan(0.2);
    expect(R0!.ciMethod).toBe('profile');
    // The search ends within 2 % of the half width.
    expect(Math.abs(R0!.ci95![0] - (mean - half))).toBeLessThan(0.025 * half);
    expect(Math.abs(R0!.ci95![1] - (mean + half))).toBeLessThan(0.025 * half);
  });

  it('begins at zero where the data allow none', () => {
    const spectrum = madeSpectrum('R0', { R0: 25 }, { ...range, noise: 4, seed: 6 });
    const { mean, half } = byHand(spectrum);
    const [R0] = fitOne(spectrum, 'R0', { weighting: 'unit' }).parameters;
    expect(mean).toBeGreaterThan(0);
    expect(half).toBeGreaterThan(mean);
    expect(R0!.ci95![0]).toBe(0);
    expect(Math.abs(R0!.ci95![1] - (mean + half))).toBeLessThan(0.025 * half);
  });
});

describe('the profile interval of a capacitance', () => {
  // Z″ = −u/ω with u = 1/C: S is a parabola of u, so the ends of C are 1/(û ± t·SE).
  const byHand = ({ frequency_Hz, zReal_ohm, zImag_ohm }: Spectrum) => {
    const n = frequency_Hz.length;
    const [weight, slope] = [zReal_ohm.map((re, k) => 1 / (re ** 2 + zImag_ohm[k]! ** 2)), frequency_Hz.map((f) => -1 / (2 * Math.PI * f))];
    const sumOf = (term: (k: number) => number) => weight.reduce((sum, w, k) => sum + w * term(k), 0);
    const R = sumOf((k) => zReal_ohm[k]!) / sumOf(() => 1);
    const curvature = sumOf((k) => slope[k]! ** 2);
    const u = sumOf((k) => slope[k]! * zImag_ohm[k]!) / curvature;
    const S = sumOf((k) => (zReal_ohm[k]! - R) ** 2 + (zImag_ohm[k]! - slope[k]! * u) ** 2);
    return { u, half: studentT95(2 * n - 2) * Math.sqrt(S / (2 * n - 2) / curvature) };
  };

  it('is as asymmetric as it must be', () => {
    const spectrum = madeSpectrum('R0-C1', { R0: 30, C1: 1e-3 }, { ...range, noise: 0.12, seed: 4 });
    const { u, half } = byHand(spectrum);
    const C1 = fitOne(spectrum, 'R0-C1').parameters[1]!;
    expect(C1.ciMethod).toBe('profile');
    expect(relative(C1.value, 1 / u)).toBeLessThan(1e-6);
    expect(Math.abs(1 / C1.ci95![1] - (u - half))).toBeLessThan(0.025 * half);
    expect(Math.abs(1 / C1.ci95![0] - (u + half))).toBeLessThan(0.025 * half);
    expect(C1.ci95![1] / C1.value).toBeGreaterThan(1.1 * (C1.value / C1.ci95![0]));
  });

  it('has no upper end where the data allow a short circuit', () => {
    const spectrum = madeSpectrum('R0-C1', { R0: 30, C1: 2e-3 }, { ...range, noise: 0.25, seed: 12 });
    const { u, half } = byHand(spectrum);
    expect(u).toBeGreaterThan(0);
    expect(half).toBeGreaterThan(u);
    const C1 = fitOne(spectrum, 'R0-C1').parameters[1]!;
    expect(C1.ci95![1]).toBe(Number.POSITIVE_INFINITY);
    expect(Math.abs(1 / C1.ci95![0] - (u + half))).toBeLessThan(0.025 * half);
  });
});

describe('the profile interval of an exponent', () => {
  const spectrum = madeSpectrum(
    'CPE1',
    { CPE1_Q: 2e-3, CPE1_alpha: 0.8 },
    { max_Hz: 100, min_Hz: 20, perDecade: 10, noise: 0.15, seed: 9 },
  );
  const { frequency_Hz, zReal_ohm, zImag_ohm } = spectrum;
  const points = Array.from(frequency_Hz, (f, k) => ({ omega: 2 * Math.PI * f, re: zReal_ohm[k]!, im: zImag_ohm[k]! }));
  /** The least S with α held: 1/Q is linear. */
  const profileOfAlpha = (alpha: number) => {
    let [data, cross, own] = [0, 0, 0];
    for (const { omega, re, im } of points) {
      const shape = new Complex(0, omega).power(-alpha);
      const weight = 1 / (re * re + im * im);
      data += weight * (re * re + im * im);
      cross += weight * (shape.re * re + shape.im * im);
      own += weight * (shape.re ** 2 + shape.im ** 2);
    }
    return data - cross ** 2 / own;
  };
  const [Q, alpha] = fitOne(spectrum, 'CPE1').parameters;
  const t = studentT95(2 * points.length - 2);
  const least = profileOfAlpha(alpha!.value);
  const level = least * (1 + t ** 2 / (2 * points.length - 2));

  it('ends where the best S with the exponent held has risen by t²s²', () => {
    expect(alpha!.ciMethod).toBe('profile');
    const ends = [reaches(level, profileOfAlpha, alpha!.value, 0.3), reaches(level, profileOfAlpha, alpha!.value, 1.3)];
    const half = (ends[1]! - ends[0]!) / 2;
    expect(ends[1]).toBeLessThan(1);
    expect(Math.abs(alpha!.ci95![0] - ends[0]!)).toBeLessThan(0.03 * half);
    expect(Math.abs(alpha!.ci95![1] - ends[1]!)).toBeLessThan(0.03 * half);
  });

  it('goes with one of Q that allows every exponent to follow', () => {
    const sumAt = (lnQ: number, exponent: number) =>
      points.reduce((sum, { omega, re, im }) => {
        const model = new Complex(0, omega).power(-exponent).times(Math.exp(-lnQ));
        return sum + ((model.re - re) ** 2 + (model.im - im) ** 2) / (re * re + im * im);
      }, 0);
    const profileOfQ = (lnQ: number) => Math.min(...Array.from({ length: 1400 }, (_, k) => sumAt(lnQ, 0.3 + (0.7 * k) / 1399)));
    const at = Math.log(Q!.value);
    const ends = [reaches(level, profileOfQ, at, at - 3), reaches(level, profileOfQ, at, at + 3)];
    const half = (ends[1]! - ends[0]!) / 2;
    expect(Q!.ciMethod).toBe('profile');
    expect(Math.abs(Math.log(Q!.ci95![0]) - ends[0]!)).toBeLessThan(0.03 * half);
    expect(Math.abs(Math.log(Q!.ci95![1]) - ends[1]!)).toBeLessThan(0.03 * half);
  });
});

describe('the profile intervals of two overlapping arcs', () => {
  const circuit = 'R0-p(R1,CPE1)-p(R2,CPE2)';
  const arc = (n: number, R: number, tau: number, alpha: number) => ({
    [`R${n}`]: R,
    [`CPE${n}_Q`]: tau ** alpha / R,
    [`CPE${n}_alpha`]: alpha,
  });
  const truth = { R0: 5, ...arc(1, 40, 1e-3, 0.9), ...arc(2, 60, 4e-3, 0.85) };

  /** Least S along the way from the best fit to parameter k held at `end`, in 40 small steps each starting from the last. */
  const sumHeldAt = (spectrum: Spectrum, result: FitResult, k: number, end: number) => {
    const { compiled } = resolveCircuit(circuit);
    const prepared = prepareSpectrum(spectrum, 'modulus', {});
    const { name, value } = result.parameters[k]!;
    let at = Float64Array.from(result.parameters, (parameter) => parameter.value);
    let sum = Number.NaN;
    for (let step = 1; step <= 40; step++) {
      const held = name.endsWith('alpha') ? value + ((end - value) * step) / 40 : value * (end / value) ** (step / 40);
      const constraints = { ...noConstraints, fixed: new Map([[k, held]]) };
      const { problem, best } = fitCircuit(compiled, prepared, { seed: 1, constraints, starts: [at], neighboursOnly: true });
      at = Float64Array.from(problem.space.toNatural(best.x));
      sum = best.sum;
    }
    return sum;
  };

  it.each([1, 2, 3])('end where the best fit nearby with the parameter held there is worse by t²s² (%d)', (seed) => {
    const spectrum = madeSpectrum(circuit, truth, { noise: 0.005, seed });
    const result = fitOne(spectrum, circuit);
    const t = studentT95(2 * result.points - result.parameters.filter(({ atBound }) => !atBound).length);
    const followed = result.parameters.filter(({ ciMethod }) => ciMethod === 'profile');
    expect(followed.map(({ name }) => name)).toEqual(expect.arrayContaining(['R1', 'R2']));
    for (const { name, ci95 } of followed) {
      const k = result.parameters.findIndex((parameter) => parameter.name === name);
      for (const end of ci95!.filter((value) => value > 0 && Number.isFinite(value) && !(name.endsWith('alpha') && value === 1))) {
        const root = Math.sqrt((sumHeldAt(spectrum, result, k, end) - result.weightedSumOfSquares) / result.reducedChiSquared);
        expect(Math.abs(root / t - 1), `${name} at ${end}: √ΔS/s ${root} for t ${t}`).toBeLessThan(0.05);
      }
    }
  });
});

describe('the interval of a tied pair', () => {
  it('is the same whichever of the two is looked at, profile or not', () => {
    const spectrum = madeSpectrum('R0', { R0: 25 }, { ...range, noise: 0.02, seed: 2 });
    const [R0, R1] = fitOne(spectrum, 'R0-R1', { ties: { R1: { source: 'R0', factor: 3 } } }).parameters;
    const alone = fitOne(spectrum, 'R0').parameters[0]!;
    expect(R0!.value).toBeCloseTo(alone.value / 4, 8);
    for (const [k, share] of [0.25, 0.75].entries()) {
      const parameter = [R0, R1][k]!;
      expect(parameter.ci95!.map((end) => end / share)).toEqual(alone.ci95!.map((end) => expect.closeTo(end, 6)));
    }
  });
});
