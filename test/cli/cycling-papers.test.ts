import { describe, expect, it } from 'vitest';
import type { CyclingResult } from '../../src/core/cycling-result';
import { type MadeCycle, madeText, truthOf } from '../simulators/made-cycling';
import { madeFolder } from './made-files';
import { runCli } from './run-cli';

async function analysed(...args: string[]): Promise<CyclingResult[]> {
  const { code, stdout, stderr } = await runCli(['cycling', ...args, '--json']);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as CyclingResult[];
}
const within = (value: number | null | undefined, truth: number, part: number, what?: string) =>
  expect(Math.abs((value ?? Number.NaN) / truth - 1), what).toBeLessThan(part);

/** An anode against the alkali metal: discharge takes up, charge releases. Capacities of 1 mg, so that mAh/g are mAh times 1000. */
const anode = (stored_mAhPerG: number, released_mAhPerG: number, current_APerG = 0.1): MadeCycle => ({
  discharge: { capacity_mAh: stored_mAhPerG / 1000, current_mA: current_APerG, from_V: 1.4, to_V: 0.01 },
  charge: { capacity_mAh: released_mAhPerG / 1000, current_mA: current_APerG, from_V: 0.15, to_V: 2.6 },
});
const oneMilligram = JSON.stringify({ kind: 'anode-half', activeMass_mg: 1 });

describe('CoSe2@NC/HMCS, K-ion: capacity, efficiency and rates', async () => {
  const rates = [0.05, 0.1, 0.2, 0.5, 1, 2, 0.05];
  const capacities = [448, 425, 399, 352, 310, 262, 440];
  const at = madeFolder({
    'cell.json': oneMilligram,
    'CoSe2.csv': madeText(
      rates.flatMap((rate, step) =>
        [0, 1, 2, 3, 4].map((k) => anode(step + k === 0 ? 675 : capacities[step]! + 2, capacities[step]!, rate)),
      ),
      { rows: 30 },
    ),
  });
  const [{ summary, cycles }] = (await analysed(at('CoSe2.csv'), '--cell', at('cell.json'))) as [CyclingResult];

  it('has the initial efficiency 448/675 = 0.664', () => {
    expect(summary.initialCoulombicEfficiency).toBeCloseTo(0.664, 3);
    within(cycles[5]?.coulombicEfficiency, 425 / 427, 1e-6);
  });

  it('has the mean capacity of each current, and what comes back at the first one', () => {
    expect(summary.rateCapability).toHaveLength(rates.length);
    for (const [step, one] of summary.rateCapability.entries()) {
      within(one.currentDensity_APerG, rates[step]!, 1e-6);
      within(one.chargeCapacity_mAhPerG, capacities[step]!, 1e-6);
    }
    within(summary.rateCapability.at(-1)?.relativeCapacity, 440 / 448, 1e-6);
  });
});

describe('CoTe2/ZnTe/MXene, K-ion: 4000 cycles, polarisation, full cells', async () => {
  // Linear loss to 0.894: 1 − 0.106·k/4000 after k cycles.
  const long = Array.from({ length: 4001 }, (_, k) => anode(251 * (1 - (0.106 * k) / 4000), 250 * (1 - (0.106 * k) / 4000), 2));
  // Over both electrodes, 2.5 mg.
  const full = [0.2, 1, 4].flatMap((current_mA, step): MadeCycle[] => {
    const capacity_mAh = 0.3 - 0.06 * step;
    const one: MadeCycle = {
      first: 'charge',
      charge: { capacity_mAh: capacity_mAh * 1.01, current_mA, from_V: 1.5, to_V: 3.9 },
      discharge: { capacity_mAh, current_mA, from_V: 3.6 - 0.1 * step, to_V: 1.2 },
    };
    return [one, one, one];
  });
  const at = madeFolder({
    'cell.json': oneMilligram,
    'long.csv': madeText(long, { rows: 4, rest_s: 0 }),
    'full.csv': madeText(full, { rows: 200 }),
  });

  it('loses 2.65e-5 of its capacity a cycle: 0.894 after 4000', async () => {
    const [{ summary }] = (await analysed(at('long.csv'), '--cell', at('cell.json'))) as [CyclingResult];
    expect([summary.referenceCycle, summary.lastCycle]).toEqual([1, 4001]);
    within(summary.retention, 0.894, 1e-6);
    within(summary.decayPerCycle, 2.65e-5, 1e-4);
  });

  it('has a polarisation between charge and discharge: of the means and at half capacity', async () => {
    const [{ cycles }] = (await analysed(at('full.csv'), '--kind', 'full')) as [CyclingResult];
    const [up, down] = [truthOf(full[3]!.charge!), truthOf(full[3]!.discharge!)];
    within(cycles[3]?.polarization_V, up.mean_V - down.mean_V, 1e-3);
    within(cycles[3]?.polarizationHalfCapacity_V, up.half_V - down.half_V, 1e-3);
  });

  it('has energy and power of full cells per the mass of both electrodes: the points of Ragone’s plot', async () => {
    const options = ['--kind', 'full', '--mass', '2.5 mg', '--mass-of', 'both electrodes'];
    const [{ summary, massOf }] = (await analysed(at('full.csv'), ...options)) as [CyclingResult];
    expect([massOf, summary.rateCapability.length]).toEqual(['both electrodes', 3]);
    for (const [step, one] of summary.rateCapability.entries()) {
      const truth = truthOf(full[3 * step]!.discharge!);
      within(one.energyDischarge_WhPerKg, (truth.energy_Wh * 1e6) / 2.5, 1e-4);
      within(one.meanPower_WPerKg, (truth.energy_Wh * 3600e6) / truth.time_s / 2.5, 1e-4);
    }
  });
});

