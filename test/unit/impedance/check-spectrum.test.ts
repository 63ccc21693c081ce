import { describe, expect, it } from 'vitest';
import { ArctraceError } from '../../../src/core/errors';
import type { Spectrum } from '../../../src/core/spectrum';
import { checkSpectrum } from '../../../src/impedance/check-spectrum';
import { Complex } from '../../contract/complex';
import { frequencies, inParallel, inSeries, simulatedSpectrum, z } from './simulated-spectrum';

const wide = frequencies(1e5, 1e-2, 8);
const cell = (w: number) =>
  inSeries(
    z.R!(w, 6),
    inParallel(z.R!(w, 30), z.CPE!(w, 2e-6, 0.9)),
    inParallel(inSeries(z.R!(w, 80), z.W!(w, 25)), z.CPE!(w, 4e-4, 0.82)),
  );
const good = simulatedSpectrum(wide, cell, 0.002);
const changed = (spectrum: Spectrum, change: (re: number, im: number, row: number) => [number, number]): Spectrum => {
  const parts = Array.from(spectrum.zReal_ohm, (re, row) => change(re, spectrum.zImag_ohm[row]!, row));
  return {
    frequency_Hz: spectrum.frequency_Hz,
    zReal_ohm: Float64Array.from(parts, ([re]) => re),
    zImag_ohm: Float64Array.from(parts, ([, im]) => im),
  };
};
const withRows = (spectrum: Spectrum, rows: number[]): Spectrum => {
  const pick = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]!);
  return { frequency_Hz: pick(spectrum.frequency_Hz), zReal_ohm: pick(spectrum.zReal_ohm), zImag_ohm: pick(spectrum.zImag_ohm) };
};
const codes = (spectrum: Spectrum) => checkSpectrum(spectrum).findings.map(({ code }) => code);
const finding = (spectrum: Spectrum, code: string) => checkSpectrum(spectrum).findings.find((found) => found.code === code);

describe('a good spectrum', () => {
  it('has no finding and no mask, from high to low frequency or back', () => {
    for (const spectrum of [good, withRows(good, [...wide.keys()].reverse())]) {
      const check = checkSpectrum(spectrum);
      expect(check.findings).toEqual([]);
      expect(check.proposedMask).toEqual([]);
      expect(check.kramersKronig?.verdict).toBe('good');
      expect(check.zHit).not.toBeNull();
    }
  });
});

describe('rows that cannot be used', () => {
  it('are named by kind, counted from 1 in words, and proposed for the mask', () => {
    const broken = {
      frequency_Hz: good.frequency_Hz.with(3, 0).with(4, -1),
      zReal_ohm: good.zReal_ohm.with(7, Number.NaN).with(20, 0),
      zImag_ohm: good.zImag_ohm.with(12, Number.POSITIVE_INFINITY).with(20, 0),
    };
    const check = checkSpectrum(broken);
    expect(check.findings.map(({ code, points }) => [code, points])).toEqual([
      ['NON_FINITE', [7, 12]],
      ['FREQUENCY_NOT_POSITIVE', [3, 4]],
      ['ZERO_IMPEDANCE', [20]],
    ]);
    expect(check.findings[0]!.message).toContain('rows 8, 13 of 57');
    expect(check.proposedMask).toEqual([3, 4, 7, 12, 20]);
    expect(check.kramersKronig?.verdict).toBe('good');
  });

  it('may be all there are', () => {
    const nothing = changed(good, () => [Number.NaN, Number.NaN]);
    expect(codes(nothing)).toEqual(['NON_FINITE', 'TOO_FEW_POINTS', 'TOO_FEW_POINTS']);
    expect(checkSpectrum(nothing).kramersKronig).toBeNull();
  });
});

