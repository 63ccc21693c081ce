import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/core/seeded-random';
import type { Spectrum } from '../../../../src/core/spectrum';
import { fitOne } from '../fit-one';
import { madeSpectrum } from '../made-spectrum';

type Values = Readonly<Record<string, number>>;

/** Circuits and what their spectra are made from; a named circuit stands with its string. */
const cases: [name: string, circuit: string, values: Values][] = [
  ['one-arc-warburg', 'R0-p(R1-W1,CPE1)', { R0: 4, R1: 60, W1: 12, CPE1_Q: 2e-5, CPE1_alpha: 0.86 }],
  [
    'two-arcs-nested-warburg',
    'R0-p(R1,CPE1)-p(R2-W2,CPE2)',
    { R0: 5, R1: 25, CPE1_Q: 2e-6, CPE1_alpha: 0.9, R2: 70, W2: 14, CPE2_Q: 2e-4, CPE2_alpha: 0.83 },
  ],
  ['R0-p(R1,C1)', 'R0-p(R1,C1)', { R0: 3, R1: 47, C1: 2e-4 }],
  ['R0-p(R1,CPE1)-W2', 'R0-p(R1,CPE1)-W2', { R0: 8, R1: 30, CPE1_Q: 1e-4, CPE1_alpha: 0.8, W2: 6 }],
  [
    'L0-R0-p(R1,CPE1)-p(R2,CPE2)-W3',
    'L0-R0-p(R1,CPE1)-p(R2,CPE2)-W3',
    { L0: 5e-7, R0: 5, R1: 20, CPE1_Q: 4e-6, CPE1_alpha: 0.92, R2: 80, CPE2_Q: 5e-4, CPE2_alpha: 0.88, W3: 7 },
  ],
  ['R0-p(R1-Wo1,CPE1)', 'R0-p(R1-Wo1,CPE1)', { R0: 5, R1: 40, Wo1_Z0: 60, Wo1_tau: 8, CPE1_Q: 3e-5, CPE1_alpha: 0.85 }],
  ['R0-p(R1-Ws1,CPE1)', 'R0-p(R1-Ws1,CPE1)', { R0: 5, R1: 40, Ws1_Z0: 60, Ws1_tau: 8, CPE1_Q: 3e-5, CPE1_alpha: 0.85 }],
  [
    'R0-Zarc1-K2-CPE3',
    'R0-Zarc1-K2-CPE3',
    { R0: 2, Zarc1_R: 30, Zarc1_tau: 1e-4, Zarc1_alpha: 0.8, K2_R: 50, K2_tau: 0.05, CPE3_Q: 0.05, CPE3_alpha: 0.9 },
  ],
];

/** The same cell with every impedance `factor` times as large. */
function scaled(values: Values, factor: number): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (/_(alpha|tau)$/.test(name)) return [name, value];
      return [name, /^C\d|_Q$/.test(name) ? value / factor : value * factor];
    }),
  );
}

function expectValues(fitted: readonly { name: string; value: number }[], values: Values): void {
  expect(fitted.map(({ name }) => name).sort()).toEqual(Object.keys(values).sort());
  for (const { name, value } of fitted)
    expect(Math.abs(value / values[name]! - 1), `${name}: ${value}, made from ${values[name]}`).toBeLessThan(1e-6);
}

const reordered = (spectrum: Spectrum, order: number[]): Spectrum => ({
  frequency_Hz: Float64Array.from(order, (k) => spectrum.frequency_Hz[k]!),
  zReal_ohm: Float64Array.from(order, (k) => spectrum.zReal_ohm[k]!),
  zImag_ohm: Float64Array.from(order, (k) => spectrum.zImag_ohm[k]!),
});

describe.each(cases)('a noise-free spectrum of %s', (name, circuit, values) => {
  it.each([
    ['of a milliohm', 1e-4],
    ['of ohms', 1],
    ['of a megohm', 1e5],
  ])('%s gives its parameters back without starting values', (_size, factor) => {
    const result = fitOne(madeSpectrum(circuit, scaled(values, factor)), name);
    expectValues(result.parameters, scaled(values, factor));
    expect(result.pseudoChiSquared).toBeLessThan(1e-12 * 2 * result.points);
  });

  it('gives them back whatever the order of its points', () => {
    const spectrum = madeSpectrum(circuit, values);
    const rising = Array.from(spectrum.frequency_Hz.keys()).reverse();
    const random = seededRandom(3);
    const shuffled = rising.toSorted(() => random.uniform() - 0.5);
    expect(shuffled).not.toEqual(rising);
    for (const order of [rising, shuffled]) expectValues(fitOne(reordered(spectrum, order), name).parameters, values);
  });

  it.each(['unit', 'proportional'] as const)('gives them back with %s weights', (weighting) => {
    expectValues(fitOne(madeSpectrum(circuit, values), name, { weighting }).parameters, values);
  });
});

