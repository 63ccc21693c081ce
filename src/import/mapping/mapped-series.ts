import type { ColumnMapping, MappedQuantity } from '../../core/column-mapping';
import type { Finding } from '../../core/finding';
import type { ReadResult } from '../../core/reader';
import type { RecordingDraft } from '../../core/recording';
import { durationSeconds } from '../cycler/duration-seconds';
import { isPotentialSweep } from '../cycler/is-potential-sweep';
import { techniqueOfCurrent } from '../cycler/technique-of-current';
import type { WantedColumn } from '../delimited/delimited-place';
import { readDelimited } from '../delimited/read-delimited';
import { TextLines } from '../delimited/text-lines';
import { settleColumn } from '../settle-column';
import { decodeText } from '../text/decode-text';
import { splitCells } from '../text/split-cells';
import { splitLines } from '../text/split-lines';
import { numberColumn } from '../text/text-table';
import { separatorCharacter } from './column-separator';
import type { FoundColumn } from './found-column';
import { mappedLineFindings } from './mapped-line-findings';
import { mappedTables } from './mapped-tables';
import { noRows } from './no-rows';
import type { TableLayout } from './table-layout';

/** The columns of one table, in the order of the mapped ones. */
interface ReadTable {
  rows: number;
  values: Float64Array[];
}

/**
 * One time series a table of a mapped text: every line with a number in a mapped column is a row, the header line again begins another table,
 * other lines are passed over and named. @throws ReadError NUMBER_UNREADABLE, FILE_CUT, FILE_CORRUPT, NO_DATA
 */
export function mappedSeries(
  bytes: Uint8Array,
  file: string,
  layout: TableLayout,
  found: readonly FoundColumn[],
  mapping: ColumnMapping,
): ReadResult {
  const read =
    layout.separator === 'blank' ? blankTables(bytes, file, layout, found, mapping) : largeTables(bytes, file, layout, found, mapping);
  const tables = read.tables.filter(({ rows }) => rows > 0);
  if (tables.length === 0) throw noRows(file, layout);
  return { recordings: tables.map((table) => seriesOf(table, found, layout)), warnings: read.warnings };
}

interface ReadTables {
  tables: ReadTable[];
  warnings: Finding[];
}

/** Runs of blanks part no long tables: they are read as texts. */
function blankTables(
  bytes: Uint8Array,
  file: string,
  layout: TableLayout,
  found: readonly FoundColumn[],
  mapping: ColumnMapping,
): ReadTables {
  const indices = found.map(({ index }) => index);
  const { tables, warnings } = mappedTables(splitLines(decodeText(bytes)), file, layout, indices, mapping);
  return {
    tables: tables.map((table) => ({ rows: table.rows.length, values: indices.map((index) => numberColumn(table, index)) })),
    warnings,
  };
}

function largeTables(
  bytes: Uint8Array,
  file: string,
  layout: TableLayout,
  found: readonly FoundColumn[],
  mapping: ColumnMapping,
): ReadTables {
  const lines = new TextLines(bytes);
  const head = Array.from({ length: layout.skip }, () => lines.next()?.text ?? '');
  const separator = separatorCharacter[layout.separator] as '\t' | ';' | ',';
  const wanted = found.map((column) => wantedColumn(column, layout, lines));
  const header = layout.names.join('\0');
  const passed: number[] = [];
  const tables: ReadTable[] = [];
  const words = ({ number, from, to }: { number: number; from: number; to: number }) => {
    if (header !== '' && splitCells(decodeText(bytes.subarray(from, to)), separator).join('\0') === header) return 'end';
    passed.push(number);
    return 'pass';
  };
  while (lines.at < bytes.length) {
    const place = { file, separator, decimalComma: layout.decimal === 'comma', from: lines.at, line: lines.number, cut: 'refuse' as const };
    const { rows, values, next, nextLine } = readDelimited(bytes, { ...place, words }, wanted);
    tables.push({ rows, values: values as Float64Array[] });
    lines.goTo(next, nextLine);
    lines.next();
  }
  const indices = found.map(({ index }) => index);
  return { tables, warnings: mappedLineFindings(passed, head, layout, indices, mapping) };
}

/** A time may be written as `0-00:01:00`: then it is in seconds whatever unit was said. */
function wantedColumn({ index, quantity, way }: FoundColumn, layout: TableLayout, lines: TextLines): WantedColumn {
  const plain = { index, name: layout.names[index]?.trim() ?? `column ${index + 1}`, required: true };
  const [at, number] = [lines.at, lines.number];
  const cell = splitCells(lines.next()?.text ?? '', separatorCharacter[layout.separator])[index] ?? '';
  lines.goTo(at, number);
  if (quantity !== 'time' || durationSeconds(cell) === undefined) return plain;
  const inUnit = (text: string) => {
    const seconds = durationSeconds(text);
    return seconds === undefined ? undefined : seconds / way.factor;
  };
  return { ...plain, read: inUnit };
}

/** Time, potential and current first, the others as mapped; the technique from their course. */
function seriesOf({ rows, values }: ReadTable, found: readonly FoundColumn[], layout: TableLayout): RecordingDraft {
  const first: readonly MappedQuantity[] = ['time', 'potential', 'current'];
  const rank = ({ quantity }: FoundColumn) => (first.includes(quantity) ? first.indexOf(quantity) : first.length);
  const columns = found
    .map((column, k) => ({ column, values: values[k] as Float64Array }))
    .sort((a, b) => rank(a.column) - rank(b.column))
    .map(({ column: { quantity, index, negative, way }, values: read }) => {
      const { unit, factor, offset } = way;
      const known = { quantity: unit === '' ? quantity : `${quantity}_${unit}`, unit, factor: (negative ? -1 : 1) * factor };
      const settled = offset === undefined ? known : { ...known, offset };
      return settleColumn(layout.names[index]?.trim() ?? `column ${index + 1}`, read, settled);
    });
  const find = (quantity: string) => columns.find((column) => column.quantity === quantity)?.values;
  const [time_s, potential_V, current_A] = [find('time_s'), find('potential_V'), find('current_A')];
  // Without times a potential and a current are the two columns that people keep of a voltammogram.
  const isSwept = time_s === undefined ? potential_V !== undefined && current_A !== undefined : isPotentialSweep(columns);
  const technique = isSwept ? 'cv' : current_A === undefined ? 'unknown' : techniqueOfCurrent(current_A);
  return { technique, label: 'time series', series: { rows, columns } };
}