describe('the sweep', () => {
  it('that turns back is said with the frequency where it does', () => {
    const twice = withRows(good, [...Array(57).keys(), ...Array(57).keys()]);
    const order = finding(twice, 'FREQUENCY_ORDER')!;
    expect(order.points).toEqual([57]);
    expect(order.message).toContain('100 kHz');
    expect(order.proposedMask).toEqual([]);
  });

  it('with the same measurement twice keeps one of it', () => {
    const repeat = finding(withRows(good, [0, 1, 2, 2, 3, ...Array.from({ length: 53 }, (_, k) => k + 4)]), 'DUPLICATE_POINT')!;
    expect(repeat.proposedMask).toEqual([3]);
  });

  it('with a frequency measured twice says by how much the two differ', () => {
    const rows = [0, 1, 2, 2, 3, ...Array.from({ length: 53 }, (_, k) => k + 4)];
    const repeated = changed(withRows(good, rows), (re, im, row) => (row === 3 ? [1.01 * re, 1.01 * im] : [re, im]));
    const said = finding(repeated, 'DUPLICATE_FREQUENCY')!;
    expect(said.points).toEqual([3]);
    expect(said.message).toContain('1 %');
    expect(said.proposedMask).toEqual([]);
  });

  it('with a gap says between which frequencies nothing was measured', () => {
    const gap = finding(
      withRows(
        good,
        [...wide.keys()].filter((k) => k < 20 || k > 27),
      ),
      'FREQUENCY_GAP',
    )!;
    expect(gap.points).toEqual([19, 20]);
    expect(gap.message).toContain('422 Hz and 31.6 Hz');
  });
});

describe('columns mistaken', () => {
  it.each([
    ['the sign of Im Z', 'SIGN_DOUBTFUL', 'wrong sign', (re: number, im: number) => [re, -im] as [number, number]],
    [
      'the columns swapped',
      'COLUMNS_SWAPPED',
      'Real and imaginary part seem to be swapped:',
      (re: number, im: number) => [im, re] as [number, number],
    ],
    [
      'the columns swapped and −Im Z stored',
      'COLUMNS_SWAPPED',
      'Real part and −imaginary part',
      (re: number, im: number) => [-im, re] as [number, number],
    ],
    [
      'Im Z in mΩ beside Re Z in Ω',
      'UNITS_DIFFER',
      'a thousand times smaller',
      (re: number, im: number) => [re, 1000 * im] as [number, number],
    ],
    [
      'Im Z in kΩ beside Re Z in Ω',
      'UNITS_DIFFER',
      'a thousand times larger',
      (re: number, im: number) => [re, im / 1000] as [number, number],
    ],
  ])('%s: said with the residual before and after, nothing masked', (_what, code, words, change) => {
    const check = checkSpectrum(changed(good, change));
    expect(check.findings.map((found) => found.code)).toEqual([code]);
    expect(check.findings[0]!.message).toContain(words);
    expect(check.findings[0]!.message).toMatch(/residual falls from \d.* % to 0\.\d+ %/);
    expect(check.proposedMask).toEqual([]);
    expect(check.kramersKronig?.verdict).toBe('reject');
  });

  it('are not suspected where mending them does not help', () => {
    const stepped = changed(good, (re, im, row) => (row < 28 ? [re, im] : [1.4 * re, 1.4 * im]));
    expect(codes(stepped)).not.toContain('COLUMNS_SWAPPED');
    expect(codes(stepped)).not.toContain('SIGN_DOUBTFUL');
  });

  it('with too few points to test, all of Im Z positive is said', () => {
    expect(codes(changed(withRows(good, [20, 25, 30]), (re, im) => [re, -im]))).toContain('SIGN_DOUBTFUL');
  });
});

