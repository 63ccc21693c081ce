import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { test } from 'vitest';
import { seededRandom } from '../../src/core/seeded-random';
import { CircuitEvaluator, compileCircuit } from '../../src/impedance/compile-circuit';
import { leastSquaresStep } from '../../src/impedance/fit/least-squares-step';
import { parseCircuit } from '../../src/impedance/parse-circuit';
import { logFrequencies } from '../../src/impedance/simulate-spectrum';
import { quantile } from './bench-figures';

const m = 8;
const random = seededRandom(1);
const triangle = Float64Array.from({ length: m * m }, (_, k) =>
  k % m >= Math.floor(k / m) ? random.normal() + (k % (m + 1) === 0 ? 4 : 0) : 0,
);
const c = Float64Array.from({ length: m }, () => random.normal());
const [low, high] = [new Array<number>(m).fill(-50), new Array<number>(m).fill(50)];

/** Microseconds of one call, median of 30 batches of 200. */
function microseconds(call: () => unknown): number {
  for (let k = 0; k < 2000; k++) call();
  const batches = Array.from({ length: 30 }, () => {
    const start = performance.now();
    for (let k = 0; k < 200; k++) call();
    return ((performance.now() - start) * 1000) / 200;
  });
  return quantile(batches, 0.5);
}

/** The same damped step written out: Cholesky of RᵀR + λI in place. */
function plainStep(damping: number): Float64Array {
  const normal = new Float64Array(m * m);
  const x = new Float64Array(m);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = i === j ? damping : 0;
      for (let k = 0; k <= j; k++) sum += triangle[k * m + i]! * triangle[k * m + j]!;
      for (let k = 0; k < j; k++) sum -= normal[i * m + k]! * normal[j * m + k]!;
      normal[i * m + j] = i === j ? Math.sqrt(sum) : sum / normal[j * m + j]!;
    }
    let value = 0;
    for (let k = 0; k <= i; k++) value -= triangle[k * m + i]! * c[k]!;
    for (let k = 0; k < i; k++) value -= normal[i * m + k]! * x[k]!;
    x[i] = value / normal[i * m + i]!;
  }
  for (let i = m - 1; i >= 0; i--) {
    let value = x[i]!;
    for (let k = i + 1; k < m; k++) value -= normal[k * m + i]! * x[k]!;
    x[i] = value / normal[i * m + i]!;
  }
  return x;
}

test('what the library costs of a step', ({ expect }) => {
  const library = leastSquaresStep(triangle, c, m, 0.3, low, high);
  plainStep(0.3).forEach((value, k) => {
    expect(value).toBeCloseTo(library[k]!, 10);
  });
  const r = new Matrix(Array.from({ length: m }, (_, i) => Array.from(triangle.subarray(i * m, i * m + m))));
  const solution = new CholeskyDecomposition(
    r
      .transpose()
      .mmul(r)
      .add(Matrix.eye(m, m, 0.3)),
  )
    .solve(r.transpose().mmul(Matrix.columnVector(Array.from(c))))
    .mul(-1);
  expect(solution.get(0, 0)).toBeCloseTo(library[0]!, 10);
  const evaluator = new CircuitEvaluator(
    compileCircuit(parseCircuit('R0-p(R1,CPE1)-p(R2-W2,CPE2)')),
    logFrequencies(1e5, 0.01, 8).map((f) => 2 * Math.PI * f),
  );
  const values = Float64Array.from([5, 20, 2e-6, 0.9, 60, 12, 3e-4, 0.85]);
  const [step, plain, model] = [
    microseconds(() => leastSquaresStep(triangle, c, m, 0.3, low, high)),
    microseconds(() => plainStep(0.3)),
    microseconds(() => evaluator.withDerivatives(values)),
  ];
  console.log(
    `a step of 8 unknowns: ml-levenberg-marquardt ${step.toFixed(1)} µs, the same written out ${plain.toFixed(1)} µs; model and derivatives at 57 points ${model.toFixed(1)} µs`,
  );
});
