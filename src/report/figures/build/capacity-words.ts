import type { CyclingCycle, CyclingResult } from '../../../core/cycling-result';
import { type AxisWords, axisWords } from './axis-words';

/** Capacities per mass where the mass is known, else of the cell. */
export interface CapacityWords {
  words: AxisWords;
  perGram: boolean;
  /** mAh times this are numbers of the axis. */
  perMilliampereHour: number;
  charge(cycle: CyclingCycle): number | null;
  discharge(cycle: CyclingCycle): number | null;
}

export function capacityWords({ mass_mg }: Pick<CyclingResult, 'mass_mg'>): CapacityWords {
  if (mass_mg !== null) {
    return {
      words: axisWords('Specific capacity', 'mAh g^{−1}', 'capacity_mAhPerG'),
      perGram: true,
      perMilliampereHour: 1000 / mass_mg,
      charge: ({ chargeCapacity_mAhPerG }) => chargeCapacity_mAhPerG,
      discharge: ({ dischargeCapacity_mAhPerG }) => dischargeCapacity_mAhPerG,
    };
  }
  return {
    words: axisWords('Capacity', 'mAh', 'capacity_mAh'),
    perGram: false,
    perMilliampereHour: 1,
    charge: ({ chargeCapacity_mAh }) => chargeCapacity_mAh,
    discharge: ({ dischargeCapacity_mAh }) => dischargeCapacity_mAh,
  };
}