describe('sizes no cell has', () => {
  it.each([
    [1e-7, 'kΩ'],
    [1e7, 'mΩ'],
  ])('%d times too large is asked for its unit', (factor, unit) => {
    const said = finding(
      changed(good, (re, im) => [factor * re, factor * im]),
      'UNIT_DOUBTFUL',
    )!;
    expect(said.message).toContain(unit);
  });

  it('an inductance of a millihenry points to mΩ read as Ω', () => {
    const small = simulatedSpectrum(wide, (w) => inSeries(z.L!(w, 1e-6), z.R!(w, 0.02), z.K!(w, 0.03, 1e-2)), 0.001);
    expect(codes(small)).not.toContain('UNIT_DOUBTFUL');
    const asRead = changed(small, (re, im) => [1000 * re, 1000 * im]);
    expect(finding(asRead, 'UNIT_DOUBTFUL')!.message).toContain('mΩ');
  });

  it('a negative real part is masked', () => {
    const said = finding(
      changed(good, (re, im, row) => [row === 0 ? -re : re, im]),
      'NEGATIVE_REAL',
    )!;
    expect(said.points).toEqual([0]);
    expect(said.proposedMask).toEqual([0]);
  });

  it('leads are named but kept, a loop at the low end is masked', () => {
    const leads = simulatedSpectrum(wide, (w) => inSeries(z.L!(w, 5e-5), cell(w)), 0.001);
    const start = finding(leads, 'INDUCTIVE_START')!;
    expect(start.points![0]).toBe(0);
    expect(start.proposedMask).toEqual([]);
    // A negative resistance with a long time constant turns the spectrum below the axis.
    const loop = simulatedSpectrum(wide, (w) => inSeries(z.R!(w, 10), z.K!(w, 50, 1e-3), z.K!(w, 20, 8).times(-1)), 0.001);
    const end = finding(loop, 'INDUCTIVE_END')!;
    expect(end.points!.at(-1)).toBe(56);
    expect(end.proposedMask).toEqual(end.points);
  });
});

describe('points and trends', () => {
  it('a bad point is named by its frequency and masked', () => {
    const one = changed(good, (re, im, row) => (row === 30 ? [1.1 * re, 0.95 * im] : [re, im]));
    const check = checkSpectrum(one);
    const bad = check.findings.find(({ code }) => code === 'BAD_POINTS')!;
    expect(bad.points).toEqual([30]);
    expect(bad.message).toContain('17.8 Hz');
    expect(check.proposedMask).toEqual([30]);
  });

  it('at 50 Hz the mains are suspected', () => {
    const picked = changed(good, (re, im, row) => (row === 26 ? [1.1 * re, 0.9 * im] : [re, im]));
    expect(good.frequency_Hz[26]).toBeGreaterThan(50);
    expect(good.frequency_Hz[26]).toBeLessThan(60);
    expect(finding(picked, 'BAD_POINTS')!.message).toContain('mains');
  });

  it('a step during the sweep is a verdict and a trend', () => {
    const found = codes(changed(good, (re, im, row) => (row < 28 ? [re, im] : [1.15 * re, 1.15 * im])));
    expect(found.some((code) => code === 'KRAMERS_KRONIG_CAUTION' || code === 'KRAMERS_KRONIG_REJECT')).toBe(true);
    expect(found).toContain('KRAMERS_KRONIG_TREND');
  });

  it('drift over the lowest decade is said with those rows', () => {
    const drifting = simulatedSpectrum(wide, (w) => cell(w).times(1 + 0.12 * Math.max(0, 1 - Math.log10(w / (2 * Math.PI * 0.01)))), 0.001);
    const said = finding(drifting, 'DRIFT')!;
    expect(said.points).toEqual([48, 49, 50, 51, 52, 53, 54, 55, 56]);
    expect(said.message).toContain('10 mHz');
  });
});

describe('input that is no spectrum', () => {
  it.each([
    ['no rows', new Float64Array(0), new Float64Array(0)],
    ['columns of unequal length', Float64Array.of(1, 2), Float64Array.of(1)],
  ])('%s is refused', (_what, frequency_Hz, other) => {
    const refused = () => checkSpectrum({ frequency_Hz, zReal_ohm: other, zImag_ohm: other });
    expect(refused).toThrow(ArctraceError);
    expect(refused).toThrow(`${frequency_Hz.length} frequencies`);
  });

  it('two points are no error, only untested', () => {
    expect(codes(withRows(good, [3, 9]))).toEqual(['TOO_FEW_POINTS', 'TOO_FEW_POINTS']);
  });

  it('noise alone ends quickly and is rejected', () => {
    const wild = simulatedSpectrum(wide, (_w, point) => new Complex(10 + 9 * Math.sin(point * 12.9898), -5 * Math.cos(point * 78.233)));
    expect(checkSpectrum(wild).kramersKronig?.verdict).toBe('reject');
  });
});
