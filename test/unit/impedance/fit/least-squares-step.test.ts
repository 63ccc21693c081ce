import { Matrix, solve } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/core/seeded-random';
import { leastSquaresStep } from '../../../../src/impedance/fit/least-squares-step';

const open = (m: number) => [new Array<number>(m).fill(-1e9), new Array<number>(m).fill(1e9)] as const;

describe('a damped step', () => {
  it.each([1, 2, 3, 5, 8])('of %d unknowns solves (RᵀR + λ)δ = −Rᵀc', (m) => {
    const random = seededRandom(m);
    const triangle = Float64Array.from({ length: m * m }, (_, k) => (k % m >= Math.floor(k / m) ? random.normal() : 0));
    const c = Float64Array.from({ length: m }, () => random.normal());
    for (const damping of [1e-6, 0.3, 40]) {
      const R = Matrix.from1DArray(m, m, triangle);
      const normal = R.transpose().mmul(R).add(Matrix.eye(m).mul(damping));
      const expected = solve(normal, R.transpose().mmul(Matrix.columnVector(c)).mul(-1)).to1DArray();
      const delta = leastSquaresStep(triangle, c, m, damping, ...open(m));
      expect(delta).toHaveLength(m);
      expected.forEach((value, k) => {
        expect(Math.abs(delta[k]! - value)).toBeLessThan(1e-8 * (1 + Math.abs(value)));
      });
    }
  });

  it('stays within its bounds', () => {
    const delta = leastSquaresStep(Float64Array.of(1, 0, 0, 1), Float64Array.of(-5, 7), 2, 1e-9, [-1, -2], [1, 2]);
    expect([...delta]).toEqual([1, -2]);
  });
});
