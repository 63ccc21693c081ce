import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chSeries } from '../cli/made-voltammogram';
import { madeSpectrum } from '../unit/impedance/made-spectrum';
import { type MadeCycle, madeText } from './made-cycling';
import { simulateTitration, titrationCsv } from './titration';

/** What a cell is made from. */
export interface WholeCell {
  sample: string;
  /** Rct of a cycle. */
  Rct_ohm(cycle: number): number;
  sigmaW: number;
  /** mAh, delivered on charge, by rate step: 5 cycles each at 0.1, 0.2, 0.5 and 0.1 mA. */
  capacities_mAh: readonly [number, number, number, number];
  stored_mAh: number;
  /** Of the GITT; none without it. */
  diffusion_cm2PerS?: number;
  withVoltammograms?: boolean;
}

export const impedanceCycles = [0, 1, 5, 10, 20];
/** The cell record that every method's D needs; V/S = 1e-3·12.06/(28.0855·1.54). */
export const wholeRecord = {
  ...{ kind: 'anode-half', electrodes: 'three', activeMass_mg: 1, area_cm2: 1.54, thickness_um: 40 },
  ...{ molarMass_gPerMol: 28.0855, molarVolume_cm3PerMol: 12.06, concentration_molPerCm3: 0.08 },
} as const;

/** Impedance over cycle, cycling, a titration and voltammograms of each cell, in one folder a cell. */
export function writeWholeCells(folder: string, cells: readonly WholeCell[]): void {
  for (const cell of cells) {
    const own = join(folder, cell.sample);
    mkdirSync(own, { recursive: true });
    for (const cycle of impedanceCycles) writeFileSync(join(own, `${cell.sample}_cyc${cycle}.csv`), impedanceText(cell, cycle));
    writeFileSync(join(own, `${cell.sample}.csv`), cyclingText(cell));
    if (cell.diffusion_cm2PerS !== undefined) writeFileSync(join(own, `${cell.sample}_cyc3.txt`), titrationText(cell.diffusion_cm2PerS));
    if (cell.withVoltammograms) {
      const shape = {
        low_V: 0.01,
        high_V: 2.5,
        anodic: [{ at_V: 1.3, width_V: 0.2, height: 1 }],
        cathodic: [{ at_V: 0.7, width_V: 0.2, height: 0.9 }],
      };
      const files = chSeries(
        cell.sample,
        { ...shape, floor: 0.2, k1: 0.3, k2: 0.7 * Math.sqrt(1e-3), noise: 0.001 },
        [0.1, 0.2, 0.5, 1, 2],
      );
      for (const [name, text] of Object.entries(files)) writeFileSync(join(own, name), text);
    }
  }
}

function impedanceText({ Rct_ohm, sigmaW }: WholeCell, cycle: number): string {
  const values = { R0: 4, R1: Rct_ohm(cycle), W1: sigmaW, CPE1_Q: 2.4e-5, CPE1_alpha: 0.87 };
  const { frequency_Hz, zReal_ohm, zImag_ohm } = madeSpectrum('R0-p(R1-W1,CPE1)', values, { noise: 0.003, seed: 7 + cycle, min_Hz: 0.005 });
  const rows = Array.from(frequency_Hz, (f, k) => [f, zReal_ohm[k], zImag_ohm[k]].join(','));
  return `freq/Hz,Re(Z)/Ohm,Im(Z)/Ohm\n${rows.join('\n')}\n`;
}

function cyclingText({ capacities_mAh, stored_mAh }: WholeCell): string {
  const cycle = (stored: number, released: number, current_mA: number): MadeCycle => ({
    discharge: { capacity_mAh: stored, current_mA, from_V: 1.6, to_V: 0.01 },
    charge: { capacity_mAh: released, current_mA, from_V: 0.2, to_V: 2.5 },
  });
  const currents = [0.1, 0.2, 0.5, 0.1];
  const cycles = capacities_mAh.flatMap((capacity, step) =>
    Array.from({ length: 5 }, (_, k) => cycle(step + k === 0 ? stored_mAh : capacity * 1.01, capacity, currents[step]!)),
  );
  return madeText(cycles, { rows: 40 });
}

function titrationText(diffusion_cm2PerS: number): string {
  const length_cm = (1e-3 * 12.06) / (28.0855 * 1.54);
  const rest_s = (0.8 * length_cm ** 2) / diffusion_cm2PerS;
  const steps = Array.from({ length: 6 }, () => ({ current_A: -5e-5, pulse_s: 1800, rest_s }));
  const plan = {
    slope_VPerC: 0.25 / (5e-5 * 1800),
    start_V: 2,
    noise_V: 2e-5,
    resolution_V: 1e-5,
    interval_s: 30,
    restInterval_s: rest_s / 60,
  };
  return titrationCsv(simulateTitration({ ...plan, particle: { shape: 'slab', length_cm, diffusion_cm2PerS }, steps, firstRest_s: 600 }));
}
