import type { ColumnMapping, MappedColumn, MappedQuantity } from '../../core/column-mapping';
import { ReadError } from '../../core/errors';
import { nearestName } from '../../core/nearest-name';
import type { InstrumentFile, ReadResult } from '../../core/reader';
import type { RecordingDraft } from '../../core/recording';
import type { SourceUnit } from '../source-units';
import { decodeText } from '../text/decode-text';
import type { ColumnSource, ImpedanceMapping } from '../text/impedance-mapping';
import { spectraOfTable } from '../text/spectra-of-table';
import { splitLines } from '../text/split-lines';
import { numberColumn } from '../text/text-table';
import { checkColumnMapping, mapsImpedance } from './check-column-mapping';
import type { FoundColumn } from './found-column';
import { headLines } from './head-lines';
import { mappedSeries } from './mapped-series';
import { mappedTables } from './mapped-tables';
import { noRows } from './no-rows';
import { type TableLayout, tableLayout } from './table-layout';
import { unitOfColumn } from './unit-of-column';

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
  if (!mapsImpedance(mapping)) return mappedSeries(bytes, name, layout, found, mapping);
  const indices = found.map(({ index }) => index);
  const { tables, warnings } = mappedTables(splitLines(decodeText(bytes)), name, layout, indices, mapping);
  if (tables.length === 0) throw noRows(name, layout);
  const recordings: RecordingDraft[] = [];
  for (const table of tables) {
    // Every mapped cell must be a number, also where a reader of its own accord could do without the column.
    for (const { index } of found) numberColumn(table, index);
    const spectra = spectraOfTable(table, impedanceMapping(found));
    recordings.push(...spectra.recordings);
    warnings.push(...spectra.warnings);
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
