import { ReadError } from '../../core/errors';
import { defineReader, type FileHead, type InstrumentFile, type ReadResult } from '../../core/reader';
import { freeCellReading, freeSeriesOfTable } from '../cycler/free-series-of-table';
import { neededQuantity } from '../cycler/needed-quantity';
import { quantityOfCyclerName } from '../cycler/quantity-of-cycler-name';
import { type HeadLine, headLines } from '../delimited/head-lines';
import { readNumberTable } from '../delimited/read-number-table';
import { parseNumber } from '../text/parse-number';
import { splitCells } from '../text/split-cells';

type Separator = '\t' | ';' | ',';

/**
 * Time series in free text: a line that names a time and a voltage or current, or a voltage and a current, perhaps below other lines, and
 * rows of numbers right below it, by tabs, semicolons or commas, with decimal point or comma. Names and their units decide (`Time (s)`,
 * `test_time`, `Voltage / V`, `I/mA`).
 *
 * Traps: times, voltages and currents without a unit are taken as s, V and A, and that is said; a capacity or energy without a unit is
 * kept without one, because a guess could be wrong by a thousand. The direction of the current is not stated: where the voltage falls as the
 * current rises, discharge was counted as positive, and the current is turned. Rows of empty cells are passed over.
 */
export default defineReader({
  id: 'free-series',
  instrument: 'text with named columns of a time series',
  extensions: ['.csv', '.tsv', '.txt', '.dat'],
  source: 'Header variants collected from published data sets.',
  fallback: true,
  canRead: (head: FileHead) => !head.text.includes('\0') && findHeader(headLines(head.bytes)) !== undefined,
  read: readFreeSeries,
});

function readFreeSeries({ name, bytes }: InstrumentFile): ReadResult {
  const lines = headLines(bytes);
  const found = findHeader(lines);
  if (found === undefined) {
    throw new ReadError('COLUMN_MISSING', `${name} names no time beside a voltage or current.`, {
      file: name,
      expected: 'a line such as Time (s),Voltage (V),Current (A) above the numbers',
    });
  }
  const { header, names, separator } = found;
  const cells = freeCellReading();
  const table = readNumberTable(bytes, {
    ...{ file: name, names, separator, from: lines[header]?.next ?? 0, line: header + 2, headerLine: header + 1 },
    isNeeded: (column) => neededQuantity.test(quantityOfCyclerName(column).quantity),
    reading: (column, first) => cells.of(column, first),
  });
  return freeSeriesOfTable(table, cells, 'time series');
}

function findHeader(lines: readonly HeadLine[]): { header: number; names: string[]; separator: Separator } | undefined {
  for (const [header, { text }] of lines.entries()) {
    const next = lines.slice(header + 1, header + 10).find((line) => line.text.trim() !== '');
    if (next === undefined || text.length > 4000) continue;
    for (const separator of ['\t', ';', ','] as const) {
      if (!text.includes(separator)) continue;
      const names = splitCells(text, separator);
      if (!namesSeries(names)) continue;
      const numbers = splitCells(next.text, separator).filter((cell) => parseNumber(cell, cell.includes(',')) !== undefined);
      if (numbers.length >= 2) return { header, names, separator };
    }
  }
  return undefined;
}

function namesSeries(names: readonly string[]): boolean {
  const quantities = names.slice(0, 200).map((name) => (name.length > 60 ? '' : quantityOfCyclerName(name).quantity));
  const has = (quantity: string) => quantities.includes(quantity);
  const isSeries = has('time_s') ? has('potential_V') || has('current_A') : has('potential_V') && has('current_A');
  return isSeries && !quantities.some((quantity) => /^frequency/.test(quantity));
}
