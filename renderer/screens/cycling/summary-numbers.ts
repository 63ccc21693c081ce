import type { CyclingResult } from '../../../src/core/cycling-result';
import { capacityUnit } from './capacity-unit';

export type SummaryId = 'initialCoulombicEfficiency' | 'meanCoulombicEfficiency' | 'retention' | 'decayPerCycle' | 'capacity';

/** A number of the whole life, as the strip above the table shows it. */
export interface SummaryNumber {
  id: SummaryId;
  label: string;
  /** null: refused, with the reason. */
  text: string | null;
  /** What it is of, small. */
  of: string;
  reason: string;
}

/** Initial efficiency, capacity, retention, decay and mean efficiency. */
export function summaryNumbers(result: CyclingResult): SummaryNumber[] {
  const { summary, cycles } = result;
  const { notDetermined, referenceCycle, lastCycle, capacityOf } = summary;
  const capacity = capacityUnit(result);
  const reference = cycles.find(({ cycle }) => cycle === referenceCycle);
  const delivered =
    reference === undefined ? null : capacityOf === 'charge' ? reference.chargeCapacity_mAh : reference.dischargeCapacity_mAh;
  const percent = (value: number | null, digits: number) => (value === null ? null : `${Number((value * 100).toPrecision(digits))} %`);
  const range = referenceCycle === null ? '' : `cycle ${referenceCycle} → ${lastCycle}`;
  return [
    {
      id: 'initialCoulombicEfficiency',
      label: 'Initial efficiency',
      text: percent(summary.initialCoulombicEfficiency, 4),
      of: 'cycle 1',
      reason: notDetermined.initialCoulombicEfficiency ?? '',
    },
    {
      id: 'capacity',
      label: `Capacity, ${capacityOf}`,
      text: delivered === null ? null : `${Number((delivered * capacity.factor).toPrecision(4))} ${capacity.unit}`,
      of: referenceCycle === null ? '' : `cycle ${referenceCycle}`,
      reason: notDetermined.retention ?? '',
    },
    { id: 'retention', label: 'Retention', text: percent(summary.retention, 4), of: range, reason: notDetermined.retention ?? '' },
    {
      id: 'decayPerCycle',
      label: 'Decay per cycle',
      text: summary.decayPerCycle === null ? null : `${Number((summary.decayPerCycle * 100).toPrecision(3))} %`.replace('-', '−'),
      of: range,
      reason: notDetermined.decayPerCycle ?? '',
    },
    {
      id: 'meanCoulombicEfficiency',
      label: 'Mean efficiency',
      text: percent(summary.meanCoulombicEfficiency, 4),
      of: referenceCycle === null ? '' : `after cycle ${referenceCycle}`,
      reason: notDetermined.meanCoulombicEfficiency ?? 'There is no complete cycle after the reference.',
    },
  ];
}
