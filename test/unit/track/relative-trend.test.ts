import { describe, expect, it } from 'vitest';
import { ValidationError } from '../../../src/core/errors';
import { compareSamples } from '../../../src/track/compare-samples';
import { relativeTrend } from '../../../src/track/relative-trend';
import { tagAxes } from '../../../src/track/series-axis';
import { seriesTrends } from '../../../src/track/series-trends';
import { madeDerived, madeResult, rctSeries } from './made-result';

describe('a trend relative to a reference', () => {
  const [trend] = seriesTrends(rctSeries([50, 100, 150], 0.03), ['Rct_ohm']);

  it('is 1 there without an error, elsewhere the quotient with both errors', () => {
    const { points } = relativeTrend(trend!, 2);
    expect(points.map(({ value }) => value)).toEqual([0.5, 1, 1.5]);
    expect(points[1]).toMatchObject({ standardError: null, ci95: null });
    expect(points[2]!.standardError! / 1.5).toBeCloseTo(0.03 * Math.SQRT2, 9);
  });

  it('leaves out what the cell record adds: the same area divides both', () => {
    const results = [1, 2].map((cycle) =>
      madeResult({ tags: { cycle }, changes: { derived: { x: madeDerived(2 * cycle, 0.1 * cycle, 0.04) } } }),
    );
    const [derived] = seriesTrends(results, ['x']);
    // 5 % in all, a fifth of it (√0.04) from the fit.
    expect(relativeTrend(derived!, 1).points[1]!.standardError! / 2).toBeCloseTo(0.01 * Math.SQRT2, 9);
  });

  it('is refused where the reference has no value, with the places that have one', () => {
    expect(() => relativeTrend(trend!, 7)).toThrow(ValidationError);
    expect(() => relativeTrend(trend!, 7)).toThrow(/no value at Cycle 7/);
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
});
