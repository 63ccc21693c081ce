import { ReadError } from '../../core/errors';
import { defineReader, type InstrumentFile, type ReadResult } from '../../core/reader';
import { readCyclerText } from '../cycler/read-cycler-text';
import { headLines } from '../delimited/head-lines';
import type { Quantity } from '../settle-column';
import { splitCells } from '../text/split-cells';

/**
 * PEC cyclers, text report (.csv): lines `key:,value` of varying number, then the names beginning with `Test,`, then rows by commas.
 *
 * Traps: total times are `hh:mm:ss.fff` though their names speak of hours, the step time is seconds. Capacities are mAh, energies mWh, the
 * current A. Most cells of rare quantities are empty. Dates are local and of either order: they give no column.
 * `Instruction Name` says charge, discharge or idle; the current is signed.
 */
export default defineReader({
  id: 'pec-csv',
  instrument: 'PEC',
  extensions: ['.csv'],
  source: 'Layout worked out on one published report.',
  canRead: (head) => /^Test,Cell,Rack,Shelf,Position,/m.test(head.text) || /^(\u00ef\u00bb\u00bf)?Request Year:,/.test(head.text),
  read: readPec,
});

function readPec({ name, bytes }: InstrumentFile): ReadResult {
  const lines = headLines(bytes, 1 << 20);
  const header = lines.findIndex(({ text }) => text.startsWith('Test,Cell,'));
  if (header < 0) {
    throw new ReadError('COLUMN_MISSING', `${name} has no line of column names behind its header.`, {
      file: name,
      expected: 'a line beginning with "Test,Cell,Rack,Shelf,Position"',
      hint: 'Export the report again with its data.',
    });
  }
  const { text, next } = lines[header] as { text: string; next: number };
  const names = splitCells(text, ',');
  const from = { file: name, names, from: next, line: header + 2, separator: ',' as const };
  return readCyclerText(bytes, { ...from, label: 'PEC', state: /^Instruction Name$/, quantityOf });
}

function quantityOf(name: string): Quantity | undefined {
  const time = /^(Total|Load On|Step|Cycle Charge|Cycle Discharge) Time \(/.exec(name)?.[1];
  if (time === 'Total') return { quantity: 'time_s', unit: 's', factor: 1 };
  if (time === 'Step') return { quantity: 'stepTime_s', unit: 's', factor: 1 };
  const others = { 'Load On': 'loadTime_s', 'Cycle Charge': 'chargeTime_s', 'Cycle Discharge': 'dischargeTime_s' };
  return time === undefined ? undefined : { quantity: others[time as keyof typeof others], unit: 's', factor: 1 };
}
