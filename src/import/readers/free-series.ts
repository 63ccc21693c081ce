import { ReadError } from '../../core/errors';
import { defineReader, type FileHead, type InstrumentFile, type ReadResult } from '../../core/reader';
import { findSeriesHeader } from '../cycler/find-series-header';
import { freeCellReading, freeSeriesOfTable } from '../cycler/free-series-of-table';
import { neededQuantity } from '../cycler/needed-quantity';
import { quantityOfCyclerName } from '../cycler/quantity-of-cycler-name';
import { headLines } from '../delimited/head-lines';
import { readNumberTable } from '../delimited/read-number-table';
import { tabsForBlanks } from '../delimited/tabs-for-blanks';

/**
 * Time series in free text: a line that names a time and a voltage or current, or a voltage and a current, perhaps below other lines, and
 * rows of numbers right below it, by tabs, semicolons, commas or blanks, with decimal point or comma. Names and their units decide
 * (`Time (s)`, `test_time_s`, `Voltage / V`, `I/mA`, `Spannung in V`); units may stand on a line of their own.
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
  canRead: (head: FileHead) => !head.text.includes('\0') && findSeriesHeader(headLines(head.bytes)) !== undefined,
  read: readFreeSeries,
});

function readFreeSeries({ name, bytes }: InstrumentFile): ReadResult {
  const lines = headLines(bytes);
  const found = findSeriesHeader(lines);
  if (found === undefined) {
    throw new ReadError('COLUMN_MISSING', `${name} names no time beside a voltage or current.`, {
      file: name,
      expected: 'a line such as Time (s),Voltage (V),Current (A) above the numbers',
    });
  }
  const { header, last, names, separator } = found;
  const cells = freeCellReading();
  const below = lines[last]?.next ?? 0;
  const [rows, place] =
    separator === ' ' ? [tabsForBlanks(bytes.subarray(below)), { from: 0, separator: '\t' as const }] : [bytes, { from: below, separator }];
  const table = readNumberTable(rows, {
    ...{ file: name, names, ...place, line: last + 2, headerLine: header + 1 },
    isNeeded: (column) => neededQuantity.test(quantityOfCyclerName(column).quantity),
    reading: (column, first) => cells.of(column, first),
  });
  return freeSeriesOfTable(table, cells, 'time series');
}
