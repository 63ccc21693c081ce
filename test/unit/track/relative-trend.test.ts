import { describe, expect, it } from 'vitest';
import { compareSamples } from '../../../src/track/compare-samples';
import { relativeTrends } from '../../../src/track/relative-trend';
import { tagAxes } from '../../../src/track/series-axis';
import { seriesTrends } from '../../../src/track/series-trends';
import { madeDerived, madeResult, rctSeries } from './made-result';

const potential = tagAxes.find(({ key }) => key === 'potential_V')!;

describe('a trend relative to a reference', () => {
  const trends = seriesTrends(rctSeries([50, 100, 150], 0.03), ['Rct_ohm']);

  it('is 1 there without an error, elsewhere the quotient with both errors', () => {
    const [relative] = relativeTrends(trends, { value: 2 });
    expect(relative!.points.map(({ value }) => value)).toEqual([0.5, 1, 1.5]);
    expect(relative!.reference).toMatchObject({ x: 2, value: 100 });
    expect(relative!.points[1]).toMatchObject({ standardError: null, ci95: null });
    expect(relative!.points[2]!.standardError! / 1.5).toBeCloseTo(0.03 * Math.SQRT2, 9);
  });

  it('leaves out what the cell record adds: the same area divides both', () => {
    const results = [1, 2].map((cycle) =>
      madeResult({ tags: { cycle }, changes: { derived: { x: madeDerived(2 * cycle, 0.1 * cycle, 0.04) } } }),
    );
    const [relative] = relativeTrends(seriesTrends(results, ['x']), { value: 1 });
    // 5 % in all, a fifth of it (√0.04) from the fit.
    expect(relative!.points[1]!.standardError! / 2).toBeCloseTo(0.01 * Math.SQRT2, 9);
  });

  it('keeps in what belongs to one recording alone: its own thickness', () => {
    const own = (cycle: number) => {
      const made = madeDerived(2 * cycle, 0.1 * cycle, 0.04);
      return madeResult({
        tags: { cycle },
        changes: { derived: { x: { ...made, inputs: { ...made.inputs, b: { ...made.inputs.b!, from: 'recording' } } } } },
      });
    };
    const [relative] = relativeTrends(seriesTrends([own(1), own(2)], ['x']), { value: 1 });
    expect(relative!.points[1]!.standardError! / 2).toBeCloseTo(0.05 * Math.SQRT2, 9);
  });

  it('is refused everywhere where the reference has no value, with the reason', () => {
    const [relative] = relativeTrends(trends, { value: 7 });
    expect(relative).toMatchObject({ points: [], reference: null });
    expect(relative!.refused.map(({ x, reason }) => [x, reason])).toEqual(
      [1, 2, 3].map((cycle) => [cycle, 'There is no value at cycle 7 to divide by.']),
    );
  });

  it('says why the reference has none', () => {
    const results = [madeResult({ tags: { cycle: 1 }, roles: { Rct_ohm: [50, null] } }), ...rctSeries([0, 60]).slice(1)];
    const [relative] = relativeTrends(seriesTrends(results, ['Rct_ohm']), { value: 1 });
    expect(relative!.refused.find(({ x }) => x === 2)!.reason).toMatch(/no value at cycle 1 .* no standard error/);
  });

  it('takes a potential to the digits it is printed with, a cycle only as it is', () => {
    const measured = [0.10004, 0.5].map((potential_V, k) =>
      madeResult({ tags: { potential_V }, roles: { Rct_ohm: [10 * (k + 1), 0.01] } }),
    );
    const [along] = relativeTrends(seriesTrends(measured, ['Rct_ohm'], potential), { value: 0.1 });
    expect(along!.points.map(({ value }) => value)).toEqual([1, 2]);
    const cycles = [10001, 10002].map((cycle) => madeResult({ tags: { cycle }, roles: { Rct_ohm: [cycle, 0.01] } }));
    expect(relativeTrends(seriesTrends(cycles, ['Rct_ohm']), { value: 10002 })[0]!.reference!.x).toBe(10002);
  });

  it('has one reference for both branches where only one of them passes there', () => {
    const at = (potential_V: number, branch: 'charge' | 'discharge', value: number, sample = 'cell') =>
      madeResult({ sample, tags: { potential_V, branch }, roles: { Rct_ohm: [value, 0.01] } });
    const results = [
      at(2, 'discharge', 40),
      at(1, 'discharge', 20),
      at(1, 'charge', 30),
      at(1.5, 'charge', 10),
      at(2, 'charge', 7, 'other'),
    ];
    const relative = relativeTrends(seriesTrends(results, ['Rct_ohm'], potential), { value: 2 });
    expect(relative.map(({ sample, title, points }) => [sample, title, points.map(({ value }) => value)])).toEqual([
      ['cell', 'discharge', [0.5, 1]],
      ['cell', 'charge', [0.75, 0.25]],
      ['other', 'charge', [1]],
    ]);
    expect(relativeTrends(seriesTrends(results, ['Rct_ohm'], potential), { value: 1 })[1]!.reference!.value).toBe(30);
  });
});

