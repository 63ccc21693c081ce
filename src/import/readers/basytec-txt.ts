import { ReadError } from '../../core/errors';
import { defineReader, type InstrumentFile, type ReadResult } from '../../core/reader';
import { readCyclerText } from '../cycler/read-cycler-text';
import { headLines } from '../delimited/head-lines';
import type { Quantity } from '../settle-column';
import { splitCells } from '../text/split-cells';

/**
 * Basytec Battery Test System, text export (.txt): lines beginning with `~` are the header, the last of them the names
 * (`~Time[s]  DataSet  t-Step[s]  …  U[V]  I[A]  Ah[Ah]`), then rows by tabs.
 *
 * Traps: the unit of the temperature was lost to an encoding in some copies (a replacement character before C). Counters without a unit
 * (`Ah-Step`, `Wh-Cyc-Charge`) are in Ah and Wh. Time may be in hours or written `h:min:s`, its name says so. `Command` says charge, discharge or pause.
 * `Ah[Ah]` counts charge and discharge against each other, so it is a charge, not a capacity.
 */
export default defineReader({
  id: 'basytec-txt',
  instrument: 'Basytec',
  extensions: ['.txt', '.csv'],
  source: 'Layout worked out on one published export.',
  canRead: (head) => /^(\u00ef\u00bb\u00bf)?~Resultfile from Basytec/i.test(head.text),
  read: readBasytec,
});

function readBasytec({ name, bytes }: InstrumentFile): ReadResult {
  const lines = headLines(bytes, 1 << 20);
  const end = lines.findIndex(({ text }) => !text.startsWith('~'));
  const header = (end < 0 ? lines.length : end) - 1;
  const { text, next } = lines[header] ?? { text: '', next: bytes.length };
  if (!/^~Time\[/.test(text)) {
    throw new ReadError('COLUMN_MISSING', `${name}, line ${header + 1}: the last line that begins with ~ does not name the columns.`, {
      file: name,
      line: header + 1,
      expected: '~Time[s] and further names with their units',
    });
  }
  const names = splitCells(text.slice(1), '\t');
  while (names.at(-1) === '') names.pop();
  const from = { file: name, names, from: next, line: header + 2, separator: '\t' as const };
  return readCyclerText(bytes, { ...from, label: 'Basytec', state: /^Command$/, quantityOf });
}

const counters: readonly (readonly [RegExp, string])[] = [
  [/^Ah\[Ah\]$/, 'charge_Ah'],
  [/^Ah-Step$/, 'chargeOfStep_Ah'],
  [/^Ah-(Cyc-)?Charge$/, 'chargeCapacity_Ah'],
  [/^Ah-(Cyc-)?Discharge$/, 'dischargeCapacity_Ah'],
  [/^Wh-(Cyc-)?Charge$/, 'chargeEnergy_Wh'],
  [/^Wh-(Cyc-)?Discharge$/, 'dischargeEnergy_Wh'],
];

function quantityOf(name: string): Quantity | undefined {
  const counter = counters.find(([pattern]) => pattern.test(name))?.[1];
  if (counter !== undefined) return { quantity: counter, unit: counter.slice(-2), factor: 1 };
  if (/^T\d*\[.?C\]$/.test(name)) return { quantity: 'temperature_K', unit: 'K', factor: 1, offset: 273.15 };
  return name === 'Cyc-Count' ? { quantity: 'cycle', unit: '', factor: 1 } : undefined;
}
