import type { ColumnMapping, MappedColumn, MappedQuantity } from '../../core/column-mapping';
import { ReadError } from '../../core/errors';
import { nearestName } from '../../core/nearest-name';
import type { InstrumentFile, ReadResult } from '../../core/reader';
import type { RecordingDraft } from '../../core/recording';
import { isPotentialSweep } from '../cycler/is-potential-sweep';
import { settleColumn } from '../settle-column';
import type { SourceUnit } from '../source-units';
import { decodeText } from '../text/decode-text';
import type { ColumnSource, ImpedanceMapping } from '../text/impedance-mapping';
import { spectraOfTable } from '../text/spectra-of-table';
import { splitLines } from '../text/split-lines';
import { numberColumn, type TextTable } from '../text/text-table';
import { checkColumnMapping, mapsImpedance } from './check-column-mapping';
import { headLines } from './head-lines';
import { mappedTables } from './mapped-tables';
import { type TableLayout, tableLayout } from './table-layout';
import { unitOfColumn } from './unit-of-column';

/** A mapped column found in a file: its place from 0 and what leads to our unit. */
interface FoundColumn extends MappedColumn {
  index: number;
  way: SourceUnit;
}

/**
 * Reads a text as a person's mapping says: spectra (split into sweeps as any other), or one time series a table.
 * @throws ValidationError for a mapping that cannot be meant; ReadError COLUMN_MISSING, NUMBER_UNREADABLE (line and column),
 * FILE_CUT, FILE_CORRUPT (short rows), NO_DATA.
 */
export function readMapped({ name, bytes }: InstrumentFile, mapping: ColumnMapping): ReadResult {
  checkColumnMapping(mapping);
  const layout = tableLayout(headLines(bytes), mapping);
  if (layout.width === 0) throw noRows(name, layout);
  const found = mapping.columns.map((column): FoundColumn => {
    const way = unitOfColumn(column.quantity, column.unit) as SourceUnit;
    return { ...column, way, index: placeOf(column, layout, name) };
  });
  const indices = found.map(({ index }) => index);
  const { tables, warnings } = mappedTables(splitLines(decodeText(bytes)), name, layout, indices, mapping);
  if (tables.length === 0) throw noRows(name, layout);
  const recordings: RecordingDraft[] = [];
  for (const table of tables) {
    // Every mapped cell must be a number, also where a reader of its own accord could do without the column.
    for (const { index } of found) numberColumn(table, index);
    if (!mapsImpedance(mapping)) recordings.push(timeSeries(table, found));
    else {
      const spectra = spectraOfTable(table, impedanceMapping(found));
      recordings.push(...spectra.recordings);
      warnings.push(...spectra.warnings);
    }
  }
  return { recordings, warnings };
}

function placeOf({ column, quantity }: MappedColumn, layout: TableLayout, file: string): number {
  const names = layout.names.map((name) => name.trim());
  if (typeof column === 'number') {
    if (column <= layout.width) return column - 1;
    throw new ReadError('COLUMN_MISSING', `${file}: ${quantity} is to be column ${column}, and the table has ${layout.width}.`, {
      file,
      expected: `a column from 1 to ${layout.width}, parted by ${layout.separator}`,
    });
  }
  const places = [...names.keys()].filter((k) => names[k] === column);
  const [place] = places;
  if (place !== undefined && places.length === 1) return place;
  if (places.length > 1) {
    throw new ReadError('QUANTITY_AMBIGUOUS', `${file}: ${places.length} columns are named "${column}".`, {
      file,
      expected: `the number of the column: ${places.map((k) => k + 1).join(' or ')}`,
    });
  }
  throw new ReadError('COLUMN_MISSING', `${file}: no column is named "${column}".`, {
    file,
    line: layout.headerLine ?? undefined,
    expected:
      names.length === 0
        ? `a column from 1 to ${layout.width}: the table has no names`
        : `one of ${names.map((one) => `"${one}"`).join(', ')}`,
    nearest: nearestName(column, names),
  });
}

function noRows(file: string, { skip, separator, decimal }: TableLayout): ReadError {
  return new ReadError('NO_DATA', `${file}: below line ${skip} there are no rows of numbers in the mapped columns.`, {
    file,
    expected: `rows parted by ${separator}, with a decimal ${decimal}`,
    hint: 'Mind the separator, the decimal mark and the number of lines to skip.',
  });
}

function impedanceMapping(found: readonly FoundColumn[]): ImpedanceMapping {
  const source = (quantity: MappedQuantity): ColumnSource | undefined => {
    const column = found.find((one) => one.quantity === quantity);
    return column === undefined ? undefined : { index: column.index, factor: (column.negative ? -1 : 1) * column.way.factor };
  };
  const need = (quantity: MappedQuantity) => source(quantity) as ColumnSource;
  const [cycle, time, potential] = [source('cycle'), source('time'), source('potential')];
  const extras = { ...(cycle && { cycle }), ...(time && { time }), ...(potential && { potential }) };
  const frequency = source('frequency') ?? need('angularFrequency');
  if (source('zReal') !== undefined) return { frequency, real: need('zReal'), imaginary: need('zImag'), ...extras };
  return { frequency, modulus: need('zModulus'), phase: need('phase'), ...extras };
}

/** Time, potential and current first, the others as mapped. */
function timeSeries(table: TextTable, found: readonly FoundColumn[]): RecordingDraft {
  const first: readonly MappedQuantity[] = ['time', 'potential', 'current'];
  const rank = ({ quantity }: FoundColumn) => (first.includes(quantity) ? first.indexOf(quantity) : first.length);
  const columns = [...found]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ quantity, index, negative, way: { unit, factor, offset } }) => {
      const sign = negative ? -1 : 1;
      const known = { quantity: unit === '' ? quantity : `${quantity}_${unit}`, unit, factor: sign * factor };
      const settled = offset === undefined ? known : { ...known, offset };
      return settleColumn(table.names[index]?.trim() ?? `column ${index + 1}`, numberColumn(table, index), settled);
    });
  const has = (quantity: MappedQuantity) => found.some((column) => column.quantity === quantity);
  // Without times a potential and a current are the two columns that people keep of a voltammogram.
  const isSwept = has('time') ? isPotentialSweep(columns) : has('potential') && has('current');
  return { technique: isSwept ? 'cv' : 'unknown', label: 'time series', series: { rows: table.rows.length, columns } };
}
