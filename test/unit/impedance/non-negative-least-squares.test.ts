import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/seeded-random';
import { nonNegativeLeastSquares } from '../../../src/impedance/non-negative-least-squares';

interface Problem {
  gram: Float64Array;
  rhs: Float64Array;
  n: number;
}

function problemOf(matrix: number[][], y: number[]): Problem {
  const n = matrix[0]!.length;
  const gram = new Float64Array(n * n);
  const rhs = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) gram[i * n + j] = matrix.reduce((sum, row) => sum + row[i]! * row[j]!, 0);
    rhs[i] = matrix.reduce((sum, row, k) => sum + row[i]! * y[k]!, 0);
  }
  return { gram, rhs, n };
}

function objective({ gram, rhs, n }: Problem, x: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    sum -= rhs[i]! * x[i]!;
    for (let j = 0; j < n; j++) sum += 0.5 * x[i]! * gram[i * n + j]! * x[j]!;
  }
  return sum;
}

/** Tries every set of unknowns at zero and solves the rest by elimination: the definition, without an active set. */
function byExhaustion(problem: Problem, free: boolean[] = []): Float64Array {
  const { gram, rhs, n } = problem;
  let best = new Float64Array(n);
  for (let bits = 0; bits < 2 ** n; bits++) {
    const members = Array.from({ length: n }, (_, k) => k).filter((k) => free[k] || (bits >> k) & 1);
    const rows = members.map((i) => [...members.map((j) => gram[i * n + j]!), rhs[i]!]);
    rows.forEach((row, p) => {
      for (const [q, other] of rows.entries()) {
        if (q === p) continue;
        const factor = other[p]! / row[p]!;
        for (let c = p; c <= rows.length; c++) other[c]! -= factor * row[c]!;
      }
    });
    const x = new Float64Array(n);
    members.forEach((k, p) => {
      x[k] = rows[p]!.at(-1)! / rows[p]![p]!;
    });
    if (x.every((value, k) => free[k] || value >= 0) && objective(problem, x) < objective(problem, best)) best = x;
  }
  return best;
}

describe('non-negative least squares on the Gram matrix', () => {
  it('finds what trying every set of zeros finds', () => {
    const random = seededRandom(7);
    for (let trial = 0; trial < 200; trial++) {
      const n = 2 + (trial % 6);
      const matrix = Array.from({ length: n + 4 }, () => Array.from({ length: n }, (_, k) => random.normal() * 10 ** (k - 2)));
      const problem = problemOf(
        matrix,
        matrix.map(() => random.normal()),
      );
      const free = Array.from({ length: n }, (_, k) => trial % 3 === 0 && k === 0);
      const found = nonNegativeLeastSquares(problem.gram, problem.rhs, n, free);
      const expected = byExhaustion(problem, free);
      expected.forEach((value, k) => {
        expect(found[k]! * 10 ** (k - 2)).toBeCloseTo(value * 10 ** (k - 2), 9);
      });
    }
  });

  it('satisfies the optimality conditions for a hundred unknowns', () => {
    const random = seededRandom(3);
    const matrix = Array.from({ length: 150 }, (_, row) =>
      Array.from({ length: 100 }, (_, k) => Math.exp(-(((row / 1.5 - k) / 4) ** 2)) + 0.02 * random.normal()),
    );
    const problem = problemOf(
      matrix,
      matrix.map((_, row) => Math.max(0, Math.sin(row / 12)) + 0.05 * random.normal()),
    );
    const x = nonNegativeLeastSquares(problem.gram, problem.rhs, problem.n);
    let largest = 0;
    x.forEach((value, k) => {
      let gradient = problem.rhs[k]!;
      x.forEach((other, j) => {
        gradient -= problem.gram[k * 100 + j]! * other;
      });
      expect(value).toBeGreaterThanOrEqual(0);
      if (value > 0) largest = Math.max(largest, Math.abs(gradient));
      else expect(gradient).toBeLessThan(1e-9);
    });
    expect(largest).toBeLessThan(1e-9);
    expect(x.some((value) => value === 0)).toBe(true);
  });

  it('leaves a column that repeats another at zero, and one of zeros too', () => {
    const problem = problemOf(
      [
        [1, 1, 0],
        [2, 2, 0],
      ],
      [3, 6],
    );
    const x = nonNegativeLeastSquares(problem.gram, problem.rhs, 3);
    expect(x[0]! + x[1]!).toBeCloseTo(3, 12);
    expect(x[2]).toBe(0);
  });

  it('leaves the second of two free columns that are multiples of each other at zero', () => {
    const column = [0.1, 0.7, -0.3, 1.9];
    const problem = problemOf(
      column.map((value) => [value, value / 3, 1]),
      column.map((value) => -4 * value),
    );
    const x = nonNegativeLeastSquares(problem.gram, problem.rhs, 3, [true, true, true]);
    expect([...x]).toEqual([expect.closeTo(-4, 9), 0, expect.closeTo(0, 9)]);
  });

  it('answers zero where every unknown would have to be negative', () => {
    expect([...nonNegativeLeastSquares(Float64Array.of(2, 1, 1, 2), Float64Array.of(-1, -3), 2)]).toEqual([0, 0]);
  });

  it('lets a free unknown be negative', () => {
    const x = nonNegativeLeastSquares(Float64Array.of(1, 0, 0, 1), Float64Array.of(-2, 3), 2, [true, false]);
    expect([...x]).toEqual([-2, 3]);
  });
});
