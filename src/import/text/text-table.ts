import { ReadError } from '../../core/errors';
import { nearestName } from '../../core/nearest-name';
import { parseNumber } from './parse-number';

/** A table of text cells, with the lines its rows stood on (from 1). */
export interface TextTable {
  file: string;
  names: string[];
  /** Line of the names; the first data line where there are none. */
  headerLine: number;
  rows: string[][];
  lines: number[];
  decimalComma: boolean;
  /** What is wrong with the row that ended the table; thrown by whoever needs the table. */
  problem?: ReadError;
}

/** Place of the first column whose tidied name fits, or -1. */
export function findTextColumn(table: { names: readonly string[] }, fits: RegExp): number {
  return table.names.findIndex((name) => fits.test(name.trim()));
}

/** @throws ReadError COLUMN_MISSING naming the columns there are. */
export function requireTextColumn(
  table: { file: string; names: readonly string[]; headerLine: number },
  fits: RegExp,
  wanted: string,
): number {
  const index = findTextColumn(table, fits);
  if (index >= 0) return index;
  const nearest = nearestName(wanted, table.names);
  throw new ReadError('COLUMN_MISSING', `${table.file}, line ${table.headerLine}: the table has no column "${wanted}".`, {
    file: table.file,
    line: table.headerLine,
    expected: `a column "${wanted}" among ${table.names.map((name) => `"${name.trim()}"`).join(', ')}`,
    nearest,
  });
}

/**
 * A column as numbers; an empty cell and a written NaN are NaN.
 * @throws ReadError NUMBER_UNREADABLE with line and column (from 1) where a cell is something else.
 */
export function numberColumn(table: TextTable, index: number): Float64Array {
  const values = new Float64Array(table.rows.length);
  for (let row = 0; row < values.length; row++) {
    const cell = table.rows[row]?.[index] ?? '';
    const value = cell.trim() === '' ? Number.NaN : parseNumber(cell, table.decimalComma);
    if (value === undefined) throw unreadable(table, row, index, cell);
    values[row] = value;
  }
  return values;
}

function unreadable(table: TextTable, row: number, index: number, cell: string): ReadError {
  const line = table.lines[row] as number;
  const name = table.names[index]?.trim() ?? `column ${index + 1}`;
  const mark = table.decimalComma ? 'comma' : 'point';
  return new ReadError(
    'NUMBER_UNREADABLE',
    `${table.file}, line ${line}: "${cell.trim()}" in column ${index + 1} ("${name}") is no number.`,
    {
      file: table.file,
      line,
      column: index + 1,
      expected: `a number with a decimal ${mark}, as in the first rows`,
      hint: 'If the line is damaged, remove it or copy the file again.',
    },
  );
}
