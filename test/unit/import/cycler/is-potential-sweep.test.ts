import { describe, expect, it } from 'vitest';
import type { SourcedSeries } from '../../../../src/core/sourced-series';
import { isPotentialSweep } from '../../../../src/import/cycler/is-potential-sweep';
import { madeSeries } from '../../voltammetry/made-voltammograms';

const column = (quantity: string, values: readonly number[]) => ({
  quantity,
  unit: '',
  sourceName: quantity,
  values: Float64Array.from(values),
});
const seconds = Array.from({ length: 401 }, (_, k) => k);
const triangle = seconds.map((k) => (k % 200 <= 100 ? k % 200 : 200 - (k % 200)) / 100);

describe('a table of time, potential and current', () => {
  it('is a voltammogram where the potential runs in ramps', () => {
    const [{ series }] = madeSeries(
      { low_V: 0, high_V: 1, anodic: [{ at_V: 0.5, width_V: 0.1, height: 1 }], cathodic: [], floor: 0.2, k1: 1, k2: 0 },
      [1],
    ) as [SourcedSeries];
    expect(isPotentialSweep(series.columns)).toBe(true);
  });
  it('is none where the current is constant, as of a supercapacitor charged and discharged', () => {
    const current = seconds.map((k) => (k % 200 <= 100 ? 1e-3 : -1e-3));
    expect(isPotentialSweep([column('time_s', seconds), column('potential_V', triangle), column('current_A', current)])).toBe(false);
  });
  it('is none where the potential bends', () => {
    const bent = triangle.map((value) => value ** 2);
    const current = seconds.map((k) => 1e-3 * Math.sin(k / 7));
    expect(isPotentialSweep([column('time_s', seconds), column('potential_V', bent), column('current_A', current)])).toBe(false);
  });
  it('is none without one of the three', () => {
    expect(isPotentialSweep([column('time_s', seconds), column('potential_V', triangle)])).toBe(false);
  });
});