describe('a reference on one of two branches', () => {
  const at = (potential_V: number, branch: 'charge' | 'discharge', value: number) =>
    madeResult({ tags: { potential_V, branch }, roles: { Rct_ohm: [value, 0.01] } });
  const results = [at(2, 'discharge', 40), at(1, 'discharge', 20), at(1, 'charge', 30), at(2, 'charge', 10)];
  const relative = (branch?: 'charge' | 'discharge') =>
    relativeTrends(seriesTrends(results, ['Rct_ohm'], potential), { value: 2, ...(branch === undefined ? {} : { branch }) }).map(
      ({ points }) => points.map(({ value }) => value),
    );
  it('serves both; without a branch each has its own', () => {
    expect(relative('discharge')).toEqual([
      [0.5, 1],
      [0.75, 0.25],
    ]);
    expect(relative()).toEqual([
      [0.5, 1],
      [3, 1],
    ]);
  });
});

describe('samples side by side', () => {
  const at = (sample: string, cycle: number, sigma: number, error: number | null = 0.03) =>
    madeResult({ sample, tags: { cycle }, roles: { sigmaW_ohmPerSqrtS: [sigma, error] } });
  const results = [at('A', 1, 9), at('A', 100, 10), at('B', 100, 25, 0.04), at('C', 100, 30, null), at('D', 50, 1)];
  const rows = compareSamples(results, 'sigmaW_ohmPerSqrtS', tagAxes[0]!, 100);

  it('are compared at one place, over the first, with the errors of both', () => {
    expect(rows.map(({ sample, value, ratio }) => [sample, value, ratio])).toEqual([
      ['A', 10, 1],
      ['B', 25, 2.5],
      ['C', null, null],
    ]);
    expect(rows[1]!.ratioError! / 2.5).toBeCloseTo(0.05, 9);
    expect(rows[2]!.reason).toContain('standard error');
  });
  it('may have another reference', () => {
    const turned = compareSamples(results, 'sigmaW_ohmPerSqrtS', tagAxes[0]!, 100, ['B', 'A']);
    expect(turned.map(({ ratio }) => ratio)).toEqual([1, 0.4]);
  });
  it('carry what each cell record adds: the areas of two cells are two', () => {
    const own = (sample: string, value: number) =>
      madeResult({ sample, tags: { cycle: 1 }, changes: { derived: { x: madeDerived(value, 0.05 * value, 0.04) } } });
    const [, other] = compareSamples([own('A', 2), own('B', 6)], 'x', tagAxes[0]!, 1);
    expect(other!.ratioError! / 3).toBeCloseTo(0.05 * Math.SQRT2, 9);
  });
  it('are compared on one branch where a place is passed twice', () => {
    const on = (sample: string, branch: 'charge' | 'discharge', sigma: number) =>
      madeResult({ sample, tags: { potential_V: 1, branch }, roles: { sigmaW_ohmPerSqrtS: [sigma, 0.01] } });
    const both = [on('A', 'discharge', 1), on('A', 'charge', 2), on('B', 'discharge', 3), on('B', 'charge', 8)];
    expect(compareSamples(both, 'sigmaW_ohmPerSqrtS', potential, 1, ['A', 'B'], 'charge').map(({ ratio }) => ratio)).toEqual([1, 4]);
  });
});
