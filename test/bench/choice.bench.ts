import { expect, test } from 'vitest';
import { emptyTags } from '../../src/core/recording';
import { fitSeries } from '../../src/impedance/fit-series';
import { type BatteryCase, makeBattery } from './battery';
import { percent, quantile, yardstick_ms } from './bench-figures';

const count = Number(process.env.ARCTRACE_BATTERY ?? 540);
const seed = Number(process.env.ARCTRACE_SEED ?? 2026);

function chosenArcs({ name, spectrum }: BatteryCase): { arcs: string; reason: string; elapsed_ms: number } {
  const recording = { technique: 'eis' as const, id: name, label: name, sample: name, tags: { ...emptyTags }, spectrum };
  const [result] = fitSeries([{ name, file: null, recording }], { circuit: 'auto', weighting: 'modulus', seed: 1 });
  if (result === undefined || !('parameters' in result))
    return { arcs: 'failed', reason: result?.error?.message ?? '', elapsed_ms: Number.NaN };
  return { arcs: result.arcs.split(',')[0]!, reason: `${result.circuit} ${result.circuitReason}`, elapsed_ms: result.elapsed_ms };
}

test('auto picks the generating number of arcs', () => {
  const battery = makeBattery(count, seed, [0, 0.005]).filter((item) => item.tauRatio === 1 || item.tauRatio >= 10);
  const rows = battery.map((item) => ({ item, chosen: chosenArcs(item) }));
  const one = rows.filter(({ item }) => item.tauRatio === 1);
  const two = rows.filter(({ item }) => item.tauRatio > 1);
  const oneRight = one.filter(({ chosen }) => chosen.arcs === 'one').length;
  const twoRight = two.filter(({ chosen }) => chosen.arcs === 'two').length;
  console.log(
    `yardstick ${yardstick_ms().toFixed(2)} ms; auto: median ${quantile(
      rows.map((r) => r.chosen.elapsed_ms),
      0.5,
    ).toFixed(1)}, p95 ${quantile(
      rows.map((r) => r.chosen.elapsed_ms),
      0.95,
    ).toFixed(1)} ms a spectrum`,
  );
  console.log(`one arc kept: ${percent(oneRight, one.length)}; two arcs found: ${percent(twoRight, two.length)}`);
  for (const { item, chosen } of rows) {
    const wanted = item.tauRatio === 1 ? 'one' : 'two';
    if (chosen.arcs !== wanted)
      console.log(
        `  ${item.name} noise ${item.noise} ratio ${item.tauRatio.toFixed(0)} share ${item.smallerArc.toFixed(2)}: ${chosen.arcs}: ${chosen.reason}`,
      );
  }
  expect(oneRight / one.length).toBeGreaterThanOrEqual(0.98);
  expect(twoRight / two.length).toBeGreaterThanOrEqual(0.95);
});
