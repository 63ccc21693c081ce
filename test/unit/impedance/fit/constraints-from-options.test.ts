import { describe, expect, it } from 'vitest';
import type { ArctraceError } from '../../../../src/core/errors';
import { constraintsFromOptions } from '../../../../src/impedance/fit/constraints-from-options';
import type { FitOptions } from '../../../../src/impedance/fit-options';
import { resolveCircuit } from '../../../../src/impedance/resolve-circuit';
import { circuitFormula } from '../../../contract/circuit-formula';
import { fitOne } from '../fit-one';
import { madeSpectrum } from '../made-spectrum';

const circuit = 'R0-p(R1,CPE1)';
const { compiled } = resolveCircuit(circuit);
const options = (given: Partial<FitOptions>): FitOptions => ({ circuit, weighting: 'modulus', seed: 1, ...given });
const spectrum = madeSpectrum(circuit, { R0: 5, R1: 20, CPE1_Q: 1e-4, CPE1_alpha: 0.9 }, { noise: 0.01, seed: 7 });

/** S with modulus weights by the second writing of the circuit. */
function sumAt(values: Record<string, number>): number {
  return spectrum.frequency_Hz.reduce((sum, f, k) => {
    const [re, im] = [spectrum.zReal_ohm[k]!, spectrum.zImag_ohm[k]!];
    const z = circuitFormula(circuit, values, 2 * Math.PI * f);
    return sum + ((z.re - re) ** 2 + (z.im - im) ** 2) / (re * re + im * im);
  }, 0);
}

/** The least value of a function of one unknown, by thirds. */
function leastOf(f: (x: number) => number, low: number, high: number): { x: number; value: number } {
  let [a, b] = [low, high];
  for (let k = 0; k < 120; k++) {
    const [first, second] = [a + (b - a) / 3, b - (b - a) / 3];
    if (f(first) < f(second)) b = second;
    else a = first;
  }
  return { x: (a + b) / 2, value: f((a + b) / 2) };
}

