import { describe, expect, it } from 'vitest';
import { ArctraceError } from '../../../../src/core/errors';
import type { Weighting } from '../../../../src/core/fit-result';
import type { Spectrum } from '../../../../src/core/spectrum';
import { prepareSpectrum, type Selection } from '../../../../src/impedance/fit/prepare-spectrum';

const spectrum = (rows: [f: number, re: number, im: number][]): Spectrum => ({
  frequency_Hz: Float64Array.from(rows, ([f]) => f),
  zReal_ohm: Float64Array.from(rows, ([, re]) => re),
  zImag_ohm: Float64Array.from(rows, ([, , im]) => im),
});
const shuffled = spectrum([
  [10, 7, -1],
  [1000, 3, -4],
  [1, 8, -6],
  [100, 5, 0],
]);
const errorOf = (input: Spectrum, weighting: Weighting = 'modulus', selection: Selection = {}) => {
  try {
    prepareSpectrum(input, weighting, selection);
  } catch (error) {
    return error as ArctraceError;
  }
  throw new Error('nothing was thrown');
};

describe('a prepared spectrum', () => {
  it('goes from high to low frequency, whatever the order measured, and knows the rows it came from', () => {
    const { omega_radPerS, zReal, zImag, rows, n } = prepareSpectrum(shuffled, 'unit', {});
    expect(n).toBe(4);
    expect([...rows]).toEqual([1, 3, 0, 2]);
    expect([...zReal]).toEqual([3, 5, 7, 8]);
    expect([...zImag]).toEqual([-4, 0, -1, -6]);
    expect([...omega_radPerS]).toEqual([1000, 100, 10, 1].map((f) => expect.closeTo(6.283185307179586 * f, 9)));
  });

  it('leaves the spectrum itself as it was', () => {
    prepareSpectrum(shuffled, 'modulus', {});
    expect([...shuffled.frequency_Hz]).toEqual([10, 1000, 1, 100]);
  });

  it('takes only frequencies within the limits, the limits included, and no masked row', () => {
    const rowsOf = (selection: Selection) => [...prepareSpectrum(shuffled, 'unit', selection).rows];
    expect(rowsOf({ frequencyMin_Hz: 10 })).toEqual([1, 3, 0]);
    expect(rowsOf({ frequencyMax_Hz: 100 })).toEqual([3, 0, 2]);
    expect(rowsOf({ frequencyMin_Hz: 10, frequencyMax_Hz: 100 })).toEqual([3, 0]);
    expect(rowsOf({ mask: Uint8Array.of(1, 0, 0, 1) })).toEqual([1, 2]);
  });

  it('looks at no masked row: what is wrong there does not matter', () => {
    const broken = spectrum([
      [100, 1, -1],
      [Number.NaN, Number.NaN, 0],
      [1, 2, -1],
    ]);
    expect(prepareSpectrum(broken, 'modulus', { mask: Uint8Array.of(0, 1, 0) }).n).toBe(2);
  });
});

describe('weights', () => {
  // √w′ and √w″ at 3 − 4j, 5, 7 − j, 8 − 6j: |Z| = 5, 5, √50, 10.
  it('modulus: 1/|Z| on both parts', () => {
    const { weightReal, weightImag } = prepareSpectrum(shuffled, 'modulus', {});
    const expected = [0.2, 0.2, 0.1414213562373095, 0.1].map((w) => expect.closeTo(w, 14));
    expect([...weightReal]).toEqual(expected);
    expect([...weightImag]).toEqual(expected);
  });

  it('unit: 1', () => {
    const { weightReal, weightImag } = prepareSpectrum(shuffled, 'unit', {});
    expect([...weightReal, ...weightImag]).toEqual(new Array(8).fill(1));
  });

  it('proportional: 1 over each part, at least 1 % of |Z|', () => {
    const { weightReal, weightImag } = prepareSpectrum(shuffled, 'proportional', {});
    expect([...weightReal]).toEqual([1 / 3, 1 / 5, 1 / 7, 1 / 8].map((w) => expect.closeTo(w, 14)));
    expect([...weightImag]).toEqual([1 / 4, 1 / 0.05, 1, 1 / 6].map((w) => expect.closeTo(w, 14)));
  });

  it('measured: 1/σ, in the order of the points', () => {
    const given = { ...shuffled, sigmaReal_ohm: Float64Array.of(0.1, 0.2, 0.5, 1), sigmaImag_ohm: Float64Array.of(2, 4, 5, 8) };
    const { weightReal, weightImag } = prepareSpectrum(given, 'measured', {});
    expect([...weightReal]).toEqual([5, 1, 10, 2]);
    expect([...weightImag]).toEqual([0.25, 0.125, 0.5, 0.2]);
  });
});

describe('a spectrum that cannot be fitted', () => {
  it.each([
    ['a frequency of zero', [0, 5, -1], 'the frequency is 0 Hz'],
    ['a negative frequency', [-3, 5, -1], 'the frequency is -3 Hz'],
    ['a frequency that is no number', [Number.NaN, 5, -1], 'the frequency is NaN Hz'],
    ['an infinite frequency', [Number.POSITIVE_INFINITY, 5, -1], 'the frequency is Infinity Hz'],
    ['a real part that is no number', [10, Number.NaN, -1], 'the impedance is NaN'],
    ['an infinite imaginary part', [10, 5, Number.NEGATIVE_INFINITY], 'the impedance is 5'],
    ['an impedance of zero', [10, 0, 0], 'the impedance is zero'],
  ] as const)('with %s is refused with the point’s number', (_what, row, words) => {
    const error = errorOf(spectrum([[100, 4, -1], [50, 4, -2], [...row], [1, 6, -1]]));
    expect(error).toBeInstanceOf(ArctraceError);
    expect(error.code).toBe('SPECTRUM_INVALID');
    expect(error.message).toContain('Point 3');
    expect(error.message).toContain(words);
    expect(error.details.expected).toBeTruthy();
  });

  it('with arrays of different length is refused with the three lengths', () => {
    const error = errorOf({ ...shuffled, zImag_ohm: Float64Array.of(1, 2, 3) });
    expect(error.code).toBe('SPECTRUM_INVALID');
    expect(error.message).toMatch(/4 frequencies, 4 real and 3 imaginary/);
  });

  it('without standard deviations is refused by the weighting that needs them', () => {
    const error = errorOf(shuffled, 'measured');
    expect(error.code).toBe('INPUT_INVALID');
    expect(error.details.expected).toContain('sigmaReal_ohm');
  });

  it.each([
    ['zero', 0],
    ['negative', -1],
    ['no number', Number.NaN],
  ])('with a standard deviation that is %s is refused with the point’s number', (_what, value) => {
    const sigma = Float64Array.of(1, 1, value, 1);
    const error = errorOf({ ...shuffled, sigmaReal_ohm: Float64Array.of(1, 1, 1, 1), sigmaImag_ohm: sigma }, 'measured');
    expect(error.code).toBe('SPECTRUM_INVALID');
    expect(error.message).toContain('Point 3');
  });

  it('with too few standard deviations is refused with the lengths', () => {
    const error = errorOf({ ...shuffled, sigmaReal_ohm: Float64Array.of(1, 1), sigmaImag_ohm: Float64Array.of(1, 1, 1, 1) }, 'measured');
    expect(error.code).toBe('SPECTRUM_INVALID');
    expect(error.message).toMatch(/length: 4 frequencies, 2 and 4 standard/);
  });
});
