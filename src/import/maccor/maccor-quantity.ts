import type { Quantity } from '../settle-column';
import { parseNumber } from '../text/parse-number';

const names: readonly (readonly [RegExp, Quantity])[] = [
  [/^Cyc#$|^Cycle C$/, { quantity: 'cycle', unit: '', factor: 1 }],
  [/^Cycle P$/, { quantity: 'cycleOfProcedure', unit: '', factor: 1 }],
  [/^Rec#?$/, { quantity: 'point', unit: '', factor: 1 }],
  [/^Amp-hr$/i, { quantity: 'capacity_Ah', unit: 'Ah', factor: 1 }],
  [/^mAmp-hr$/i, { quantity: 'capacity_Ah', unit: 'Ah', factor: 1e-3 }],
  [/^Watt-hr$/i, { quantity: 'energy_Wh', unit: 'Wh', factor: 1 }],
  [/^mWatt-hr$/i, { quantity: 'energy_Wh', unit: 'Wh', factor: 1e-3 }],
  [/^Amps$/i, { quantity: 'current_A', unit: 'A', factor: 1 }],
  [/^mAmps$/i, { quantity: 'current_A', unit: 'A', factor: 1e-3 }],
  [/^ACImp\/Ohms$/i, { quantity: 'impedance_ohm', unit: 'ohm', factor: 1 }],
  [/^DCIR\/Ohms$/i, { quantity: 'resistance_ohm', unit: 'ohm', factor: 1 }],
  [/^Temp(erature)? ?\d*$/i, { quantity: 'temperature_K', unit: 'K', factor: 1, offset: 273.15 }],
];

/** A Maccor column's quantity; undefined where the names all cyclers share decide. `timeFactor` is for times without a unit. */
export function maccorQuantity(name: string, timeFactor: number, rows: readonly string[][], all: readonly string[]): Quantity | undefined {
  if (/^Volts$|^Voltage$/i.test(name)) return { quantity: 'potential_V', unit: 'V', factor: voltageFactor(rows, all.indexOf(name)) };
  if (/^Test ?Time$/i.test(name)) return { quantity: 'time_s', unit: 's', factor: timeFactor };
  if (/^Step ?Time$/i.test(name)) return { quantity: 'stepTime_s', unit: 's', factor: timeFactor };
  return names.find(([pattern]) => pattern.test(name))?.[1];
}

/** No cell has a thousand volts: such numbers are millivolts under a name that lies. */
function voltageFactor(rows: readonly string[][], index: number): number {
  const values = rows
    .map((cells) => parseNumber(cells[index] ?? '', (cells[index] ?? '').includes(',')) ?? Number.NaN)
    .filter(Number.isFinite);
  return values.length > 0 && values.filter((value) => Math.abs(value) > 1000).length > values.length / 2 ? 1e-3 : 1;
}