describe('a fit', () => {
  const [name, circuit, values] = cases[1]!;
  const spectrum = madeSpectrum(circuit, values, { noise: 0.005, seed: 12 });
  const plain = fitOne(spectrum, name);
  const numbers = (result: typeof plain) =>
    result.parameters.map(({ value }) => expect.closeTo(value, Math.max(0, 5 - Math.round(Math.log10(value)))));

  it('is the same to the last byte for the same seed, but for the time it took', () => {
    const { elapsed_ms: _time, ...again } = fitOne(spectrum, name);
    const { elapsed_ms, ...first } = plain;
    expect(elapsed_ms).toBeGreaterThan(0);
    expect(JSON.stringify(again)).toBe(JSON.stringify(first));
  });

  it('is the same minimum for another seed', () => {
    for (const seed of [2, 77]) expect(fitOne(spectrum, name, { seed }).parameters.map(({ value }) => value)).toEqual(numbers(plain));
  });

  it('says how many starts it made, how many of them agreed, and why it stopped', () => {
    expect(plain.starts).toBeGreaterThanOrEqual(3);
    expect(plain.agreeingStarts).toBeGreaterThanOrEqual(1);
    expect(plain.agreeingStarts).toBeLessThanOrEqual(plain.starts);
    expect(plain.stopReason).toBe('converged');
    expect(plain.warnings.map(({ code }) => code)).not.toContain('STARTS_DISAGREE');
  });

  it('with a guess far off, or with only a part of one, ends in the same minimum', () => {
    for (const guess of [
      { R1: 2500 },
      Object.fromEntries(Object.entries(values).map(([key, value]) => [key, /alpha/.test(key) ? 0.6 : 30 * value])),
    ]) {
      expect(fitOne(spectrum, name, { guess }).parameters.map(({ value }) => value)).toEqual(numbers(plain));
    }
  });

  it('of masked points is the fit of the others', () => {
    const spoilt = { ...spectrum, zReal_ohm: spectrum.zReal_ohm.map((re, k) => (k % 7 === 3 ? 5 * re : re)) };
    const mask = Uint8Array.from(spectrum.frequency_Hz, (_, k) => (k % 7 === 3 ? 1 : 0));
    const kept = Array.from(spectrum.frequency_Hz.keys()).filter((k) => k % 7 !== 3);
    const masked = fitOne(spoilt, name, {}, mask);
    const without = fitOne(reordered(spectrum, kept), name);
    expect(masked.points).toBe(kept.length);
    expect(masked.weightedSumOfSquares).toBe(without.weightedSumOfSquares);
    expect(masked.parameters).toEqual(without.parameters);
  });
});

describe('two arcs of one form', () => {
  const circuit = 'R0-p(R1,CPE1)-p(R2,CPE2)-W3';
  const fast = { R0: 5, R1: 20, CPE1_Q: 1e-5, CPE1_alpha: 0.9, R2: 80, CPE2_Q: 1e-3, CPE2_alpha: 0.85, W3: 5 };
  const fits = Array.from({ length: 8 }, (_, k) => fitOne(madeSpectrum(circuit, fast, { noise: 0.005, seed: 40 + k }), circuit));

  it('keep their names over a series: the faster one comes first', () => {
    for (const { parameters } of fits) {
      expect(parameters[1]!.value).toBeGreaterThan(19);
      expect(parameters[1]!.value).toBeLessThan(21);
      expect(parameters[4]!.value).toBeGreaterThan(78);
      expect(parameters[4]!.value).toBeLessThan(82);
    }
  });

  it('under each other’s names are no alternative', () => {
    expect(fits.flatMap(({ alternatives }) => alternatives)).toEqual([]);
  });

  it('keep the name that a fixed value gives them', () => {
    const spectrum = madeSpectrum(circuit, fast, { noise: 0.005, seed: 40 });
    expect(fitOne(spectrum, circuit, { fix: { R1: 80 } }).parameters[4]!.value).toBeLessThan(21);
  });
});

describe('the measures of a fit', () => {
  const [name, circuit, values] = cases[0]!;
  const spectrum = madeSpectrum(circuit, values, { noise: 0.01, seed: 21 });
  const weighted = (weighting: 'modulus' | 'unit') => fitOne(spectrum, name, { weighting });

  /** The definitions, from the fitted values and the second writing of the circuit. */
  const byHand = (result: ReturnType<typeof weighted>, weight: (modulus: number) => number) => {
    const fitted = Object.fromEntries(result.parameters.map((parameter) => [parameter.name, parameter.value]));
    const model = madeSpectrum(circuit, fitted);
    const [n, p] = [2 * spectrum.frequency_Hz.length, result.parameters.length];
    let [sum, pseudo] = [0, 0];
    spectrum.zReal_ohm.forEach((re, k) => {
      const modulus = Math.hypot(re, spectrum.zImag_ohm[k]!);
      const square = (model.zReal_ohm[k]! - re) ** 2 + (model.zImag_ohm[k]! - spectrum.zImag_ohm[k]!) ** 2;
      sum += weight(modulus) * square;
      pseudo += square / modulus ** 2;
    });
    return {
      sum,
      pseudo,
      reduced: sum / (n - p),
      rms: 100 * Math.sqrt(pseudo / n),
      aicc: n * Math.log(sum / n) + 2 * p + (2 * p * (p + 1)) / (n - p - 1),
    };
  };

  it.each([
    ['modulus', (modulus: number) => 1 / modulus ** 2],
    ['unit', () => 1],
  ] as const)('are their definitions, with %s weights', (weighting, weight) => {
    const result = weighted(weighting);
    const expected = byHand(result, weight);
    expect(result.weightedSumOfSquares / expected.sum).toBeCloseTo(1, 9);
    expect(result.reducedChiSquared / expected.reduced).toBeCloseTo(1, 9);
    expect(result.pseudoChiSquared / expected.pseudo).toBeCloseTo(1, 9);
    expect(result.rmsResidual_percent / expected.rms).toBeCloseTo(1, 9);
    expect(result.aicc).toBeCloseTo(expected.aicc, 6);
  });

  it('show the noise that was put in', () => {
    expect(weighted('modulus').rmsResidual_percent).toBeGreaterThan(0.8);
    expect(weighted('modulus').rmsResidual_percent).toBeLessThan(1.2);
  });
});
