import { describe, expect, it } from 'vitest';
import type { FailedFit, FitResult } from '../../../src/core/fit-result';
import type { FitOptions } from '../../../src/impedance/fit-options';
import { fitSeries } from '../../../src/impedance/fit-series';
import { fitOne } from './fit-one';
import { madeSpectrum } from './made-spectrum';
import { seriesItem } from './series-item';

const circuit = 'R0-p(R1,CPE1)-p(R2-W2,CPE2)';
const grown = (cycle: number) => ({
  R0: 5,
  R1: 20 + 2 * cycle,
  CPE1_Q: 2e-6,
  CPE1_alpha: 0.9,
  R2: 60 + 5 * cycle,
  W2: 12,
  CPE2_Q: 1.5e-4,
  CPE2_alpha: 0.85,
});
const spectrumOf = (cycle: number) => madeSpectrum(circuit, grown(cycle), { noise: 0.005, seed: 70 + cycle });
const items = Array.from({ length: 5 }, (_, k) => seriesItem(spectrumOf(k + 1), k + 1, `cycle ${k + 1}`));
const options = (changes: Partial<FitOptions> = {}): FitOptions => ({
  circuit: 'two-arcs-nested-warburg',
  weighting: 'modulus',
  seed: 1,
  ...changes,
});
const isFit = (result: FitResult | FailedFit): result is FitResult => 'parameters' in result;
const short = { frequency_Hz: Float64Array.of(10, 1), zReal_ohm: Float64Array.of(5, 6), zImag_ohm: Float64Array.of(-1, -2) };
const broken = { ...spectrumOf(3), zReal_ohm: spectrumOf(3).zReal_ohm.map((re, k) => (k === 6 ? Number.NaN : re)) };

describe('a series', { timeout: 30_000 }, () => {
  const told: [number, string][] = [];
  const results = fitSeries(items, options(), { onResult: (index, { name }) => told.push([index, name]), isCancelled: () => false });

  it('gives every spectrum its fit, in the order given, and tells of each once', () => {
    expect(results.map(({ name }) => name)).toEqual(items.map(({ name }) => name));
    expect(results.map(({ cycle }) => cycle)).toEqual([1, 2, 3, 4, 5]);
    expect(told).toEqual(items.map(({ name }, k) => [k, name]));
  });

  it('follows what grows', () => {
    for (const result of results.filter(isFit)) {
      const truth = grown(result.cycle!);
      expect(Math.abs(result.roles.Rsei_ohm! / truth.R1 - 1)).toBeLessThan(0.03);
      expect(Math.abs(result.roles.Rct_ohm! / truth.R2 - 1)).toBeLessThan(0.03);
    }
  });

  it('is never worse than its spectra one by one', () => {
    for (const [k, result] of results.filter(isFit).entries()) {
      const alone = fitOne(spectrumOf(k + 1), 'two-arcs-nested-warburg');
      expect(result.weightedSumOfSquares).toBeLessThanOrEqual(alone.weightedSumOfSquares * (1 + 1e-9));
    }
  });

  it('gives the same bytes for the same seed, but for the time', () => {
    const timeless = (list: unknown) => JSON.stringify(list, (key, value) => (key === 'elapsed_ms' ? null : (value as unknown)));
    expect(timeless(fitSeries(items, options()))).toBe(timeless(results));
    const auto = () => timeless(fitSeries(items.slice(0, 2), options({ circuit: 'auto' })));
    expect(auto()).toBe(auto());
  });
});

describe.each(['two-arcs-nested-warburg', 'auto'])('a series fitted with %s', { timeout: 30_000 }, (chosen) => {
  const mixed = [items[0]!, seriesItem(short, 2, 'short'), items[1]!, seriesItem(broken, 3, 'broken'), items[3]!];

  it('keeps the place of a spectrum that fails, says why, and fits the rest', () => {
    const results = fitSeries(mixed, options({ circuit: chosen }));
    expect(results.map(({ name, error }) => [name, error?.code ?? 'fitted'])).toEqual([
      ['cycle 1', 'fitted'],
      ['short', 'TOO_FEW_POINTS'],
      ['cycle 2', 'fitted'],
      ['broken', 'SPECTRUM_INVALID'],
      ['cycle 4', 'fitted'],
    ]);
    expect(results[3]).toMatchObject({ sample: 'cell', cycle: 3, id: 'broken#1', error: { message: expect.stringContaining('Point 7') } });
  });

  it('with nothing but failures gives nothing but failures', () => {
    const results = fitSeries([mixed[1]!, mixed[3]!], options({ circuit: chosen }));
    expect(results.map(({ error }) => error?.code)).toEqual(['TOO_FEW_POINTS', 'SPECTRUM_INVALID']);
  });

  it('of nothing is nothing', () => {
    expect(fitSeries([], options({ circuit: chosen }))).toEqual([]);
  });

  it('stops between spectra when it is cancelled, and what is done is kept and told of', () => {
    const told: number[] = [];
    const results = fitSeries(items, options({ circuit: chosen }), {
      onResult: (index) => told.push(index),
      isCancelled: () => told.length >= 2,
    });
    expect(told).toEqual(results.map((_, k) => k));
    expect(told.length).toBeGreaterThanOrEqual(2);
    // The one that was waiting for its neighbour may still come; what auto has compared already is kept.
    expect(told.length).toBeLessThanOrEqual(chosen === 'auto' ? items.length : 3);
    expect(results.every(isFit)).toBe(true);
  });
});

