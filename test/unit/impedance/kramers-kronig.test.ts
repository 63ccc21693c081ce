import { describe, expect, it } from 'vitest';
import { ArctraceError } from '../../../src/core/errors';
import { seededRandom } from '../../../src/core/seeded-random';
import type { Spectrum } from '../../../src/core/spectrum';
import { kramersKronig } from '../../../src/impedance/kramers-kronig';
import { Complex } from '../../contract/complex';
import { frequencies, inParallel, inSeries, simulatedSpectrum, z } from './simulated-spectrum';

const wide = frequencies(1e5, 1e-2, 8);
type Cell = (omega: number) => Complex;

const arc = (R: number, Q: number, alpha: number, more?: (w: number) => Complex) => (w: number) =>
  inParallel(more === undefined ? z.R!(w, R) : inSeries(z.R!(w, R), more(w)), z.CPE!(w, Q, alpha));
const film = arc(30, 2e-6, 0.9);
const transfer = arc(80, 4e-4, 0.82, (w) => z.W!(w, 25));

const valid: [name: string, cell: Cell][] = [
  ['two arcs and a Warburg line', (w) => inSeries(z.R!(w, 6), film(w), transfer(w))],
  ['the same with the inductance of leads', (w) => inSeries(z.L!(w, 1e-6), z.R!(w, 6), film(w), transfer(w))],
  ['one arc with reflective diffusion', (w) => inSeries(z.R!(w, 6), arc(60, 1e-4, 0.9, (v) => z.Wo!(v, 40, 30))(w))],
  ['one arc with transmissive diffusion', (w) => inSeries(z.R!(w, 6), arc(60, 1e-4, 0.9, (v) => z.Ws!(v, 40, 3))(w))],
  ['a single RC', (w) => inSeries(z.R!(w, 10), z.K!(w, 100, 1e-3))],
  ['a blocking electrode', (w) => inSeries(z.R!(w, 10), z.CPE!(w, 1e-3, 0.95))],
  ['a Gerischer element', (w) => inSeries(z.R!(w, 1), z.G!(w, 20, 0.05))],
];

describe.each(valid)('%s', (_name, cell) => {
  it('is good without noise and loses no point', () => {
    const test = kramersKronig(simulatedSpectrum(wide, cell));
    expect(test.verdict).toBe('good');
    expect(test.badPoints).toEqual([]);
  });

  it.each([5, 8, 12])('is good or caution with 0.5 %% noise at %i points a decade', (perDecade) => {
    for (let seed = 1; seed <= 5; seed++) {
      const test = kramersKronig(simulatedSpectrum(frequencies(1e5, 1e-2, perDecade), cell, 0.005, seed));
      expect(test.verdict).not.toBe('reject');
      // The chain takes up some of the noise, never more than a third at these sizes.
      expect(test.rmsResidual_percent).toBeGreaterThan(0.33);
      expect(test.rmsResidual_percent).toBeLessThan(0.65);
    }
  });

  it('with 1 % noise is caution, and hardly a point in a thousand is called bad', () => {
    let [bad, points] = [0, 0];
    for (let seed = 1; seed <= 20; seed++) {
      const test = kramersKronig(simulatedSpectrum(wide, cell, 0.01, seed));
      expect(test.verdict).toBe('caution');
      bad += test.badPoints.length;
      points += wide.length;
    }
    expect(bad / points).toBeLessThan(0.002);
  });
});

describe('a chain of RC elements', () => {
  it('is raised until μ < 0.85 or the points are spent', () => {
    for (const [, cell] of valid) {
      const test = kramersKronig(simulatedSpectrum(wide, cell, 0.005, 3));
      expect(test.rcCount).toBeGreaterThanOrEqual(3);
      expect(test.rcCount).toBeLessThanOrEqual(wide.length);
      if (test.rcCount < wide.length) expect(test.mu).toBeLessThan(0.85);
    }
  });

  it('goes on over a dip of μ that comes before it follows the data', () => {
    // Over six decades three elements leave 30 % and already have μ = 0.7.
    const cell: Cell = (w) => inSeries(z.R!(w, 5), arc(40, 1e-6, 0.95)(w), z.W!(w, 30));
    const test = kramersKronig(simulatedSpectrum(frequencies(2e5, 0.1, 10), cell));
    expect(test.rcCount).toBeGreaterThan(5);
    expect(test.verdict).toBe('good');
  });
});

describe('a spectrum that breaks the relations', () => {
  /** Each point sees the cell as it is when its turn comes: R2 grows with the time the sweep has taken. */
  const drifting = (growth: number): Spectrum => {
    const duration = Array.from(wide, (f) => Math.max(0.5, 3 / f));
    const whole = duration.reduce((a, b) => a + b);
    const elapsed = duration.map((_, k) => duration.slice(0, k + 1).reduce((a, b) => a + b) / whole);
    return simulatedSpectrum(wide, (w, point) =>
      inSeries(z.R!(w, 6), film(w), inParallel(z.R!(w, 80 * (1 + growth * elapsed[point]!)), z.CPE!(w, 2e-2, 0.9))),
    );
  };

  it('is told from a steady one: a resistance that grows during the sweep', () => {
    const steady = kramersKronig(drifting(0));
    const grown = kramersKronig(drifting(1));
    expect(steady.rmsResidual_percent).toBeLessThan(0.1);
    expect(grown.rmsResidual_percent).toBeGreaterThan(0.5);
    expect(grown.verdict).not.toBe('good');
  });

  it('with the sign of Im Z turned is rejected', () => {
    const { zImag_ohm, ...rest } = simulatedSpectrum(wide, valid[0]![1]);
    expect(kramersKronig({ ...rest, zImag_ohm: zImag_ohm.map((im) => -im) }).verdict).toBe('reject');
  });

  it('with a step in the middle is rejected or cautioned, and its residuals run one way', () => {
    const test = kramersKronig(simulatedSpectrum(wide, (w, point) => valid[0]![1](w).times(point < 28 ? 1 : 1.15)));
    expect(test.verdict).not.toBe('good');
    expect(Math.min(test.trendReal.pValue, test.trendImag.pValue)).toBeLessThan(0.05);
  });

  it('with 5 % noise is rejected', () => {
    expect(kramersKronig(simulatedSpectrum(wide, valid[0]![1], 0.05)).verdict).toBe('reject');
  });
});

