import { describe, expect, it } from 'vitest';
import { cutAtMinima } from '../../../../src/impedance/relaxation/cut-at-minima';

const perDecade = 10;
const lnStep = Math.LN10 / perDecade;
/** Ten decades of nodes with triangles of one decade's half width. */
const triangles = (...peaks: [at_decades: number, height: number][]) =>
  Float64Array.from({ length: 10 * perDecade + 1 }, (_, k) =>
    peaks.reduce((sum, [at, height]) => sum + height * Math.max(0, 1 - Math.abs(k / perDecade - at)), 0),
  );
const areas = (gamma: Float64Array) =>
  cutAtMinima(gamma, lnStep).map(({ top, weights }) => [
    top / perDecade,
    weights.reduce((sum, weight, k) => sum + weight * gamma[k]!, 0) / Math.LN10,
  ]);

describe('a distribution cut at its minima', () => {
  it('gives every peak its area: a triangle of height h and half width one decade has h', () => {
    expect(areas(triangles([3, 2], [7, 5]))).toEqual([
      [3, expect.closeTo(2, 12)],
      [7, expect.closeTo(5, 12)],
    ]);
  });

  it('shares nothing and loses nothing where peaks touch', () => {
    const gamma = triangles([3, 2], [4.5, 5]);
    const cut = areas(gamma);
    expect(cut.map(([top]) => top)).toEqual([3, 4.5]);
    expect(cut[0]![1]! + cut[1]![1]!).toBeCloseTo(7, 12);
  });

  it('counts a ripple lower than a tenth within two decades to its peak, a higher or farther one not', () => {
    expect(areas(triangles([3, 2], [5, 0.19]))).toEqual([[3, expect.closeTo(2.19, 12)]]);
    expect(areas(triangles([3, 2], [5, 0.3]))).toHaveLength(2);
    expect(areas(triangles([3, 2], [5.5, 0.19]))).toHaveLength(2);
    expect(areas(triangles([3, 2], [5.5, 0.05]))).toHaveLength(1);
    expect(areas(triangles([3, 2], [6.5, 0.05]))).toHaveLength(2);
  });

  it('shares a ripple between two peaks by height, and by the tenfold fall of a flank over a decade', () => {
    const shared = areas(triangles([2, 4], [4, 0.3], [5.9, 8]));
    const [left, right] = [4 * 10 ** -2, 8 * 10 ** -1.9];
    expect(shared).toEqual([
      [2, expect.closeTo(4 + (0.3 * left) / (left + right), 3)],
      [5.9, expect.closeTo(8 + (0.3 * right) / (left + right), 3)],
    ]);
  });

  it('counts a peak at either end by half its node', () => {
    const gamma = new Float64Array(11).fill(1);
    expect(areas(gamma)).toEqual([[0, expect.closeTo(1, 12)]]);
  });

  it('finds nothing in nothing', () => {
    expect(cutAtMinima(new Float64Array(20), lnStep)).toEqual([]);
  });
});