describe('cancelling a series with a given circuit', () => {
  it('keeps each spectrum that was fitted by then', () => {
    let asked = 0;
    const told: number[] = [];
    const results = fitSeries(items, options(), { onResult: (index) => told.push(index), isCancelled: () => ++asked > 3 });
    expect(results.length).toBeGreaterThanOrEqual(2);
    expect(results.length).toBeLessThan(items.length);
    expect(told).toEqual(results.map((_, k) => k));
  });

  it('tells of a spectrum before the whole series is fitted', () => {
    let toldBefore = 0;
    let told = 0;
    fitSeries(items, options(), {
      onResult: () => told++,
      isCancelled: () => {
        toldBefore = told;
        return false;
      },
    });
    expect(toldBefore).toBeGreaterThan(0);
  });
});

describe('a spectrum', () => {
  it('with a mask is fitted without the masked points', () => {
    const mask = Uint8Array.from(broken.frequency_Hz, (_, k) => (k === 6 ? 1 : 0));
    const [result] = fitSeries([{ ...seriesItem(broken, 3), mask }], options());
    expect(result).toMatchObject({ points: broken.frequency_Hz.length - 1, cycle: 3 });
  });

  it('with too few points for its circuit is refused, with a circuit they can bear it is fitted', () => {
    const few = {
      frequency_Hz: Float64Array.of(1000, 100, 10),
      zReal_ohm: Float64Array.of(5.1, 12, 24.5),
      zImag_ohm: Float64Array.of(-1.5, -9, -2),
    };
    const [refused] = fitSeries([seriesItem(few)], options());
    expect(refused!.error).toMatchObject({
      code: 'TOO_FEW_POINTS',
      message: expect.stringContaining('3 points'),
      expected: expect.stringContaining('at least'),
    });
    const [fitted] = fitSeries([seriesItem(few)], options({ circuit: 'R0-p(R1,C1)' }));
    expect(isFit(fitted!)).toBe(true);
  });
});

describe('alternatives', () => {
  // A small Warburg leaves open which of two near arcs it belongs to.
  const truth = { R0: 5, R1: 40, CPE1_Q: 2e-3 ** 0.85 / 40, CPE1_alpha: 0.85, R2: 50, W2: 1.2, CPE2_Q: 2e-2 ** 0.9 / 50, CPE2_alpha: 0.9 };
  const runs = Array.from({ length: 12 }, (_, k) =>
    fitOne(madeSpectrum(circuit, truth, { noise: 0.01, seed: 900 + k }), 'two-arcs-nested-warburg'),
  );
  const listed = runs.filter(({ alternatives }) => alternatives.length > 0);

  it('are listed where the data allow another assignment of the arcs', () => {
    expect(listed.length).toBeGreaterThan(0);
  });

  it('are competitive, other minima, with all parameters and the reason in words', () => {
    for (const { alternatives, weightedSumOfSquares, points, parameters } of listed) {
      for (const alternative of alternatives) {
        expect(2 * points * Math.log(alternative.weightedSumOfSquares / weightedSumOfSquares)).toBeLessThan(6);
        expect(Object.keys(alternative.parameters)).toEqual(parameters.map(({ name }) => name));
        const moved = parameters.some(
          ({ name, value, unit }) =>
            Math.abs(unit === '1' ? alternative.parameters[name]! - value : Math.log(alternative.parameters[name]! / value)) > 0.05,
        );
        expect(moved).toBe(true);
        expect(alternative.why.length).toBeGreaterThan(20);
      }
    }
  });

  it('have the S that their parameters give', () => {
    const [{ alternatives, points }, spectrum] = [
      listed[0]!,
      madeSpectrum(circuit, truth, { noise: 0.01, seed: 900 + runs.indexOf(listed[0]!) }),
    ];
    const model = madeSpectrum(circuit, alternatives[0]!.parameters);
    const sum = spectrum.zReal_ohm.reduce((total, re, k) => {
      const im = spectrum.zImag_ohm[k]!;
      return total + ((model.zReal_ohm[k]! - re) ** 2 + (model.zImag_ohm[k]! - im) ** 2) / (re * re + im * im);
    }, 0);
    expect(points).toBe(spectrum.frequency_Hz.length);
    expect(alternatives[0]!.weightedSumOfSquares / sum).toBeCloseTo(1, 6);
  });
});
