import { expect, test } from 'vitest';
import { emptyTags } from '../../src/core/recording';
import { seededRandom } from '../../src/core/seeded-random';
import { compileCircuit } from '../../src/impedance/compile-circuit';
import { type CircuitFit, fitCircuit } from '../../src/impedance/fit/fit-circuit';
import { prepareSpectrum } from '../../src/impedance/fit/prepare-spectrum';
import { fitSeries } from '../../src/impedance/fit-series';
import { parseCircuit } from '../../src/impedance/parse-circuit';
import { type BatteryCase, makeBattery } from './battery';
import { quantile, yardstick_ms } from './bench-figures';

const count = Number(process.env.ARCTRACE_BATTERY ?? 540);
const seed = Number(process.env.ARCTRACE_SEED ?? 2026);

/** The best S known: starts from the truth, jittered around it and around the result, without any of our first guesses. */
function reference(item: BatteryCase, fit: CircuitFit): number {
  const random = seededRandom(7);
  const compiled = compileCircuit(parseCircuit(item.circuit));
  const prepared = prepareSpectrum(item.spectrum, 'modulus', {});
  const jitter = (from: Float64Array, width: number) =>
    from.map((value, k) => {
      const log = compiled.parameters[k]!.scale === 'log';
      return log ? value * Math.exp(width * random.normal()) : Math.min(1, Math.max(0.3, value + 0.1 * width * random.normal()));
    });
  const natural = fit.problem.space.toNatural(fit.best.x);
  const starts = [item.truth, ...Array.from({ length: 24 }, (_, k) => jitter(k % 3 === 2 ? natural : item.truth, k < 12 ? 0.5 : 1.5))];
  const long = fitCircuit(compiled, prepared, { seed: 1, starts, neighboursOnly: true });
  return Math.min(long.best.sum, fit.best.sum);
}

test('the battery is fitted without starting values', () => {
  const battery = makeBattery(count, seed);
  for (const item of battery.slice(0, 36)) fitOne(item); // warm-up of the compiler
  const rows = battery.map((item) => {
    const start = performance.now();
    const fit = fitOne(item);
    const elapsed_ms = performance.now() - start;
    return { item, fit, elapsed_ms };
  });
  let [within1, within01] = [0, 0];
  const failed: string[] = [];
  for (const { item, fit } of rows) {
    const best = reference(item, fit);
    const floor = fit.problem.rows * 1e-12;
    if (fit.best.sum <= Math.max(1.01 * best, floor)) within1++;
    else
      failed.push(
        `${item.name} noise ${item.noise} ratio ${item.tauRatio.toFixed(1)} S/S_best ${(fit.best.sum / best).toFixed(3)} starts ${fit.starts} agree ${fit.agreeingStarts}`,
      );
    if (fit.best.sum <= Math.max(1.001 * best, floor)) within01++;
  }
  const times = rows.map((row) => row.elapsed_ms);
  const mean = (f: (row: (typeof rows)[number]) => number) => rows.reduce((sum, row) => sum + f(row), 0) / rows.length;
  console.log(`yardstick ${yardstick_ms().toFixed(2)} ms`);
  console.log(`within 1 %: ${within1}/${count}, within 0.1 %: ${within01}/${count}`);
  console.log(
    `ms a spectrum: median ${quantile(times, 0.5).toFixed(2)}, p95 ${quantile(times, 0.95).toFixed(2)}, max ${Math.max(...times).toFixed(1)}`,
  );
  console.log(`starts ${mean((r) => r.fit.starts).toFixed(1)}, steps ${mean((r) => r.fit.iterations).toFixed(0)}`);
  for (const circuit of new Set(battery.map((b) => b.circuit))) {
    const own = rows.filter((row) => row.item.circuit === circuit);
    console.log(
      `  ${circuit}: median ${quantile(
        own.map((r) => r.elapsed_ms),
        0.5,
      ).toFixed(2)}, p95 ${quantile(
        own.map((r) => r.elapsed_ms),
        0.95,
      ).toFixed(2)} ms, starts ${(own.reduce((s, r) => s + r.fit.starts, 0) / own.length).toFixed(1)}`,
    );
  }
  for (const line of failed) console.log(`  missed: ${line}`);
  expect(within1 / count).toBeGreaterThanOrEqual(0.99);
});

test('with errors, intervals and roles, as the command line gives them', () => {
  const battery = makeBattery(count, seed);
  const elapsed_ms = (item: BatteryCase) => {
    const recording = {
      technique: 'eis' as const,
      id: item.name,
      label: item.name,
      sample: item.name,
      tags: { ...emptyTags },
      spectrum: item.spectrum,
    };
    const [result] = fitSeries([{ name: item.name, file: null, recording }], { circuit: item.circuit, weighting: 'modulus', seed: 1 });
    return result !== undefined && 'parameters' in result ? result.elapsed_ms : Number.NaN;
  };
  for (const item of battery.slice(0, 36)) elapsed_ms(item);
  const times = battery.map(elapsed_ms);
  console.log(
    `with intervals, ms a spectrum: median ${quantile(times, 0.5).toFixed(2)}, p95 ${quantile(times, 0.95).toFixed(2)}; yardstick ${yardstick_ms().toFixed(2)} ms`,
  );
  expect(times.every(Number.isFinite)).toBe(true);
});

function fitOne(item: BatteryCase): CircuitFit {
  const compiled = compileCircuit(parseCircuit(item.circuit));
  return fitCircuit(compiled, prepareSpectrum(item.spectrum, 'modulus', {}), { seed: 1 });
}
