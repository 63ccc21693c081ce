import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/seeded-random';
import { lag1Autocorrelation } from '../../../src/impedance/lag1-autocorrelation';

describe('the lag-1 autocorrelation of residuals', () => {
  it('is −(n−1)/n for alternation and (n−1)/n for a constant offset', () => {
    expect(lag1Autocorrelation(Float64Array.of(1, -1, 1, -1, 1))).toBeCloseTo(-0.8, 14);
    expect(lag1Autocorrelation(Float64Array.of(3, 3, 3, 3, 3))).toBeCloseTo(0.8, 14);
  });

  it('recovers ρ of r_k = ρ r_(k−1) + noise', () => {
    const random = seededRandom(11);
    const series = new Float64Array(20_000);
    for (let k = 1; k < series.length; k++) series[k] = 0.6 * series[k - 1]! + random.normal();
    expect(lag1Autocorrelation(series)).toBeCloseTo(0.6, 1.7);
    const noise = Float64Array.from({ length: 20_000 }, () => random.normal());
    expect(Math.abs(lag1Autocorrelation(noise))).toBeLessThan(3 / Math.sqrt(20_000));
  });

  it('is 0 where there is nothing to correlate', () => {
    expect(lag1Autocorrelation(new Float64Array(0))).toBe(0);
    expect(lag1Autocorrelation(Float64Array.of(5))).toBe(0);
    expect(lag1Autocorrelation(new Float64Array(8))).toBe(0);
  });
});
