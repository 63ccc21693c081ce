import type { Quantity } from '../settle-column';
import { sourceUnit } from '../source-units';

/** EC-Lab's name before the unit → our quantity. The same quantity has several spellings. */
const names: Readonly<Record<string, string>> = {
  time: 'time',
  'step time': 'stepTime',
  Ewe: 'potential',
  Ecell: 'potential',
  '<Ewe>': 'potentialMean',
  '<Ecell>': 'potentialMean',
  Ece: 'potentialCounter',
  '<Ece>': 'potentialCounterMean',
  'Ewe-Ece': 'potentialCell',
  '<Ewe-Ece>': 'potentialCellMean',
  I: 'current',
  '<I>': 'currentMean',
  '(Q-Qo)': 'charge',
  dq: 'chargeStep',
  dQ: 'chargeStep',
  'Q charge/discharge': 'chargeHalfCycle',
  'Q charge': 'chargeCapacity',
  'Q discharge': 'dischargeCapacity',
  Capacity: 'capacity',
  'cycle number': 'cycle',
  'half cycle': 'halfCycle',
  'z cycle': 'zCycle',
  Ns: 'sequence',
  'I Range': 'currentRangeCode',
  freq: 'frequency',
  P: 'power',
  Pwe: 'power',
  Temperature: 'temperature',
  Efficiency: 'efficiency',
  'Energy charge': 'chargeEnergy',
  'Energy discharge': 'dischargeEnergy',
  'Energy we charge': 'chargeEnergy',
  'Energy we discharge': 'dischargeEnergy',
  '|Energy|': 'energyAbsolute',
  'control/V/mA': 'control',
};

/** `Ewe/V`, `<Ewe/V>`, `I/mA`, `Phase(Z)/deg`, `Temperature/°C` → quantity with its unit, and the factor to that unit. */
export function quantityOfColumn(sourceName: string): Quantity {
  const name = sourceName.trim().replace(/^<(.+)\/([^/>]+)>$/, '<$1>/$2');
  // Volts in mode 2, milliamperes in mode 1: no single unit is true of the whole column.
  if (name === 'control/V/mA') return { quantity: 'control', unit: 'V or mA', factor: 1 };
  const slash = name.lastIndexOf('/');
  const unit = slash < 0 ? undefined : sourceUnit(name.slice(slash + 1));
  if (unit !== undefined) return { ...unit, quantity: `${quantityName(name.slice(0, slash))}_${unit.unit}` };
  return { quantity: quantityName(name), unit: '', factor: 1 };
}

function quantityName(text: string): string {
  const known = names[text.trim()];
  if (known !== undefined) return known;
  const words = text.match(/[\p{L}\d]+/gu) ?? ['column'];
  return words.map((word, k) => (k === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1)).join('');
}
