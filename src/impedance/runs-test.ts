/** What the signs of residuals in frequency order say: few runs are a trend that the model does not follow. */
export interface RunsTest {
  /** Stretches of one sign. Zeros have none and are passed over. */
  runs: number;
  /** Runs expected of as many positive and negative signs in random order. */
  expected: number;
  /** (runs − expected)/standard deviation; negative for a trend. */
  z: number;
  /** Chance of so few runs, or fewer, in random order: one-sided and exact. */
  pValue: number;
}

/**
 * Runs test of Wald and Wolfowitz on the signs of residuals. Where all signs agree nothing can be permuted: then
 * pValue is the chance of that, 2^(1−n), and z is 0. No residuals give pValue 1.
 * Source: doi:10.1214/aoms/1177731909
 */
export function runsTest(residuals: Float64Array): RunsTest {
  let [positive, negative, runs, last] = [0, 0, 0, 0];
  for (const residual of residuals) {
    const sign = Math.sign(residual);
    if (sign !== 1 && sign !== -1) continue;
    if (sign === 1) positive++;
    else negative++;
    if (sign !== last) runs++;
    last = sign;
  }
  const n = positive + negative;
  if (positive === 0 || negative === 0) return { runs, expected: runs, z: 0, pValue: n === 0 ? 1 : 2 ** (1 - n) };
  const twice = 2 * positive * negative;
  const expected = twice / n + 1;
  const variance = (twice * (twice - n)) / (n * n * (n - 1));
  const z = variance > 0 ? (runs - expected) / Math.sqrt(variance) : 0;
  return { runs, expected, z, pValue: atMost(runs, positive, negative) };
}

/** P(R ≤ runs) over all orders of the signs: each sign's members are cut into k or k ± 1 stretches. */
function atMost(runs: number, positive: number, negative: number): number {
  const logFactorial = [0];
  for (let k = 1; k <= positive + negative; k++) logFactorial.push(logFactorial[k - 1]! + Math.log(k));
  const logChoose = (n: number, k: number) =>
    k < 0 || k > n ? Number.NEGATIVE_INFINITY : logFactorial[n]! - logFactorial[k]! - logFactorial[n - k]!;
  const logAll = logChoose(positive + negative, positive);
  const cuts = (a: number, b: number) => Math.exp(logChoose(positive - 1, a) + logChoose(negative - 1, b) - logAll);
  let sum = 0;
  for (let r = 2; r <= runs; r++) {
    const half = Math.floor(r / 2);
    sum += r % 2 === 0 ? 2 * cuts(half - 1, half - 1) : cuts(half, half - 1) + cuts(half - 1, half);
  }
  return Math.min(1, sum);
}
