import type { CyclingCycle, CyclingResult } from '../../../src/core/cycling-result';
import { type CapacityUnit, capacityUnit } from './capacity-unit';

type NumberKey = {
  [K in keyof CyclingCycle]: CyclingCycle[K] extends number | null ? K : never;
}[keyof CyclingCycle];

/** A column of the table of cycles. */
export interface CycleColumn {
  id: NumberKey;
  /** Text runs. */
  name: string;
  unit: string;
  /** As read aloud and copied. */
  words: string;
  /** Shown = value × factor, with so many decimals. */
  factor: number;
  decimals: number;
  /** Left out where the window is narrow. */
  minor: boolean;
}

/** Columns of a cell's table: every number of a column has the same decimals, so that the points stand below each other. */
export function cycleColumns(result: CyclingResult, narrow: boolean): CycleColumn[] {
  const capacity = capacityUnit(result);
  const current = currentUnit(result, capacity);
  const all: Omit<CycleColumn, 'decimals'>[] = [
    column('chargeCapacity_mAh', '*Q*_{charge}', 'charge capacity', capacity.unit, capacity.factor),
    column('dischargeCapacity_mAh', '*Q*_{discharge}', 'discharge capacity', capacity.unit, capacity.factor),
    column('coulombicEfficiency', 'CE', 'coulombic efficiency', '%', 100),
    column('retention', 'retention', 'retention', '%', 100),
    column('meanChargePotential_V', '*Ē*_{charge}', 'mean charge potential', 'V', 1, true),
    column('meanDischargePotential_V', '*Ē*_{discharge}', 'mean discharge potential', 'V', 1, true),
    column('polarization_V', 'Δ*Ē*', 'polarisation, difference of the means', 'mV', 1000),
    column('polarizationHalfCapacity_V', 'Δ*E*_{½}', 'polarisation at half capacity', 'mV', 1000),
    column('current_A', current.perGram ? '*j*' : '*I*', 'discharge current', current.unit, current.factor, true),
  ];
  return all.filter(({ minor }) => !narrow || !minor).map((one) => ({ ...one, decimals: decimalsOf(one, result.cycles) }));
}

function column(id: NumberKey, name: string, words: string, unit: string, factor: number, minor = false): Omit<CycleColumn, 'decimals'> {
  return { id, name, words, unit, factor, minor };
}

function currentUnit({ mass_mg, cycles }: CyclingResult, { perGram }: CapacityUnit): { unit: string; factor: number; perGram: boolean } {
  if (perGram && mass_mg !== null) return { unit: 'A g⁻¹', factor: 1000 / mass_mg, perGram };
  const most = Math.max(0, ...cycles.map(({ current_A }) => current_A ?? 0));
  return most >= 0.5
    ? { unit: 'A', factor: 1, perGram }
    : most >= 5e-4
      ? { unit: 'mA', factor: 1e3, perGram }
      : { unit: 'µA', factor: 1e6, perGram };
}

/** Four significant digits of the middle one, so that a few large ones do not blur the rest; fractions in % have two decimals. */
function decimalsOf({ id, factor, unit }: Omit<CycleColumn, 'decimals'>, cycles: readonly CyclingCycle[]): number {
  if (unit === '%') return 2;
  const sizes = cycles.flatMap((cycle) => (cycle[id] === null ? [] : [Math.abs(cycle[id]) * factor])).sort((a, b) => a - b);
  const middle = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return middle > 0 ? Math.min(6, Math.max(0, 3 - Math.floor(Math.log10(middle)))) : 2;
}
