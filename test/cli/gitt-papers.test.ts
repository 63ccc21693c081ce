import { describe, expect, it } from 'vitest';
import type { TitrationResult } from '../../src/core/titration-result';
import { simulateTitration, type TitrationPlan, titrationCsv } from '../simulators/titration';
import { madeFolder } from './made-files';
import { runCli } from './run-cli';

/** A pulse and the D of the host where it is taken. */
interface Step {
  diffusion_cm2PerS: number;
  sign: 1 | -1;
}

/** A host whose D changes along the way: every step is simulated with its own, from the relaxed potential of the one before. */
function alongPotentials(
  steps: readonly Step[],
  plan: Pick<TitrationPlan, 'slope_VPerC' | 'start_V' | 'seed'>,
  length_cm: number,
): { csv: string; potential_V: number[] } {
  let [begun_s, start_V] = [0, plan.start_V ?? 0];
  const joined = { time_s: [] as number[], current_A: [] as number[], potential_V: [] as number[], truth: [] };
  const middles: number[] = [];
  for (const [k, { diffusion_cm2PerS, sign }] of steps.entries()) {
    const rest_s = (0.8 * length_cm ** 2) / diffusion_cm2PerS;
    const one = simulateTitration({
      ...plan,
      ...{ noise_V: 2e-5, resolution_V: 1e-5, interval_s: 30, resistance_ohm: 80, firstRest_s: 600, restInterval_s: rest_s / 60 },
      particle: { shape: 'slab', length_cm, diffusion_cm2PerS },
      steps: [{ current_A: sign * 5.1e-5, pulse_s: 1800, rest_s }],
      start_V,
      seed: (plan.seed ?? 1) + k,
    });
    joined.time_s.push(...one.time_s.map((t) => t + begun_s));
    joined.current_A.push(...one.current_A);
    joined.potential_V.push(...one.potential_V);
    const { before_V, after_V } = one.truth[0]!;
    middles.push((before_V + after_V) / 2);
    [begun_s, start_V] = [joined.time_s.at(-1)! + 1, after_V];
  }
  return { csv: titrationCsv(joined), potential_V: middles };
}

async function evaluated(...args: string[]): Promise<TitrationResult[]> {
  const { code, stdout, stderr } = await runCli(['gitt', ...args, '--json']);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as TitrationResult[];
}

/** V/S = 1.02e-3·12.06/(28.0855·1.5386). */
const cell = { activeMass_mg: '1.02(2) mg', molarMass_gPerMol: 28.0855, molarVolume_cm3PerMol: '12.06 cm³/mol', area_cm2: '1.5386 cm²' };
const length_cm = (1.02e-3 * 12.06) / (28.0855 * 1.5386);

describe('CoTe2/ZnTe/MXene: D over potassiation and de-potassiation', async () => {
  // Falling while the host converts, rising behind it.
  const slope_VPerC = 0.25 / (5.1e-5 * 1800);
  const way = [4, 3, 1.5, 0.9, 0.7, 1.1, 2].map((value) => value * 1e-12);
  const steps = [
    ...way.map((diffusion_cm2PerS): Step => ({ diffusion_cm2PerS, sign: -1 })),
    ...way.map((diffusion_cm2PerS): Step => ({ diffusion_cm2PerS: 1.4 * diffusion_cm2PerS, sign: 1 })),
  ];
  const { csv, potential_V } = alongPotentials(steps, { slope_VPerC, start_V: 2.1, seed: 5 }, length_cm);
  const at = madeFolder({ 'cell.json': JSON.stringify(cell), 'CoTe2_GITT.csv': csv });
  const [result] = await evaluated(at('CoTe2_GITT.csv'), '--cell', at('cell.json'));

  it('has a pulse a step, both directions, each at its potential', () => {
    expect(result!.pulses.map(({ direction }) => direction)).toEqual(steps.map(({ sign }) => (sign < 0 ? 'discharge' : 'charge')));
    for (const [k, pulse] of result!.pulses.entries()) expect(pulse.potential_V).toBeCloseTo(potential_V[k]!, 2);
  });

  it('has D of each step within 5 %, and within its 95 % interval but for a few', () => {
    const inside = result!.pulses.map(({ derived }, k) => {
      const { value, ci95 } = derived.diffusion_cm2PerS;
      const truth = steps[k]!.diffusion_cm2PerS;
      expect(Math.abs(value! / truth - 1)).toBeLessThan(0.05);
      return ci95![0] <= truth && truth <= ci95![1];
    });
    expect(inside.filter(Boolean).length).toBeGreaterThanOrEqual(12);
  });

  it('says over which range D goes in each direction', () => {
    for (const [direction, factor] of [
      ['discharge', 1],
      ['charge', 1.4],
    ] as const) {
      const values = result!.pulses.flatMap((pulse) => (pulse.direction === direction ? pulse.diffusion_cm2PerS! : []));
      expect(Math.min(...values) / (0.7e-12 * factor)).toBeCloseTo(1, 1);
      expect(Math.max(...values) / (4e-12 * factor)).toBeCloseTo(1, 1);
    }
  });

  it('has dE/dx of each potential, for D from the impedance of the same cell', () => {
    // F·m/M is the charge of one ion a formula unit.
    const truth = -slope_VPerC * ((96485.33212 * 1.02e-3) / 28.0855);
    for (const { potentialSlope_V } of result!.pulses) expect(Math.abs(potentialSlope_V! / truth - 1)).toBeLessThan(0.01);
  });
});

describe('Si/HNC/AC@Pitch30: D of three electrodes averaged over the potentials', async () => {
  const electrodes = { P10: 2.6e-12, P20: 3.4e-12, P30: 5.2e-12 };
  const parts = [0.6, 0.7, 0.8, 0.9, 1.1, 1.2, 1.3, 1.4];
  const at = madeFolder({
    'cell.json': JSON.stringify(cell),
    ...Object.fromEntries(
      Object.entries(electrodes).map(([name, level], k) => {
        const steps = parts.map((part): Step => ({ diffusion_cm2PerS: part * level, sign: -1 }));
        const { csv } = alongPotentials(steps, { slope_VPerC: 0.06 / (5.1e-5 * 1800), start_V: 0.6, seed: 20 + 10 * k }, length_cm);
        return [`gitt/${name}.csv`, csv];
      }),
    ),
  });
  const results = await evaluated(at('gitt'), '--cell', at('cell.json'));

  it('is the arithmetic mean over the pulses, with the geometric one beside it and the error of the mass in both', () => {
    expect(results.map(({ sample }) => sample)).toEqual(Object.keys(electrodes));
    for (const [k, level] of Object.values(electrodes).entries()) {
      const { all } = results[k]!.mean;
      expect(Math.abs(all.diffusion_cm2PerS! / level - 1)).toBeLessThan(0.03);
      // (0.6·0.7·0.8·0.9·1.1·1.2·1.3·1.4)^(1/8) = 0.9608.
      expect(Math.abs(all.geometric_cm2PerS! / level / 0.9608 - 1)).toBeLessThan(0.03);
      expect(all.pulsesUsed).toBe(8);
      // Scatter 0.2928/√8 of the mean, and 2 × 1.96 % of the mass: 0.111.
      expect(all.standardError! / all.diffusion_cm2PerS!).toBeCloseTo(0.111, 2);
    }
  });

  it('ranks the electrodes as they were made', () => {
    const means = results.map(({ mean }) => mean.all.diffusion_cm2PerS!);
    expect(means.toSorted((a, b) => a - b)).toEqual(means);
  });
});
