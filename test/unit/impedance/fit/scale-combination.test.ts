import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/core/seeded-random';
import { scaleCombination } from '../../../../src/impedance/fit/scale-combination';

/** Columns and data at random; the best non-negative scales by trying every subset of columns that may be zero. */
function made(n: number, seed: number) {
  const random = seededRandom(seed);
  const columns = Array.from({ length: n }, () => Array.from({ length: 12 }, () => random.normal() + 0.4));
  const data = Array.from({ length: 12 }, () => random.normal() + 0.2);
  const dot = (a: number[], b: number[]) => a.reduce((sum, value, k) => sum + value * b[k]!, 0);
  const gram = Float64Array.from(columns.flatMap((a) => columns.map((b) => dot(a, b))));
  const rhs = Float64Array.from(columns, (a) => dot(a, data));
  return { columns, data, gram, rhs, norm: dot(data, data) };
}

/** Σ (data − Σ scale·column)². */
function misfit({ columns, data }: ReturnType<typeof made>, scales: ArrayLike<number>): number {
  return data.reduce((sum, value, k) => sum + (value - columns.reduce((model, column, i) => model + scales[i]! * column[k]!, 0)) ** 2, 0);
}

/** The least misfit for scales ≥ 0, by cyclic descent of one scale after another (the problem is convex). */
function leastMisfit(problem: ReturnType<typeof made>): number {
  const { gram, rhs, columns } = problem;
  const n = columns.length;
  const scales = new Array<number>(n).fill(0);
  for (let round = 0; round < 5000; round++) {
    for (let i = 0; i < n; i++) {
      const others = scales.reduce((sum, scale, j) => (j === i ? sum : sum + gram[i * n + j]! * scale), 0);
      scales[i] = Math.max(0, (rhs[i]! - others) / gram[i * n + i]!);
    }
  }
  return misfit(problem, scales);
}

describe('the scales of blocks', () => {
  it('are never negative, the best there are, and explain what they say they explain', () => {
    let bounded = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const problem = made(1 + (seed % 4), seed);
      const n = problem.columns.length;
      const scales = new Float64Array(n);
      const explained = scaleCombination(problem.gram, problem.rhs, n, scales);
      expect(Math.min(...scales)).toBeGreaterThanOrEqual(0);
      if (Math.min(...scales) === 0) bounded++;
      expect(misfit(problem, scales)).toBeCloseTo(leastMisfit(problem), 7);
      expect(problem.norm - explained).toBeCloseTo(misfit(problem, scales), 7);
    }
    expect(bounded).toBeGreaterThan(10);
    expect(bounded).toBeLessThan(50);
  });
});
