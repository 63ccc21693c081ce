import { describe, expect, it } from 'vitest';
import type { SourcedSeries } from '../../../src/core/sourced-series';
import { analyse, codesOf } from './analyse';
import { evenCell, evenRates_mVPerS, evenShares, type MadeCell, madeSeries } from './made-voltammograms';

const sharesOf = (recordings: readonly SourcedSeries[]) => analyse(recordings).shares.map(({ capacitiveShare }) => capacitiveShare);
const near = (found: readonly number[], within: number) => {
  expect(found).toHaveLength(evenShares.length);
  for (const [k, share] of found.entries()) expect(Math.abs(share - evenShares[k]!)).toBeLessThan(within);
};
/** Rows [from, to) of each recording. */
const cut = (recordings: readonly SourcedSeries[], from: (rows: number) => number, to: (rows: number) => number): SourcedSeries[] =>
  recordings.map((one) => {
    const columns = one.series.columns.map((column) => ({
      ...column,
      values: column.values.slice(from(one.series.rows), to(one.series.rows)),
    }));
    return { ...one, series: { ...one.series, columns, rows: columns[0]!.values.length } };
  });
const without = (recordings: readonly SourcedSeries[], quantity: string): SourcedSeries[] =>
  recordings.map((one) => ({
    ...one,
    series: { ...one.series, columns: one.series.columns.filter((column) => column.quantity !== quantity) },
  }));
const scaled = (recordings: readonly SourcedSeries[], quantity: string, factor: number): SourcedSeries[] =>
  recordings.map((one) => ({
    ...one,
    series: {
      ...one.series,
      columns: one.series.columns.map((column) =>
        column.quantity === quantity ? { ...column, values: column.values.map((value) => factor * value) } : column,
      ),
    },
  }));

describe('the same series comes out the same', () => {
  it.each([0.005, 0.01])('with noise of %d of the largest current', (noise) => {
    const result = analyse(madeSeries({ ...evenCell, noise }, evenRates_mVPerS, 7));
    near(
      result.shares.map(({ capacitiveShare }) => capacitiveShare),
      0.01,
    );
    expect(result.peaks.map(({ name }) => name)).toEqual(['A1', 'C1']);
    for (const { b } of result.peaks) expect(Math.abs(b! - 0.845)).toBeLessThan(0.01);
  });
  it.each([0.0005, 0.005, 0.01])('with a point every %d V', (step_V) =>
    near(sharesOf(madeSeries({ ...evenCell, step_V }, evenRates_mVPerS)), 0.005),
  );
  it('with another step at every rate', () => {
    near(
      sharesOf(
        evenRates_mVPerS.map((rate, place) => madeSeries({ ...evenCell, step_V: [0.001, 0.005, 0.002, 0.01, 0.003][place]! }, [rate])[0]!),
      ),
      0.005,
    );
  });
  it('where the first sweep runs down', () => near(sharesOf(madeSeries({ ...evenCell, first: 'down' }, evenRates_mVPerS)), 0.003));
  it('where the cycles begin between the vertices', () => {
    const between = { ...evenCell, start_V: 0.71 };
    near(sharesOf(madeSeries(between, evenRates_mVPerS)), 0.003);
    near(sharesOf(madeSeries({ ...between, numbered: false }, evenRates_mVPerS)), 0.003);
    expect(analyse(madeSeries(between, evenRates_mVPerS)).peaks.map(({ points }) => Number(points[0]!.potential_V.toFixed(3)))).toEqual([
      0.95, 0.6,
    ]);
  });
  it('where the file numbers no cycles', () => near(sharesOf(without(madeSeries(evenCell, evenRates_mVPerS), 'cycle')), 0.003));
  it('where the last cycle is cut, which is not used then', () => {
    const result = analyse(
      cut(
        madeSeries(evenCell, evenRates_mVPerS),
        () => 0,
        (rows) => Math.round(0.9 * rows),
      ),
    );
    expect(result.recordings.map(({ cycle, completeCycles }) => [cycle, completeCycles])).toEqual(Array(5).fill([2, [1, 2]]));
    near(
      result.shares.map(({ capacitiveShare }) => capacitiveShare),
      0.003,
    );
  });
  it('where rows are missing', () => {
    const holed = madeSeries(evenCell, evenRates_mVPerS);
    for (const { series } of holed) for (let k = 0; k < series.rows; k += 50) series.columns[2]!.values[k] = Number.NaN;
    near(sharesOf(holed), 0.003);
  });
  it('whatever the order of the files', () => {
    const recordings = madeSeries(evenCell, evenRates_mVPerS);
    expect(analyse(recordings.toReversed())).toEqual(analyse(recordings));
  });
});

