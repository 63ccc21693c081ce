import { describe, expect, it } from 'vitest';
import type { FitResult } from '../../../src/core/fit-result';
import { seriesFlags } from '../../../src/track/series-flags';
import { madeResult, rctSeries } from './made-result';

/** Places (from 0) of the results that jump. */
function jumping(results: readonly FitResult[]): number[] {
  return seriesFlags(results).flatMap((flags, k) => (flags!.some(({ code }) => code === 'JUMP') ? [k] : []));
}

describe('a jump', () => {
  it.each([
    ['one high value', [100, 102, 104, 180, 108, 110], [3]],
    ['one low value', [100, 102, 104, 60, 108, 110], [3]],
    ['the first value', [180, 102, 104, 106, 108], [0]],
    ['the last value', [100, 102, 104, 106, 60], [4]],
    ['the second value', [100, 180, 104, 106, 108], [1]],
    ['two far apart', [100, 102, 180, 104, 106, 108, 60, 110, 112], [2, 6]],
    ['two side by side', [100, 102, 180, 185, 104, 106, 108], [2, 3]],
    ['the middle of three', [100, 150, 104], [1]],
  ])('is %s', (_, values, expected) => {
    expect(jumping(rctSeries(values))).toEqual(expected);
  });

  it.each([
    ['30 % or less', [100, 100, 130, 100, 100]],
    ['a step of the whole series', [100, 101, 102, 200, 201, 202, 203]],
    ['steady growth', [100, 125, 156, 195, 244, 305, 381]],
    ['a short series that grows', [72, 95, 164]],
    ['a series of two', [100, 200]],
    ['a value with no neighbour', [100]],
  ])('is not %s', (_, values) => {
    expect(jumping(rctSeries(values))).toEqual([]);
  });

  it('is more than three standard errors', () => {
    // 60 % away with 15 % and 9 %: √(24² + 15²) = 28 %, three of them 85 %.
    const values = [100, 100, 160, 100, 100];
    expect(jumping(rctSeries(values, 0.15))).toEqual([]);
    expect(jumping(rctSeries(values, 0.09))).toEqual([2]);
  });

  it('just above 30 % is one, just below is none', () => {
    expect(jumping(rctSeries([100, 100, 130.5, 100, 100], 0.001))).toEqual([2]);
    expect(jumping(rctSeries([100, 100, 129.5, 100, 100], 0.001))).toEqual([]);
    expect(jumping(rctSeries([100, 100, 69.5, 100, 100], 0.001))).toEqual([2]);
    expect(jumping(rctSeries([100, 100, 70.5, 100, 100], 0.001))).toEqual([]);
  });

  it('says which number, how far, against what, and what to do', () => {
    const flag = seriesFlags(rctSeries([100, 100, 180, 100, 100]))[2]![0]!;
    expect(flag.message).toMatch(/Rct = 180\.0\(18\) Ω is 80 % above its neighbours, 100 Ω \(cycle 2; cycle 1; cycle 4; cycle 5\)/);
    expect(flag.action).toMatch(/leave it out|accept/);
  });

  it('is looked for along the axis, whatever the order of the files', () => {
    const series = rctSeries([100, 102, 104, 180, 108, 110]);
    const shuffled = [5, 2, 3, 0, 4, 1].map((k) => series[k]!);
    expect(jumping(shuffled)).toEqual([2]);
  });

  it('is never one against a fresh cell, another sample or the other branch', () => {
    const at = (cycle: number, value: number, sample = 'cell') =>
      madeResult({ sample, tags: { cycle }, roles: { Rct_ohm: [value, 0.01] } });
    expect(jumping([at(0, 300), at(1, 100), at(2, 101), at(3, 102)])).toEqual([]);
    expect(jumping([at(1, 100), at(2, 100), at(1, 300, 'b'), at(2, 300, 'b'), at(3, 100)])).toEqual([]);
    const branch = (potential_V: number, value: number, name: 'charge' | 'discharge') =>
      madeResult({ tags: { potential_V, branch: name }, roles: { Rct_ohm: [value, 0.01] } });
    const both = [1, 2, 3, 4].flatMap((v) => [branch(v, 100, 'charge'), branch(v, 300, 'discharge')]);
    expect(jumping(both)).toEqual([]);
  });

  it('of unsplit arcs is one of their sum', () => {
    const sum = (cycle: number, total: number, rct: number) =>
      madeResult({
        tags: { cycle },
        arcs: 'two, cannot be split',
        roles: { Rsei_ohm: [total - rct, 0.01], Rct_ohm: [rct, 0.01], RseiPlusRct_ohm: [total, 0.001] },
      });
    // The parts jump about, the sum does not.
    expect(jumping([sum(1, 100, 60), sum(2, 101, 20), sum(3, 102, 70), sum(4, 103, 30)])).toEqual([]);
    expect(jumping([sum(1, 100, 60), sum(2, 101, 60), sum(3, 180, 60), sum(4, 103, 60)])).toEqual([2]);
  });

  it('passes over spectra that failed', () => {
    const series = rctSeries([100, 102, 180, 104, 106]);
    const failed = {
      name: 'x',
      file: 'x',
      sample: 'cell',
      tags: { ...series[0]!.tags, cycle: 2 },
      error: { code: 'FIT_FAILED' as const, message: 'no' },
    };
    const flags = seriesFlags([series[0]!, failed, ...series.slice(2)]);
    expect(flags[1]).toBeNull();
    expect(flags[2]!.map(({ code }) => code)).toEqual(['JUMP']);
  });
});
