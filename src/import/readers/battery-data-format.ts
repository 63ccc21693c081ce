import { batteryDataTerms } from '../../core/battery-data-terms';
import { defineReader, type FileHead, type InstrumentFile, type ReadResult } from '../../core/reader';
import { readCyclerText } from '../cycler/read-cycler-text';
import { headLines } from '../delimited/head-lines';
import type { Quantity } from '../settle-column';
import { sourceUnit } from '../source-units';
import { splitCells } from '../text/split-cells';

const preferred = /"?(Test Time \/ (s|h|min)|test_time_(second|hour|minute))"?/;
const companions = /"?(Voltage \/ m?V|Current \/ m?A|voltage_volt|current_ampere)"?/;

/**
 * Battery Data Format (.csv, .bdf.csv): one line of names with their units, `Test Time / s,Voltage / V,Current / A,…`, then rows by commas.
 * The machine-readable spelling of the same names is `test_time_second,voltage_volt,current_ampere`. A unit of 1 is no unit.
 *
 * Traps: the time may be in hours. The format wants charge positive, but files exist that count discharge as positive: where
 * `Step Type` says charge and discharge in words, the current is turned accordingly, and that is said. Columns of words can begin with numbers.
 * `Step Index` counts the points of a step, but in older files the steps themselves; `Step Count` is the step where no `Step ID` is.
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
  const hasStepId = names.some((column) => takeApart(column)[0] === 'step id');
  const quantityOf = (column: string): Quantity | undefined => {
    const quantity = quantityOfTerm(column);
    return quantity?.quantity === 'stepCount' && !hasStepId ? { ...quantity, quantity: 'step' } : quantity;
  };
  const from = { file: name, names, from: header?.next ?? 0, line: 2, separator: ',' as const };
  const result = readCyclerText(bytes, { ...from, label: 'Battery Data Format', state: /^(Step Type( \/ 1)?|step_type)$/i, quantityOf });
  for (const draft of result.recordings) {
    if (draft.technique === 'eis') continue;
    const { columns } = draft.series;
    const index = columns.find(({ quantity }) => quantity === 'pointOfStep');
    const isStep = index !== undefined && !countsRows(index.values) && !columns.some(({ quantity }) => quantity === 'step');
    if (isStep) index.quantity = 'step';
  }
  return result;
}

/** Whether a column rises by one from most rows to the next. */
function countsRows(values: Float64Array): boolean {
  let rises = 0;
  for (let row = 1; row < values.length; row++) if ((values[row] as number) - (values[row - 1] as number) === 1) rises++;
  return 2 * rises > values.length;
}

const terms = new Map(batteryDataTerms.map((term) => [term.label.toLowerCase(), term]));
const machineUnits: Readonly<Record<string, string>> = {
  ...{ second: 's', minute: 'min', hour: 'h', volt: 'V', millivolt: 'mV', ampere: 'A', milliampere: 'mA' },
  ...{ ah: 'Ah', mah: 'mAh', wh: 'Wh', mwh: 'mWh', watt: 'W', ohm: 'ohm', celsius: 'degC', kelvin: 'K' },
};

/** A name in either spelling → its label in lower case and its unit. */
function takeApart(name: string): [label: string, unit: string] {
  const parts = /^(.+?)\s*\/\s*(\S+)$/.exec(name);
  if (parts !== null) return [(parts[1] as string).toLowerCase(), parts[2] as string];
  const words = name.toLowerCase().split(/[_\s]+/);
  const unit = machineUnits[words.at(-1) as string];
  return unit === undefined ? [words.join(' '), ''] : [words.slice(0, -1).join(' '), unit];
}

function quantityOfTerm(name: string): Quantity | undefined {
  const [label, unit] = takeApart(name);
  const term =
    terms.get(label) ??
    terms.get(label.replace(/\b((?:dis)?charg)e (?=capacity$|energy$)/, '$1ing ')) ??
    terms.get(label.replace(/^surface temperature( t\d)?$/, 'temperature t1'));
  if (term === undefined) return undefined;
  // A second of a kind gets its number where all columns are known.
  const quantity = term.quantity.replace(/#\d$/, '');
  if (term.unit === '1' || term.unit === '') return { quantity, unit: '', factor: 1 };
  const stated = sourceUnit(unit);
  return stated === undefined || stated.unit !== sourceUnit(term.unit)?.unit ? undefined : { ...stated, quantity };
}