describe('what is not a whole series', () => {
  it('one sweep only gives b and the share of that sweep, and says so', () => {
    const sweeps = cut(
      madeSeries({ ...evenCell, numbered: false }, evenRates_mVPerS),
      () => 0,
      () => 796,
    );
    const result = analyse(sweeps);
    expect(result.recordings.map((one) => one.sweeps)).toEqual(Array(5).fill(['anodic']));
    expect(result.peaks.map(({ name }) => name)).toEqual(['A1']);
    expect(Math.abs(result.peaks[0]!.b! - 0.845)).toBeLessThan(0.003);
    near(
      result.shares.map(({ capacitiveShare }) => capacitiveShare),
      0.003,
    );
    expect(new Set(codesOf(result))).toEqual(new Set(['ONE_SWEEP']));
    expect(result.line).toBeNull();
  });
  it('two rates give peaks without b, with the reason', () => {
    const result = analyse(madeSeries(evenCell, [0.1, 1]));
    expect(result.peaks.map(({ b, notDetermined }) => [b, notDetermined])).toEqual(
      Array(2).fill([null, expect.stringContaining('three scan rates; it is seen at 2')]),
    );
    expect([result.shares, result.separation, result.separationReason]).toEqual([[], null, expect.stringContaining('three')]);
    expect(codesOf(result)).toEqual(['FEW_RATES']);
  });
  it('three rates and less than a decade are said', () => {
    const result = analyse(madeSeries(evenCell, [0.1, 0.2, 0.4]));
    expect(codesOf(result)).toEqual(['FEW_RATES', 'NARROW_RATES']);
    expect(result.peaks[0]!.b).not.toBeNull();
  });
  it('the same measurement twice counts once; another one at the same rate counts, and both are said', () => {
    const recordings = madeSeries(evenCell, evenRates_mVPerS);
    const twin = { ...recordings[2]!, id: 'copy#1', file: 'copy.txt' };
    const other = { ...madeSeries({ ...evenCell, noise: 0.01 }, [0.5], 3)[0]!, id: 'again#1', file: 'again.txt' };
    const result = analyse([...recordings, twin, other]);
    expect(codesOf(result)).toEqual(['DUPLICATE_VOLTAMMOGRAM', 'SAME_RATE']);
    expect(result.rates_VPerS).toHaveLength(6);
  });
  it('one file that cannot be used is listed, and the others go on', () => {
    const recordings = madeSeries(evenCell, evenRates_mVPerS);
    const broken = without([{ ...recordings[0]!, id: 'broken#1', file: 'broken.txt' }], 'current_A');
    const result = analyse([...recordings, ...broken]);
    expect(result.failures).toEqual([{ id: 'broken#1', file: 'broken.txt', error: expect.objectContaining({ code: 'COLUMN_MISSING' }) }]);
    expect(result.rates_VPerS).toHaveLength(5);
  });
});

describe('units that cannot be are refused in words', () => {
  it('a potential in mV', () => {
    expect(() => analyse(scaled(madeSeries(evenCell, [1]), 'potential_V', 1000))).toThrow(/runs over 1590 V/);
  });
  it('a rate in V/s taken for mV/s a million times over', () => {
    expect(() => analyse(madeSeries(evenCell, [1]), { rates_VPerS: { 'made_1mVs#1': 1e7 } })).toThrow(
      /scan rate of made_1mVs.txt is 10000000 V\/s/,
    );
  });
  it('a typed rate that the times contradict', () => {
    const result = analyse(madeSeries(evenCell, [1]), { rates_VPerS: { 'made_1mVs#1': 1 } });
    expect(result.warnings[0]!.message).toMatch(/1000 mV\/s as typed, but 1 mV\/s by the file, 1 mV\/s by dE\/dt, 1 mV\/s by its name/);
  });
  it('a potential that does not move', () => {
    expect(() => analyse(scaled(madeSeries(evenCell, [1]), 'potential_V', 0))).toThrow(/holds no sweep/);
  });
});

describe('the interval of a share', () => {
  it('holds the true share where each voltammogram has an error of its own', () => {
    // 60 series, each voltammogram 1 % off at random: of 300 intervals 95 % hold, give or take.
    let [inside, all] = [0, 0];
    const coarse: MadeCell = { ...evenCell, step_V: 0.02, cycles: 1 };
    const sine = (k: number) => {
      const u = Math.abs(Math.sin(12.9898 * k) * 43758.5453) % 1;
      const w = Math.abs(Math.sin(78.233 * k) * 12543.123) % 1;
      return Math.sqrt(-2 * Math.log(u + 1e-9)) * Math.cos(2 * Math.PI * w);
    };
    for (let run = 0; run < 60; run++) {
      const gain = evenRates_mVPerS.map((_, k) => 1 + 0.01 * sine(100 + 5 * run + k));
      for (const [k, { ci95 }] of analyse(madeSeries({ ...coarse, gain }, evenRates_mVPerS)).shares.entries()) {
        all++;
        if (ci95[0] <= evenShares[k]! + 0.002 && evenShares[k]! - 0.002 <= ci95[1]) inside++;
      }
    }
    expect(all).toBe(300);
    expect(inside / all).toBeGreaterThan(0.92);
    expect(inside / all).toBeLessThan(1);
  });
});

