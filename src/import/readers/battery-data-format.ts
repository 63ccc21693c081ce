import { defineReader, type FileHead, type InstrumentFile, type ReadResult } from '../../core/reader';
import { readCyclerText } from '../cycler/read-cycler-text';
import { headLines } from '../delimited/head-lines';
import type { Quantity } from '../settle-column';
import { splitCells } from '../text/split-cells';

const preferred = /"?(Test Time \/ (s|h|min)|test_time_(second|hour|minute))"?/;
const companions = /"?(Voltage \/ m?V|Current \/ m?A|voltage_volt|current_ampere)"?/;

/**
 * Battery Data Format (.csv, .bdf.csv): one line of names with their units, `Test Time / s,Voltage / V,Current / A,…`, then rows by commas.
 * The machine-readable spelling of the same names is `test_time_second,voltage_volt,current_ampere`. A unit of 1 is no unit.
 *
 * Traps: the time may be in hours. The format wants charge positive, but files exist that count discharge as positive: where
 * `Step Type` says charge and discharge in words, the current is turned accordingly, and that is said. Columns of words can begin with numbers.
 */
export default defineReader({
  id: 'battery-data-format',
  instrument: 'Battery Data Format',
  extensions: ['.csv'],
  source: 'Names and units of the Battery Data Alliance; checked on one published file.',
  canRead: (head: FileHead) => {
    const line = head.text.slice(0, 8192).split(/[\r\n]/, 1)[0] ?? '';
    return preferred.test(line) && companions.test(line);
  },
  read: readBatteryDataFormat,
});

function readBatteryDataFormat({ name, bytes }: InstrumentFile): ReadResult {
  const [header] = headLines(bytes, 1 << 20);
  const names = splitCells(header?.text ?? '', ',');
  const from = { file: name, names, from: header?.next ?? 0, line: 2, separator: ',' as const };
  return readCyclerText(bytes, { ...from, label: 'Battery Data Format', state: /^(Step Type( \/ 1)?|step_type)$/i, quantityOf });
}

const machineNames: Readonly<Record<string, Quantity>> = {
  test_time_second: { quantity: 'time_s', unit: 's', factor: 1 },
  test_time_minute: { quantity: 'time_s', unit: 's', factor: 60 },
  test_time_hour: { quantity: 'time_s', unit: 's', factor: 3600 },
  step_time_second: { quantity: 'stepTime_s', unit: 's', factor: 1 },
  voltage_volt: { quantity: 'potential_V', unit: 'V', factor: 1 },
  current_ampere: { quantity: 'current_A', unit: 'A', factor: 1 },
  unix_time_second: { quantity: 'dateTime_s', unit: 's', factor: 1 },
  charging_capacity_ah: { quantity: 'chargeCapacity_Ah', unit: 'Ah', factor: 1 },
  discharging_capacity_ah: { quantity: 'dischargeCapacity_Ah', unit: 'Ah', factor: 1 },
  charging_energy_wh: { quantity: 'chargeEnergy_Wh', unit: 'Wh', factor: 1 },
  discharging_energy_wh: { quantity: 'dischargeEnergy_Wh', unit: 'Wh', factor: 1 },
  ambient_temperature_celsius: { quantity: 'temperatureAmbient_K', unit: 'K', factor: 1, offset: 273.15 },
};

function quantityOf(name: string): Quantity | undefined {
  const machine = machineNames[name.toLowerCase()];
  if (machine !== undefined) return machine;
  if (name === 'Unix Time / s') return { quantity: 'dateTime_s', unit: 's', factor: 1 };
  if (/ \/ degC$/.test(name)) return { quantity: 'temperature_K', unit: 'K', factor: 1, offset: 273.15 };
  return undefined;
}
