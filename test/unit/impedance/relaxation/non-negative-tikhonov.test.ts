import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/core/seeded-random';
import { errorsOfSums, nonNegativeTikhonov, type PenalisedProblem } from '../../../../src/impedance/relaxation/non-negative-tikhonov';

/** Gaussian bumps, so near to each other that the unpenalised matrix is singular to rounding. */
function bumps(n: number, y: (row: number) => number): { problem: PenalisedProblem; matrix: number[][] } {
  const matrix = Array.from({ length: 2 * n }, (_, row) => Array.from({ length: n }, (_, k) => Math.exp(-(((row / 2 - k) / 6) ** 2))));
  const gram = new Float64Array(n * n);
  const penalty = new Float64Array(n * n);
  const rhs = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) gram[i * n + j] = matrix.reduce((sum, row) => sum + row[i]! * row[j]!, 0);
    rhs[i] = matrix.reduce((sum, row, k) => sum + row[i]! * y(k), 0);
    penalty[i * n + i] = 1;
  }
  return { problem: { n, gram, penalty, rhs }, matrix };
}

/** Largest breach of the conditions: gradient 0 where x > 0, not above 0 where x = 0; relative to the right side. */
function breach({ n, gram, penalty, rhs }: PenalisedProblem, lambda: number, x: Float64Array): number {
  let worst = 0;
  for (let k = 0; k < n; k++) {
    let gradient = rhs[k]!;
    for (let j = 0; j < n; j++) gradient -= (gram[k * n + j]! + lambda * penalty[k * n + j]!) * x[j]!;
    worst = Math.max(worst, x[k]! > 0 ? Math.abs(gradient) : gradient);
  }
  return worst / Math.max(...rhs.map(Math.abs));
}

describe('non-negative Tikhonov', () => {
  const random = seededRandom(12);
  const noisy = Array.from({ length: 160 }, (_, row) => Math.max(0, Math.sin(row / 15)) + 0.1 * random.normal());
  const { problem } = bumps(80, (row) => noisy[row]!);

  it.each([1e3, 1, 1e-2, 1e-5, 1e-8, 1e-11])('satisfies the optimality conditions at λ = %d, from any start', (lambda) => {
    const starts = [undefined, new Uint8Array(80), Uint8Array.from({ length: 80 }, (_, k) => k % 2)];
    for (const start of starts) {
      const { x } = nonNegativeTikhonov(problem, lambda, start);
      expect(Math.min(...x)).toBeGreaterThanOrEqual(0);
      expect(breach(problem, lambda, x)).toBeLessThan(1e-8);
    }
  });

  it('has as many degrees of freedom as the unpenalised part of a diagonal problem', () => {
    const diagonal = (values: number[]) => Float64Array.from({ length: 9 }, (_, k) => (k % 4 === 0 ? values[k / 4]! : 0));
    const easy = { n: 3, gram: diagonal([4, 1, 9]), penalty: diagonal([1, 1, 1]), rhs: Float64Array.of(8, -1, 9) };
    const { x, isFree, degreesOfFreedom } = nonNegativeTikhonov(easy, 1);
    expect([...x]).toEqual([expect.closeTo(8 / 5, 12), 0, expect.closeTo(9 / 10, 12)]);
    expect([...isFree]).toEqual([1, 0, 1]);
    expect(degreesOfFreedom).toBeCloseTo(4 / 5 + 9 / 10, 12);
    const [error] = errorsOfSums(easy, 1, isFree, [Float64Array.of(1, 0, 2)]);
    expect(error).toBeCloseTo(Math.hypot(2 / 5, (2 * 3) / 10), 12);
  });

  it('states the error of a sum that repeated noise has', () => {
    const truth = (row: number) => 3 + Math.sin(row / 15);
    const lambda = 1e-2;
    const weights = Float64Array.from({ length: 40 }, (_, k) => (k < 20 ? 1 : 0));
    const trials = 300;
    const sums: number[] = [];
    let expected = 0;
    for (let trial = 0; trial < trials; trial++) {
      const noise = Array.from({ length: 80 }, () => 0.05 * random.normal());
      const { problem: one } = bumps(40, (row) => truth(row) + noise[row]!);
      const { x, isFree } = nonNegativeTikhonov(one, lambda);
      sums.push(x.reduce((sum, value, k) => sum + weights[k]! * value, 0));
      expected += (0.05 * errorsOfSums(one, lambda, isFree, [weights])[0]!) / trials;
    }
    const mean = sums.reduce((a, b) => a + b) / trials;
    const spread = Math.sqrt(sums.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (trials - 1));
    expect(spread / expected).toBeGreaterThan(0.85);
    expect(spread / expected).toBeLessThan(1.15);
  });
});
