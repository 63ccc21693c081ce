import { ReadError } from '../../core/errors';
import { defineReader, type FileHead, type InstrumentFile, type ReadResult } from '../../core/reader';
import type { TimeSeriesTechnique } from '../../core/recording';
import type { TimeSeriesColumn } from '../../core/time-series';
import { headLines } from '../delimited/head-lines';
import { readDelimited } from '../delimited/read-delimited';
import { type Quantity, settleColumn } from '../settle-column';
import { sweepCycles } from '../sweep-cycles';
import { parseNumber } from '../text/parse-number';
import { splitCells } from '../text/split-cells';

const techniques: readonly (readonly [RegExp, TimeSeriesTechnique])[] = [
  [/^(Cyclic Voltammogram|Potentiodynamic|Linear)/i, 'cv'],
  [/^Potentiostatic|^Potential Stair/i, 'ca'],
  [/^Galvanostatic/i, 'cp'],
  [/^Open Circuit/i, 'ocv'],
];

/**
 * Scribner CorrWare (.cor): header lines `key: value` to `End Comments`; the line before it names the columns
 * (`E(Volts)  I(A/cm2)  T(Seconds)`, perhaps more), then rows by tabs.
 *
 * Traps: the header can have decimal commas while the rows have points. The current is per area: times `Surface Area` (cm²) it is a current
 * again. `Scan Rate` is in mV/s. `Data Points` is what was asked for or measured, depending on the version, so the rows are counted.
 * Cycles are not marked: they follow from the turns of the potential.
 */
export default defineReader({
  id: 'correware-cor',
  instrument: 'Scribner CorrWare',
  extensions: ['.cor'],
  source: 'Layout worked out on one published voltammogram of version 3.5.',
  canRead: (head: FileHead) => /^CORRW ASCII/.test(head.text),
  read: readCorrWare,
});

function readCorrWare({ name, bytes }: InstrumentFile): ReadResult {
  const lines = headLines(bytes, 1 << 20);
  const end = lines.findIndex(({ text }) => text.trim() === 'End Comments');
  const header = lines[end - 1]?.text ?? '';
  if (end < 1 || !/^\s*E\(/.test(header)) {
    throw new ReadError('COLUMN_MISSING', `${name} has no line of column names above "End Comments".`, {
      file: name,
      expected: 'E(Volts), I(A/cm2), T(Seconds), then End Comments and the rows',
      hint: 'Save the measurement again from CorrWare.',
    });
  }
  const comments = lines.slice(0, end).map(({ text }) => text.trim());
  const setting = (key: string) => {
    const value = comments.find((text) => text.startsWith(`${key}:`))?.slice(key.length + 1);
    return value === undefined ? undefined : parseNumber(value, value.includes(','));
  };
  const area_cm2 = setting('Surface Area') ?? 1;
  const names = splitCells(header.trim(), '\t');
  const wanted = names.map((column, index) => ({ index, name: column, required: index < 3 }));
  const place = { file: name, from: lines[end]?.next ?? bytes.length, line: end + 2, separator: '\t' as const, decimalComma: false };
  const { rows, values, warnings } = readDelimited(bytes, place, wanted);
  if (rows === 0) throw new ReadError('NO_DATA', `${name} has no row behind its header.`, { file: name, expected: 'rows of numbers' });
  const columns = names.flatMap((column, k) => {
    const read = values[k];
    return read === undefined ? [] : [settleColumn(column, read, quantityOf(column, area_cm2))];
  });
  const experiment =
    comments
      .find((text) => text.startsWith('Begin Experiment:'))
      ?.slice(17)
      .trim() ??
    comments[2] ??
    '';
  const technique = techniques.find(([pattern]) => pattern.test(experiment))?.[1] ?? 'unknown';
  const rate_mVPerS = technique === 'cv' ? setting('Scan Rate') : undefined;
  const rate = rate_mVPerS === undefined ? {} : { scanRate_VPerS: rate_mVPerS / 1000 };
  return { recordings: [{ technique, label: 'CorrWare', series: { rows, columns: inOrder(columns, technique), ...rate } }], warnings };
}

function inOrder(columns: TimeSeriesColumn[], technique: TimeSeriesTechnique): TimeSeriesColumn[] {
  const find = (quantity: string) => columns.filter((column) => column.quantity === quantity);
  const [potential] = find('potential_V');
  const counted = technique === 'cv' && potential !== undefined;
  const cycle = counted ? [{ quantity: 'cycle', unit: '', sourceName: 'E(Volts), turns', values: sweepCycles(potential.values) }] : [];
  const first = ['time_s', 'potential_V', 'current_A'];
  return [...first.flatMap(find), ...cycle, ...columns.filter(({ quantity }) => !first.includes(quantity))];
}

function quantityOf(column: string, area_cm2: number): Quantity {
  if (/^E\(Volts\)$/.test(column)) return { quantity: 'potential_V', unit: 'V', factor: 1 };
  if (/^I\(A(mps)?\/cm(2|\^2|²)\)$/.test(column)) return { quantity: 'current_A', unit: 'A', factor: area_cm2 };
  if (/^I\(A(mps)?\)$/.test(column)) return { quantity: 'current_A', unit: 'A', factor: 1 };
  if (/^T\(Sec(onds)?\)$/.test(column)) return { quantity: 'time_s', unit: 's', factor: 1 };
  const words = column.match(/[A-Za-z\d]+/g) ?? ['column'];
  return { quantity: words.join('').replace(/^./, (letter) => letter.toLowerCase()), unit: '', factor: 1 };
}
