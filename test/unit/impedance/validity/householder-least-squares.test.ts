import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/core/seeded-random';
import { householderLeastSquares } from '../../../../src/impedance/validity/householder-least-squares';

const solve = (columns: number[][], y: number[]) => [
  ...householderLeastSquares(Float64Array.from(columns.flat()), Float64Array.from(y), y.length, columns.length),
];

describe('least squares by Householder reflections', () => {
  it('fits a line as the textbook does', () => {
    // y over x = 0 … 3: slope Σ(x − x̄)(y − ȳ)/Σ(x − x̄)² = 7/5, intercept 7/2 − 2.1.
    const [intercept, slope] = solve(
      [
        [1, 1, 1, 1],
        [0, 1, 2, 3],
      ],
      [1, 3, 5, 5],
    );
    expect(slope).toBeCloseTo(1.4, 13);
    expect(intercept).toBeCloseTo(1.4, 13);
  });

  it('leaves residuals at right angles to every column', () => {
    const random = seededRandom(5);
    const columns = Array.from({ length: 6 }, (_, k) => Array.from({ length: 20 }, () => 10 ** (k - 3) * random.normal()));
    const y = Array.from({ length: 20 }, () => random.normal());
    const x = solve(columns, y);
    const residuals = y.map((value, row) => value - x.reduce((sum, xk, k) => sum + xk * columns[k]![row]!, 0));
    for (const column of columns) {
      const length = Math.hypot(...column);
      expect(Math.abs(column.reduce((sum, value, row) => sum + value * residuals[row]!, 0)) / length).toBeLessThan(1e-13);
    }
  });

  it('keeps the digits that normal equations lose: polynomials of degree 9 on 0 … 1', () => {
    const x = Array.from({ length: 40 }, (_, k) => k / 39);
    const columns = Array.from({ length: 10 }, (_, power) => x.map((value) => value ** power));
    const y = x.map((value) => columns.reduce((sum, _, power) => sum + (power + 1) * value ** power, 0));
    solve(columns, y).forEach((coefficient, power) => {
      expect(coefficient).toBeCloseTo(power + 1, 5);
    });
  });

  it('takes a column along an axis, against it too', () => {
    for (const sign of [1, -1]) {
      expect(
        solve(
          [
            [sign, 0, 0],
            [1, 2, 0],
          ],
          [5, 6, 7],
        ),
      ).toEqual([expect.closeTo(2 * sign, 13), expect.closeTo(3, 13)]);
    }
  });

  it('gives a column that is a multiple of another 0, to rounding', () => {
    const column = [0.1, 0.7, -0.3, 1.9];
    expect(
      solve(
        [column, column.map((value) => value / 3)],
        column.map((value) => 4 * value),
      ),
    ).toEqual([expect.closeTo(4, 12), 0]);
  });

  it('gives a column that repeats another 0', () => {
    expect(
      solve(
        [
          [1, 2, 2],
          [2, 4, 4],
          [0, 0, 1],
        ],
        [3, 6, 7],
      ),
    ).toEqual([expect.closeTo(3, 13), 0, expect.closeTo(1, 13)]);
  });
});