describe('a constrained fit', () => {
  const held = { CPE1_Q: 1.2e-4, CPE1_alpha: 0.85 };

  it('with all but one parameter fixed is the lowest point of a scan over that one', () => {
    const scan = leastOf((R1) => sumAt({ R0: 5.5, R1, ...held }), 5, 60);
    const result = fitOne(spectrum, circuit, { fix: { R0: 5.5, ...held } });
    expect(result.parameters[1]!.value / scan.x).toBeCloseTo(1, 6);
    expect(result.weightedSumOfSquares / scan.value).toBeCloseTo(1, 8);
    expect(result.parameters.map(({ value }) => value)).toEqual([5.5, expect.anything(), 1.2e-4, 0.85]);
  });

  it('with a tie is the lowest point of a scan along the tie', () => {
    const scan = leastOf((R0) => sumAt({ R0, R1: 3 * R0, ...held }), 2, 20);
    const result = fitOne(spectrum, circuit, { fix: held, ties: { R1: { source: 'R0', factor: 3 } } });
    expect(result.parameters[0]!.value / scan.x).toBeCloseTo(1, 6);
    expect(result.parameters[1]!.value / scan.x).toBeCloseTo(3, 6);
    expect(result.weightedSumOfSquares / scan.value).toBeCloseTo(1, 8);
  });

  it('with a tie to a fixed parameter holds both', () => {
    const result = fitOne(spectrum, circuit, { fix: { R0: 6, CPE1_alpha: 0.9 }, ties: { R1: { source: 'R0', factor: 3 } } });
    expect(result.parameters.map(({ value, fixed }) => [value, fixed])).toEqual([
      [6, true],
      [18, true],
      [expect.anything(), false],
      [0.9, true],
    ]);
  });

  it('with bounds that exclude the optimum ends on the near one and says so', () => {
    const free = leastOf((R1) => sumAt({ R0: 5.5, R1, ...held }), 5, 60);
    const [low, high] = [free.x * 1.1, free.x * 2];
    const result = fitOne(spectrum, circuit, { fix: { R0: 5.5, ...held }, bounds: { R1: [low, high] } });
    expect(result.parameters[1]).toMatchObject({ value: expect.closeTo(low, 6), atBound: true, standardError: null, ci95: null });
    expect(result.weightedSumOfSquares / sumAt({ R0: 5.5, R1: low, ...held })).toBeCloseTo(1, 8);
    const [warning] = result.warnings.filter(({ code }) => code === 'AT_BOUND');
    expect(warning!.message).toContain('R1');
    expect(warning!.message).not.toMatch(/zero|infinite|capacitor/);
  });

  it('with a bound on an exponent ends there without calling it a capacitor', () => {
    const result = fitOne(spectrum, circuit, { bounds: { CPE1_alpha: [0.4, 0.8] } });
    expect(result.parameters[3]).toMatchObject({ value: 0.8, atBound: true, standardError: null });
    const [warning] = result.warnings.filter(({ code }) => code === 'AT_BOUND');
    expect(warning!.message).toContain('CPE1_alpha');
    expect(warning!.message).not.toMatch(/zero|infinite|capacitor/);
  });

  it('with a tie between exponents lets neither exceed 1', () => {
    const two = 'R0-p(R1,CPE1)-p(R2,CPE2)';
    const values = { R0: 5, R1: 20, CPE1_Q: 1e-5, CPE1_alpha: 0.95, R2: 60, CPE2_Q: 1e-3, CPE2_alpha: 0.95 };
    const ties = { CPE2_alpha: { source: 'CPE1_alpha', factor: 1.25 } };
    const { parameters } = fitOne(madeSpectrum(two, values), two, { ties });
    expect(parameters[3]).toMatchObject({ name: 'CPE1_alpha', value: 0.8, atBound: true, standardError: null });
    expect(parameters[6]).toMatchObject({ name: 'CPE2_alpha', value: 1, standardError: null });
  });

  it('with bounds that hold the optimum is the free fit', () => {
    const [free, bounded] = [fitOne(spectrum, circuit), fitOne(spectrum, circuit, { bounds: { R1: [10, 40], CPE1_alpha: [0.5, 1] } })];
    free.parameters.forEach(({ value, standardError }, k) => {
      expect(bounded.parameters[k]!.value / value).toBeCloseTo(1, 5);
      expect(bounded.parameters[k]!.standardError! / standardError!).toBeCloseTo(1, 4);
    });
  });
});

describe('a value held in one of two arcs of a form', () => {
  const two = 'R0-p(R1,CPE1)-p(R2,CPE2)';
  const arc = (n: number, R: number, tau: number, alpha: number) => ({
    [`R${n}`]: R,
    [`CPE${n}_Q`]: tau ** alpha / R,
    [`CPE${n}_alpha`]: alpha,
  });
  const truth = { R0: 5, ...arc(1, 40, 1e-3, 0.9), ...arc(2, 60, 4e-3, 0.85) };

  it.each([1, 2, 3, 4])('finds the arc it belongs to: no worse than the fit started from the truth (%d)', (seed) => {
    const overlapping = madeSpectrum(two, truth, { noise: 0.005, seed });
    for (const given of [{ fix: { R2: 60 } }, { fix: { R1: 60 } }, { fix: { CPE2_alpha: 0.85 } }, { bounds: { R2: [55, 90] as const } }]) {
      const own = fitOne(overlapping, two, given).weightedSumOfSquares;
      const fromTruth = fitOne(overlapping, two, { ...given, guess: truth }).weightedSumOfSquares;
      const other = { ...truth, ...arc(2, 40, 1e-3, 0.9), ...arc(1, 60, 4e-3, 0.85) };
      const fromOther = fitOne(overlapping, two, { ...given, guess: other }).weightedSumOfSquares;
      expect(own / Math.min(fromTruth, fromOther)).toBeLessThan(1.001);
    }
  });
});

