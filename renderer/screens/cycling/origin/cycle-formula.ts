import type { CyclingCycle, CyclingResult } from '../../../../src/core/cycling-result';
import type { OriginInput } from '../../series/origin/origin-model';
import type { CycleColumn } from '../cycle-columns';
import { numberWords } from './number-words';

/** A formula with what went in. */
export interface CycleFormula {
  formula: string;
  inserted: string;
  inputs: OriginInput[];
  remarks: string[];
}

const input = (symbol: string, value: number | null, unit: string, from: string): OriginInput[] =>
  value === null ? [] : [{ symbol, value: `${numberWords(value)} ${unit}`.trim(), from, share: null }];

/** How each number of a cycle is made, in mAh, Wh, V and s as they were worked out. */
export function cycleFormula(cycle: CyclingCycle, id: CycleColumn['id'], result: CyclingResult): CycleFormula {
  switch (id) {
    case 'chargeCapacity_mAh':
    case 'dischargeCapacity_mAh':
      return capacityFormula(cycle, id, result);
    case 'coulombicEfficiency':
      return efficiencyFormula(cycle, result);
    case 'retention':
      return retentionFormula(cycle, result);
    case 'meanChargePotential_V':
      return meanFormula('charge', cycle.energyCharge_Wh, cycle.chargeCapacity_mAh);
    case 'meanDischargePotential_V':
      return meanFormula('discharge', cycle.energyDischarge_Wh, cycle.dischargeCapacity_mAh);
    case 'polarization_V':
      return differenceFormula('Ē_charge − Ē_discharge', cycle.meanChargePotential_V, cycle.meanDischargePotential_V);
    case 'polarizationHalfCapacity_V':
      return {
        formula: 'E_charge(Q/2) − E_discharge(Q/2)',
        inserted: '',
        inputs: [],
        remarks: ['Each potential where half of its own branch’s capacity had passed, between two rows by a straight line.'],
      };
    default:
      return {
        formula: '',
        inserted: '',
        inputs: [],
        remarks: [
          'Half of the discharge capacity passed at more current than this, half at less; of the charge where there is no discharge.',
        ],
      };
  }
}

function capacityFormula(
  cycle: CyclingCycle,
  id: 'chargeCapacity_mAh' | 'dischargeCapacity_mAh',
  { mass_mg, massOf }: CyclingResult,
): CycleFormula {
  const branch = id === 'chargeCapacity_mAh' ? 'charge' : 'discharge';
  const [own, time] = [cycle[`${branch}CapacityOwn_mAh`], cycle[`${branch}Time_s`]];
  const value = cycle[id];
  const apart = own === null || value === null ? null : value / own - 1;
  return {
    formula: mass_mg === null ? '∫|I| dt' : '∫|I| dt/m',
    inserted: mass_mg === null || value === null ? '' : `${numberWords(value)} mAh/(${numberWords(mass_mg)} mg)`,
    inputs: [
      ...input('∫|*I*| d*t*', value, 'mAh', 'current and time of its rows'),
      ...(mass_mg === null ? [] : input('*m*', mass_mg, 'mg', massOf ?? '')),
      ...input('*t*', time, 's', 'rows under current'),
      ...input('*Q*_{own}', own, 'mAh', 'the file’s own counter'),
    ],
    remarks: [
      apart === null
        ? 'The file has no counter of its own to compare with.'
        : `It differs from the file’s own counter by ${Math.abs(apart) < 1e-5 ? 'less than 0.001' : numberWords(apart * 100, 2)} %; above 0.5 % that is a warning.`,
      'The current is straight between rows; where it begins, a row’s current holds back to the beginning of its step.',
    ],
  };
}

function efficiencyFormula({ chargeCapacity_mAh, dischargeCapacity_mAh, first }: CyclingCycle, { kind }: CyclingResult): CycleFormula {
  const releasesOnCharge = kind === 'anode-half';
  const [up, down] = [chargeCapacity_mAh, dischargeCapacity_mAh];
  const [released, stored] = releasesOnCharge ? [up, down] : [down, up];
  const names = releasesOnCharge ? ['charge', 'discharge'] : ['discharge', 'charge'];
  return {
    formula: kind === null ? 'Q_released/Q_stored' : `Q_${names[0]}/Q_${names[1]}`,
    inserted: released === null || stored === null || kind === null ? '' : `${numberWords(released)} mAh/(${numberWords(stored)} mAh)`,
    inputs: [...input(`*Q*_{${names[0]}}`, released, 'mAh', 'this cycle'), ...input(`*Q*_{${names[1]}}`, stored, 'mAh', 'this cycle')],
    remarks: [
      kind === null
        ? ''
        : `${releasesOnCharge ? 'An anode half cell releases on charge' : 'A cathode half cell and a full cell release on discharge'}.`,
      first === null ? '' : `In this cycle the ${first} came first.`,
    ].filter(Boolean),
  };
}

function retentionFormula(cycle: CyclingCycle, { summary, cycles }: CyclingResult): CycleFormula {
  const key = summary.capacityOf === 'charge' ? 'chargeCapacity_mAh' : 'dischargeCapacity_mAh';
  const reference = cycles.find((one) => one.cycle === summary.referenceCycle);
  const [value, base] = [cycle[key], reference?.[key] ?? null];
  return {
    formula: 'Q/Q_ref',
    inserted: value === null || base === null ? '' : `${numberWords(value)} mAh/(${numberWords(base)} mAh)`,
    inputs: [
      ...input('*Q*', value, 'mAh', `${summary.capacityOf}, cycle ${cycle.cycle}`),
      ...input('*Q*_{ref}', base, 'mAh', `${summary.capacityOf}, cycle ${summary.referenceCycle}`),
    ],
    remarks: [`Of the ${summary.capacityOf} capacity: that is what the cell delivers.`],
  };
}

function meanFormula(branch: string, energy: number | null, capacity: number | null): CycleFormula {
  return {
    formula: 'W/Q',
    inserted: energy === null || capacity === null ? '' : `${numberWords(energy)} Wh/(${numberWords(capacity)} mAh)`,
    inputs: [...input('*W*', energy, 'Wh', `∫E·|I| dt of the ${branch}`), ...input('*Q*', capacity, 'mAh', `∫|I| dt of the ${branch}`)],
    remarks: ['The mean over the charge that passed, not over time.'],
  };
}

function differenceFormula(formula: string, up: number | null, down: number | null): CycleFormula {
  return {
    formula,
    inserted: up === null || down === null ? '' : `${numberWords(up)} V − ${numberWords(down)} V`,
    inputs: [...input('*Ē*_{charge}', up, 'V', 'this cycle'), ...input('*Ē*_{discharge}', down, 'V', 'this cycle')],
    remarks: [],
  };
}
