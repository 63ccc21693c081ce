import type { CyclingCycle, CyclingResult } from '../../../src/core/cycling-result';

/** How capacities of a cell are shown: per gram where its mass is known, else in the unit that keeps them short. */
export interface CapacityUnit {
  /** As written beside a number: `mAh g⁻¹`. */
  unit: string;
  perGram: boolean;
  /** Shown = mAh × factor. */
  factor: number;
}

const plain: readonly { unit: string; factor: number }[] = [
  { unit: 'Ah', factor: 1e-3 },
  { unit: 'mAh', factor: 1 },
  { unit: 'µAh', factor: 1e3 },
  { unit: 'nAh', factor: 1e6 },
];

export function capacityUnit({ mass_mg, cycles }: CyclingResult): CapacityUnit {
  if (mass_mg !== null) return { unit: 'mAh g⁻¹', perGram: true, factor: 1000 / mass_mg };
  const most = Math.max(0, ...cycles.map(largest));
  return { ...(plain.find(({ factor }) => most * factor >= 0.5) ?? plain[1]!), perGram: false };
}

function largest({ chargeCapacity_mAh, dischargeCapacity_mAh }: CyclingCycle): number {
  return Math.max(chargeCapacity_mAh ?? 0, dischargeCapacity_mAh ?? 0);
}
