import type { CyclingCycle, CyclingResult } from '../../../core/cycling-result';
import type { FigureKind } from '../../../core/figure-model';
import { type AxisWords, axisWords } from './axis-words';
import { capacityWords } from './capacity-words';
import { endsOf } from './data-range';
import { siUnit } from './si-unit';

export type LifeKind = Extract<FigureKind, 'cycling-capacity' | 'cycling-potential' | 'cycling-energy'>;

/** One quantity of a cycle. */
interface LifeQuantity {
  /** As exports call it. */
  column: string;
  valueOf(cycle: CyclingCycle): number | null;
}

/** What stands over the cycles: both branches on the left axis, what compares them on the right one. */
export interface LifeQuantities {
  title: string;
  left: { words: AxisWords; origin: boolean; charge: LifeQuantity; discharge: LifeQuantity };
  right: { words: AxisWords; name: string; quantity: LifeQuantity; isPercent: boolean };
}

const percentOf = (share: number | null) => (share === null ? null : 100 * share);

export function lifeQuantities(result: CyclingResult, kind: LifeKind): LifeQuantities {
  if (kind === 'cycling-potential') return potentials;
  return kind === 'cycling-energy' ? energies(result) : capacities(result);
}

const potentials: LifeQuantities = {
  title: 'Mean potentials and polarisation',
  left: {
    words: axisWords('Mean potential', 'V', 'meanPotential_V'),
    origin: false,
    charge: { column: 'meanChargePotential_V', valueOf: (cycle) => cycle.meanChargePotential_V },
    discharge: { column: 'meanDischargePotential_V', valueOf: (cycle) => cycle.meanDischargePotential_V },
  },
  right: {
    words: axisWords('Polarisation', 'V', 'polarization_V'),
    name: 'polarisation',
    quantity: { column: 'polarization_V', valueOf: (cycle) => cycle.polarization_V },
    isPercent: false,
  },
};

function capacities(result: CyclingResult): LifeQuantities {
  const capacity = capacityWords(result);
  const unit = capacity.perGram ? 'mAhPerG' : 'mAh';
  return {
    title: 'Capacity and coulombic efficiency',
    left: {
      words: capacity.words,
      origin: true,
      charge: { column: `chargeCapacity_${unit}`, valueOf: capacity.charge },
      discharge: { column: `dischargeCapacity_${unit}`, valueOf: capacity.discharge },
    },
    right: {
      words: axisWords('Coulombic efficiency', '%', 'coulombicEfficiency_percent'),
      name: 'coulombic efficiency',
      quantity: { column: 'coulombicEfficiency_percent', valueOf: (cycle) => percentOf(cycle.coulombicEfficiency) },
      isPercent: true,
    },
  };
}

function energies({ mass_mg, cycles }: CyclingResult): LifeQuantities {
  const right = {
    words: axisWords('Energy efficiency', '%', 'energyEfficiency_percent'),
    name: 'energy efficiency',
    quantity: { column: 'energyEfficiency_percent', valueOf: (cycle: CyclingCycle) => percentOf(cycle.energyEfficiency) },
    isPercent: true,
  };
  const title = 'Energy and its efficiency';
  if (mass_mg !== null) {
    const left = {
      words: axisWords('Specific energy', 'Wh kg^{−1}', 'energy_WhPerKg'),
      origin: true,
      charge: { column: 'energyCharge_WhPerKg', valueOf: (cycle: CyclingCycle) => cycle.energyCharge_WhPerKg },
      discharge: { column: 'energyDischarge_WhPerKg', valueOf: (cycle: CyclingCycle) => cycle.energyDischarge_WhPerKg },
    };
    return { title, left, right };
  }
  const largest = endsOf([cycles.flatMap((cycle) => [cycle.energyCharge_Wh ?? 0, cycle.energyDischarge_Wh ?? 0])])?.[1] ?? 1;
  const { unit, column, perBase } = siUnit('Wh', largest);
  const scaled = (energy: number | null) => (energy === null ? null : energy * perBase);
  const left = {
    words: axisWords('Energy', unit, `energy_${column}`),
    origin: true,
    charge: { column: `energyCharge_${column}`, valueOf: (cycle: CyclingCycle) => scaled(cycle.energyCharge_Wh) },
    discharge: { column: `energyDischarge_${column}`, valueOf: (cycle: CyclingCycle) => scaled(cycle.energyDischarge_Wh) },
  };
  return { title, left, right };
}
