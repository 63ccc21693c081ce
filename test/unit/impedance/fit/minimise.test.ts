import { describe, expect, it } from 'vitest';
import { type LeastSquaresProblem, minimise } from '../../../../src/impedance/fit/minimise';

/** A problem of two unknowns from its residuals and their derivatives. */
function problem(
  residuals: (x: number, y: number) => number[],
  derivatives: (x: number, y: number) => [number[], number[]],
  bounds: [lower: number[], upper: number[]] = [
    [-1e3, -1e3],
    [1e3, 1e3],
  ],
): LeastSquaresProblem {
  const rows = residuals(0, 0).length;
  const filled = { residuals: new Float64Array(rows), jacobian: [new Float64Array(rows), new Float64Array(rows)] };
  return {
    size: 2,
    rows,
    lower: Float64Array.from(bounds[0]),
    upper: Float64Array.from(bounds[1]),
    ...filled,
    evaluate: ([x, y]) => {
      filled.residuals.set(residuals(x!, y!));
      derivatives(x!, y!).forEach((column, j) => {
        filled.jacobian[j]!.set(column);
      });
      return filled.residuals.reduce((sum, r) => sum + r * r, 0);
    },
  };
}
const options = { maxIterations: 200, tolerance: 1e-14 };

/** Rosenbrock: residuals 10(y − x²) and 1 − x. */
const rosenbrock = (bounds?: [number[], number[]]) =>
  problem(
    (x, y) => [10 * (y - x * x), 1 - x],
    (x) => [
      [-20 * x, -1],
      [10, 0],
    ],
    bounds,
  );

describe('minimise', () => {
  it('walks Rosenbrock’s valley to (1, 1)', () => {
    const { x, sum, stopReason } = minimise(rosenbrock(), Float64Array.of(-1.2, 1), options);
    expect([...x]).toEqual([expect.closeTo(1, 8), expect.closeTo(1, 8)]);
    expect(sum).toBeLessThan(1e-16);
    expect(stopReason).toBe('converged');
  });

  it('ends on a bound that keeps it from there, at the best place on it', () => {
    // With x ≤ 0.5 the least of 100(y − x²)² + (1 − x)² is 0.25 at (0.5, 0.25).
    const bounded = rosenbrock([
      [-10, -10],
      [0.5, 10],
    ]);
    const { x, sum } = minimise(bounded, Float64Array.of(-1.2, 1), options);
    expect(x[0]).toBe(0.5);
    expect(x[1]).toBeCloseTo(0.25, 8);
    expect(sum).toBeCloseTo(0.25, 10);
  });

  it('leaves a bound it starts on where descent leads inwards', () => {
    const bounded = rosenbrock([
      [-1.2, -10],
      [10, 10],
    ]);
    expect(minimise(bounded, Float64Array.of(-1.2, 1), options).x[0]).toBeCloseTo(1, 8);
  });

  it('moves a start outside the bounds onto them', () => {
    const bounded = rosenbrock([
      [0, 0],
      [2, 2],
    ]);
    expect([...minimise(bounded, Float64Array.of(-50, 90), options).x]).toEqual([expect.closeTo(1, 8), expect.closeTo(1, 8)]);
  });

  it('is the solution of the normal equations where the residuals are linear', () => {
    // Line through (0,1), (1,3), (2,4), (3,8): slope 2.2, intercept 0.7, S = 1.8.
    const points: [number, number][] = [
      [0, 1],
      [1, 3],
      [2, 4],
      [3, 8],
    ];
    const line = problem(
      (a, b) => points.map(([t, y]) => a + b * t - y),
      () => [points.map(() => 1), points.map(([t]) => t)],
    );
    const { x, sum } = minimise(line, Float64Array.of(40, -40), options);
    expect([...x]).toEqual([expect.closeTo(0.7, 8), expect.closeTo(2.2, 8)]);
    expect(sum).toBeCloseTo(1.8, 10);
  });

  it('says that it stopped at its limit, and where', () => {
    const { iterations, stopReason, x, sum } = minimise(rosenbrock(), Float64Array.of(-1.2, 1), { maxIterations: 3, tolerance: 1e-14 });
    expect(stopReason).toBe('iteration-limit');
    // Three accepted steps, and what was tried in between.
    expect(iterations).toBeLessThan(10);
    expect(sum).toBeLessThan(24.2);
    expect(sum).toBeCloseTo(100 * (x[1]! - x[0]! ** 2) ** 2 + (1 - x[0]!) ** 2, 9);
  });

  it('stops where no step leads down', () => {
    const flat = problem(
      () => [3, 4],
      () => [
        [0, 0],
        [0, 0],
      ],
    );
    expect(minimise(flat, Float64Array.of(1, 1), options)).toMatchObject({ sum: 25, stopReason: 'no-further-decrease' });
  });

  it('calls a start without a number invalid', () => {
    expect(minimise(rosenbrock(), Float64Array.of(Number.NaN, 1), options)).toMatchObject({
      stopReason: 'invalid-start',
      sum: Number.POSITIVE_INFINITY,
    });
  });

  it('gives up a run that hardly falls any more and is far above the best known, and no other', () => {
    const falling = () =>
      problem(
        (x) => [100, Math.exp(-x)],
        (x) => [
          [0, -Math.exp(-x)],
          [0, 0],
        ],
      );
    const run = (abandonAbove?: number) =>
      minimise(falling(), Float64Array.of(-6, 0), {
        maxIterations: 400,
        tolerance: 0,
        ...(abandonAbove === undefined ? {} : { abandonAbove }),
      });
    expect(run(1).stopReason).toBe('abandoned');
    expect(run(9000).stopReason).toBe('no-further-decrease');
    expect(run().stopReason).toBe('no-further-decrease');
  });
});