describe('constraints that cannot be held are refused', () => {
  const errorOf = (given: Partial<FitOptions>): ArctraceError => {
    try {
      constraintsFromOptions(compiled, options(given));
    } catch (error) {
      return error as ArctraceError;
    }
    throw new Error('nothing was thrown');
  };

  it.each<[string, Partial<FitOptions>, string, string]>([
    ['an unknown name', { fix: { R7: 1 } }, 'PARAMETER_UNKNOWN', 'R7'],
    ['a name near to one', { fix: { CPE1_alfa: 1 } }, 'PARAMETER_UNKNOWN', 'CPE1_alfa'],
    ['a resistance of zero', { fix: { R1: 0 } }, 'INPUT_INVALID', 'R1 cannot be 0'],
    ['a negative resistance', { fix: { R1: -5 } }, 'INPUT_INVALID', 'R1 cannot be -5'],
    ['a resistance that is no number', { fix: { R1: Number.NaN } }, 'INPUT_INVALID', 'R1 cannot be NaN'],
    ['an exponent above 1', { fix: { CPE1_alpha: 1.2 } }, 'INPUT_INVALID', 'CPE1_alpha cannot be 1.2'],
    ['a negative starting value', { guess: { R1: -5 } }, 'INPUT_INVALID', 'R1 cannot be -5'],
    ['an unknown starting value', { guess: { R9: 5 } }, 'PARAMETER_UNKNOWN', 'R9'],
    ['bounds in the wrong order', { bounds: { R1: [5, 2] } }, 'INPUT_INVALID', '5 and 2'],
    ['equal bounds', { bounds: { R1: [5, 5] } }, 'INPUT_INVALID', '5 and 5'],
    ['bounds below zero', { bounds: { R1: [-5, -1] } }, 'INPUT_INVALID', '-5 and -1'],
    ['bounds of an exponent above 1', { bounds: { CPE1_alpha: [1.1, 1.5] } }, 'INPUT_INVALID', '1.1 and 1.5'],
    ['a tie to itself', { ties: { R1: { source: 'R1', factor: 2 } } }, 'INPUT_INVALID', 'R1 = 2*R1'],
    ['a tie between units', { ties: { R1: { source: 'CPE1_Q', factor: 2 } } }, 'INPUT_INVALID', 'R1 = 2*CPE1_Q'],
    ['a tie with a factor of zero', { ties: { R1: { source: 'R0', factor: 0 } } }, 'INPUT_INVALID', 'R1 = 0*R0'],
    ['a tie with an infinite factor', { ties: { R1: { source: 'R0', factor: Number.POSITIVE_INFINITY } } }, 'INPUT_INVALID', 'R1 ='],
    ['a parameter both fixed and tied', { fix: { R1: 15 }, ties: { R1: { source: 'R0', factor: 2 } } }, 'INPUT_INVALID', 'R1'],
    ['a parameter both bounded and tied', { bounds: { R1: [1, 9] }, ties: { R1: { source: 'R0', factor: 2 } } }, 'INPUT_INVALID', 'R1'],
    ['a parameter both fixed and bounded', { bounds: { R1: [1, 9] }, fix: { R1: 15 } }, 'INPUT_INVALID', 'R1'],
  ])('%s', (_what, given, code, words) => {
    const error = errorOf(given);
    expect(error.code).toBe(code);
    expect(error.message).toContain(words);
    expect(error.details.expected).toBeTruthy();
  });

  it('a chain of ties, in whatever order it is written', () => {
    const chain = { R1: { source: 'R0', factor: 2 }, R2: { source: 'R1', factor: 3 } };
    const other = { R2: { source: 'R1', factor: 3 }, R1: { source: 'R0', factor: 2 } };
    for (const ties of [chain, other]) {
      expect(() => constraintsFromOptions(resolveCircuit('R0-p(R1,C1)-p(R2,C2)').compiled, options({ ties }))).toThrow(/cannot be held/);
    }
  });

  it('all parameters fixed: nothing is left to fit', () => {
    expect(() => fitOne(spectrum, circuit, { fix: { R0: 5, R1: 20, CPE1_Q: 1e-4, CPE1_alpha: 0.9 } })).toThrow(/fixed/);
  });
});