describe('peaks by hand', () => {
  const twoPeaks: MadeCell = {
    ...evenCell,
    anodic: [
      { at_V: 0.5, width_V: 0.06, height: 0.8 },
      { at_V: 0.95, width_V: 0.08, height: 1 },
    ],
  };
  const recordings = madeSeries(twoPeaks, evenRates_mVPerS);

  it('are removed, moved and added in order; names count anew, edits mean the names as found', () => {
    const result = analyse(recordings, {
      peaks: [
        { kind: 'remove', peak: { name: 'A1' } },
        { kind: 'move', peak: { name: 'A2' }, rate_VPerS: 0.002, potential_V: 0.96 },
        { kind: 'add', sweep: 'cathodic', potential_V: 1.2 },
      ],
    });
    expect(result.peaks.map(({ name, points }) => [name, Number(points[0]!.potential_V.toFixed(3))])).toEqual([
      ['A1', 0.95],
      ['C1', 0.6],
      ['C2', 1.2],
    ]);
    expect(result.peaks[0]!.points.map(({ placed }) => placed)).toEqual(['found', 'found', 'found', 'found', 'by hand']);
    const scale = evenCell.k1 * 0.002 + evenCell.k2 * Math.sqrt(0.002);
    const shape = 0.25 + Math.exp(-(0.01 ** 2) / (2 * 0.08 ** 2)) + 0.8 * Math.exp(-(0.46 ** 2) / (2 * 0.06 ** 2));
    expect(result.peaks[0]!.points[4]!.current_A / (shape * scale)).toBeCloseTo(1, 3);
    // On the floor of the cathodic sweep, without its peak: b is that of the whole series.
    expect(result.peaks[2]!.b).toBeCloseTo(0.845, 2);
  });
  it('are meant by sweep and place too', () => {
    const result = analyse(recordings, { peaks: [{ kind: 'remove', peak: { sweep: 'anodic', near_V: 0.52 } }] });
    expect(result.peaks.map(({ points }) => Number(points[0]!.potential_V.toFixed(2)))).toEqual([0.95, 0.6]);
  });
  it('that are not there change nothing, and it is said which there are', () => {
    const result = analyse(recordings, {
      peaks: [
        { kind: 'remove', peak: { name: 'C7' } },
        { kind: 'move', peak: { name: 'A1' }, rate_VPerS: 0.7, potential_V: 0.5 },
        { kind: 'add', sweep: 'anodic', potential_V: 5 },
        { kind: 'remove', peak: { sweep: 'anodic', near_V: 1.4 } },
      ],
    });
    expect(result.peaks).toHaveLength(3);
    expect(codesOf(result)).toEqual(Array(4).fill('PEAK_EDIT_UNUSED'));
    expect(result.warnings[0]!.message).toMatch(/C7.*A1, A2, C1/);
  });
  it('are found behind a shoulder when their place is given', () => {
    const result = analyse(
      madeSeries({ ...twoPeaks, anodic: [...twoPeaks.anodic, { at_V: 0.73, width_V: 0.05, height: 0.15 }] }, evenRates_mVPerS),
      {
        peaks: [{ kind: 'add', sweep: 'anodic', potential_V: 0.73 }],
      },
    );
    const added = result.peaks.find(({ points }) => Math.abs(points[0]!.potential_V - 0.73) < 0.02)!;
    expect(added.points).toHaveLength(5);
  });
});

describe('a peak seen at some rates only', () => {
  it('is left out, and said, where it is at fewer than half of them', () => {
    const once = madeSeries(evenCell, evenRates_mVPerS);
    once[4] = madeSeries({ ...evenCell, anodic: [...evenCell.anodic, { at_V: 0.35, width_V: 0.05, height: 0.6 }] }, [2])[0]!;
    const result = analyse(once);
    expect(result.peaks.map(({ name }) => name)).toEqual(['A1', 'C1']);
    expect(result.warnings.map(({ message }) => message)[0]).toMatch(/anodic peak at 0.35\d V \(2 mV\/s\).*left out/);
  });
});

describe('iR correction', () => {
  const cell = { ...evenCell, resistance_ohm: 40 };
  it('takes Rs of the spectrum nearest by cycle', () => {
    const fitted = (cycle: number, Rs_ohm: number) =>
      ({ name: `cycle ${cycle}`, cycle, roles: { Rs_ohm }, roleErrors: { Rs_ohm: { standardError: 0.1, ci95: null } } }) as never;
    const result = analyse(
      madeSeries(cell, evenRates_mVPerS),
      { resistance: 'impedance' },
      { impedance: [fitted(100, 55), fitted(3, 40)] },
    );
    expect(result.resistance).toEqual({ value_ohm: 40, standardError: 0.1, from: 'Rs of cycle 3' });
    expect(codesOf(result)).toEqual([]);
  });
  it('without a spectrum says that nothing was corrected', () => {
    const result = analyse(madeSeries(cell, evenRates_mVPerS), { resistance: 'impedance' });
    expect(result.resistance).toBeNull();
    expect(codesOf(result)).toContain('NO_SERIES_RESISTANCE');
  });
});