describe('a bad point', () => {
  const planted = (place: number, share: number, angle: number, noise: number, seed: number) =>
    simulatedSpectrum(
      wide,
      (w, point) => {
        const value = valid[0]![1](w);
        return point === place ? value.plus(Complex.polar(share * value.modulus(), angle)) : value;
      },
      noise,
      seed,
    );

  it.each([
    [0, 0.03],
    [0.002, 0.05],
    [0.005, 0.1],
    [0.01, 0.15],
  ])('is found alone in %d noise when it is off by %d', (noise, share) => {
    const random = seededRandom(8);
    let extra = 0;
    for (let trial = 0; trial < 25; trial++) {
      const place = 3 + Math.floor(random.uniform() * (wide.length - 6));
      const test = kramersKronig(planted(place, share, 2 * Math.PI * random.uniform(), noise, trial + 1));
      expect(test.badPoints).toContain(place);
      expect(test.rmsWithoutBadPoints_percent).toBeLessThan(Math.max(0.5, 120 * noise));
      extra += test.badPoints.length - 1;
    }
    expect(extra).toBeLessThanOrEqual(2);
  });

  it('is named by its row, whatever order the rows have', () => {
    const spectrum = planted(20, 0.2, 1, 0.002, 1);
    const order = [...spectrum.frequency_Hz.keys()].sort((a, b) => ((a * 37) % 57) - ((b * 37) % 57));
    const pick = (values: Float64Array) => Float64Array.from(order, (k) => values[k]!);
    const mixed = {
      frequency_Hz: pick(spectrum.frequency_Hz),
      zReal_ohm: pick(spectrum.zReal_ohm),
      zImag_ohm: pick(spectrum.zImag_ohm),
    };
    expect(kramersKronig(mixed).badPoints).toEqual([order.indexOf(20)]);
  });

  it('is found with its neighbour', () => {
    const spectrum = simulatedSpectrum(wide, (w, point) => valid[0]![1](w).times(point === 30 || point === 31 ? 1.06 : 1), 0.002);
    expect(kramersKronig(spectrum).badPoints).toEqual([30, 31]);
  });

  it('is nobody where everything is off', () => {
    const random = seededRandom(2);
    const wild = simulatedSpectrum(wide, () => new Complex(50 + 40 * random.normal(), -20 * random.normal()));
    const test = kramersKronig(wild);
    expect(test.verdict).toBe('reject');
    expect(test.badPoints).toEqual([]);
  });
});

describe('rows that cannot be used', () => {
  it('are passed over, and their residual is NaN', () => {
    const { frequency_Hz, zReal_ohm, zImag_ohm } = simulatedSpectrum(wide, valid[0]![1]);
    const test = kramersKronig({
      frequency_Hz: frequency_Hz.with(4, 0).with(9, -3),
      zReal_ohm: zReal_ohm.with(12, Number.NaN),
      zImag_ohm: zImag_ohm.with(15, Number.POSITIVE_INFINITY),
    });
    expect(test.verdict).toBe('good');
    const missing = [...test.residualReal_percent.keys()].filter((k) => Number.isNaN(test.residualReal_percent[k]));
    expect(missing).toEqual([4, 9, 12, 15]);
  });

  it.each([0, 1, 4])('leave too few: %i frequencies are refused with the number needed', (count) => {
    const spectrum = simulatedSpectrum(wide.slice(0, count), valid[0]![1]);
    expect(() => kramersKronig(spectrum)).toThrow(ArctraceError);
    expect(() => kramersKronig(spectrum)).toThrow(`${count} different frequencies`);
  });

  it('leave a grid too coarse for any arc: one frequency a decade is refused, two are enough', () => {
    const coarse = (perDecade: number) => kramersKronig(simulatedSpectrum(frequencies(1e4, 1, perDecade), valid[4]![1]));
    expect(() => coarse(1)).toThrow('1 frequencies a decade');
    expect(coarse(2).verdict).not.toBe('reject');
  });
});

it('takes a few milliseconds for 60 points', () => {
  const spectra = Array.from({ length: 20 }, (_, k) => simulatedSpectrum(frequencies(1e5, 1e-2, 8.4), valid[k % 4]![1], 0.005, k + 1));
  spectra.forEach(kramersKronig);
  const started = performance.now();
  spectra.forEach(kramersKronig);
  // Some 1 ms each on an idle machine.
  expect((performance.now() - started) / spectra.length).toBeLessThan(20);
});