describe('the review of anodes from MOFs: a table of samples', async () => {
  const materials: Record<string, { first: [number, number]; rates: number[]; kept: number }> = {
    'ZnO@C': { first: [1430, 930], rates: [900, 760, 610], kept: 0.91 },
    'Co3O4@C': { first: [1210, 862], rates: [850, 640, 420], kept: 0.83 },
    'NiCo@NC': { first: [980, 741], rates: [735, 702, 655], kept: 0.97 },
  };
  const at = madeFolder({
    'cells.json': JSON.stringify(
      Object.fromEntries(Object.keys(materials).map((name) => [name, { kind: 'anode-half', activeMass_mg: 1 }])),
    ),
    ...Object.fromEntries(
      Object.entries(materials).map(([name, { first, rates, kept }]) => {
        const cycles = [
          anode(...first),
          ...rates.flatMap((value, k) => [anode(value + 5, value, 0.1 * 4 ** k), anode(value + 3, value, 0.1 * 4 ** k)]),
        ];
        return [`cells/${name}.csv`, madeText([...cycles, anode(kept * rates[0]! + 1, kept * rates[0]!)], { rows: 20 })];
      }),
    ),
  });
  const results = await analysed(at('cells'), '--cell', at('cells.json'), '--reference', '2');

  it.each(Object.entries(materials))(
    'has initial efficiency, capacity at each rate and retention of %s',
    (name, { first, rates, kept }) => {
      const { summary } = results.find(({ sample }) => sample === name)!;
      within(summary.initialCoulombicEfficiency, first[1] / first[0], 1e-6);
      within(summary.retention, kept, 1e-6);
      expect(summary.rateCapability).toHaveLength(4);
      for (const k of [1, 2]) within(summary.rateCapability[k]?.chargeCapacity_mAhPerG, rates[k]!, 1e-6);
    },
  );
});

describe('ZIF-67 nanocages, Li–S: retention from the 5th cycle and averages of the rates', async () => {
  /** Sulphur against lithium: it is discharged first, and discharge releases. */
  const sulphur = (released_mAhPerG: number, current_APerG = 0.3): MadeCycle => ({
    discharge: { capacity_mAh: released_mAhPerG / 1000, current_mA: current_APerG, from_V: 2.3, to_V: 1.8 },
    charge: { capacity_mAh: (released_mAhPerG * 1.005) / 1000, current_mA: current_APerG, from_V: 2.2, to_V: 2.7 },
  });
  const start = [1210, 1050, 990, 950, 931];
  // From the 5th cycle straight to 870 at the 100th, and on to 785 at the 200th.
  const capacity = (cycle: number) =>
    start[cycle - 1] ?? (cycle <= 100 ? 931 + ((870 - 931) * (cycle - 5)) / 95 : 870 + ((785 - 870) * (cycle - 100)) / 100);
  const rates = [0.1, 0.2, 0.5, 1, 2].flatMap((rate, step) => [-4, 0, 4].map((off) => sulphur(1200 - 130 * step + off, rate)));
  const at = madeFolder({
    'cell.json': JSON.stringify({ kind: 'cathode-half', activeMass_mg: 1 }),
    'LiS.csv': madeText(
      Array.from({ length: 200 }, (_, k) => sulphur(capacity(k + 1))),
      { rows: 10 },
    ),
    'LiS_rates.csv': madeText(rates, { rows: 60 }),
  });

  it('keeps 0.934 at the 100th cycle and 0.843 at the 200th', async () => {
    const [{ cycles, summary }] = (await analysed(at('LiS.csv'), '--cell', at('cell.json'), '--reference', '5')) as [CyclingResult];
    expect(summary.capacityOf).toBe('discharge');
    expect(cycles[99]?.retention).toBeCloseTo(0.934, 3);
    expect(summary.retention).toBeCloseTo(0.843, 3);
    within(summary.decayPerCycle, (1 - 785 / 931) / 195, 1e-6);
    expect(cycles[3]?.retention).toBeNull();
  });

  it('has the average of each rate with its scatter', async () => {
    const [{ summary }] = (await analysed(at('LiS_rates.csv'), '--cell', at('cell.json'))) as [CyclingResult];
    expect(summary.rateCapability).toHaveLength(5);
    for (const [step, one] of summary.rateCapability.entries()) {
      within(one.dischargeCapacity_mAhPerG, 1200 - 130 * step, 1e-6);
      within(one.capacityDeviation_mAh, 0.004, 1e-6);
    }
  });
});

describe('Si/HNC/AC@Pitch30, Li-ion: first efficiency and the life of three electrodes', async () => {
  const at = madeFolder({
    'cell.json': oneMilligram,
    'P30.csv': madeText([anode(2200, 1589, 0.2), ...Array.from({ length: 9 }, (_, k) => anode(1595 - 10 * k, 1580 - 10 * k, 0.2))], {
      rows: 50,
    }),
  });

  it('has 1589/2200 = 0.722 and the retention from the second cycle', async () => {
    const [{ summary }] = (await analysed(at('P30.csv'), '--cell', at('cell.json'), '--reference', '2')) as [CyclingResult];
    expect(summary.initialCoulombicEfficiency).toBeCloseTo(0.722, 3);
    within(summary.retention, 1500 / 1580, 1e-6);
  });
});
