import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/seeded-random';
import { runsTest } from '../../../src/impedance/runs-test';

/** Counts runs in every order of the signs: the definition of the test's distribution, without its formula. */
function chanceByCounting(positive: number, negative: number, runs: number): number {
  const n = positive + negative;
  let [all, few] = [0, 0];
  for (let bits = 0; bits < 2 ** n; bits++) {
    const signs = Array.from({ length: n }, (_, k) => (bits >> k) & 1);
    if (signs.filter((sign) => sign === 1).length !== positive) continue;
    all++;
    if (signs.filter((sign, k) => k === 0 || sign !== signs[k - 1]).length <= runs) few++;
  }
  return few / all;
}

describe('the runs test', () => {
  it.each([
    ['++---', 2],
    ['+-+--', 4],
    ['++++----', 2],
    ['+--++-+-++-', 8],
    ['-+++++++++-', 3],
  ])('gives %s the chance that counting all orders of its signs gives', (signs, runs) => {
    const test = runsTest(Float64Array.from(signs, (sign) => (sign === '+' ? 0.3 : -2)));
    const positive = [...signs].filter((sign) => sign === '+').length;
    expect(test.runs).toBe(runs);
    expect(test.pValue).toBeCloseTo(chanceByCounting(positive, signs.length - positive, runs), 12);
  });

  it('has the table’s 0.019 for 6 runs of 10 and 10 signs, with the mean and deviation of Wald and Wolfowitz', () => {
    // Swed & Eisenhart 1943 for the chance; mean 2·100/20 + 1, variance 2·100·(200 − 20)/(20²·19).
    const test = runsTest(Float64Array.from('++++----+++---+++---', (sign) => (sign === '+' ? 1 : -1)));
    expect(test.runs).toBe(6);
    expect(test.expected).toBe(11);
    expect(test.z).toBeCloseTo(-5 / Math.sqrt((200 * 180) / (400 * 19)), 12);
    expect(test.pValue).toBeCloseTo(0.019, 3);
  });

  it('keeps its size on noise: 5 % of random series, no more, fall below 0.05', () => {
    const random = seededRandom(4);
    const series = Array.from({ length: 2000 }, () => runsTest(Float64Array.from({ length: 60 }, () => random.normal())).pValue);
    const share = series.filter((p) => p < 0.05).length / series.length;
    expect(share).toBeGreaterThan(0.025);
    expect(share).toBeLessThan(0.055);
  });

  it('sees a slow wave', () => {
    expect(runsTest(Float64Array.from({ length: 60 }, (_, k) => Math.sin(k / 10))).pValue).toBeLessThan(1e-6);
  });

  it('does not call alternation a trend', () => {
    expect(runsTest(Float64Array.from({ length: 40 }, (_, k) => (k % 2 === 0 ? 1 : -1))).pValue).toBeCloseTo(1, 10);
  });

  it('passes over zeros, and says of one-sided residuals how unlikely they are', () => {
    expect(runsTest(Float64Array.of(1, 0, 1, 0, -1)).runs).toBe(2);
    expect(runsTest(Float64Array.of(1, 2, 3, 4, 5)).pValue).toBe(1 / 16);
    expect(runsTest(new Float64Array(0)).pValue).toBe(1);
    expect(runsTest(Float64Array.of(0, 0, Number.NaN)).pValue).toBe(1);
  });
});
