import { ReadError } from '../../core/errors';
import { parseNumber } from '../text/parse-number';
import { splitCells } from '../text/split-cells';
import { usesDecimalComma } from '../text/uses-decimal-comma';
import type { DelimitedPlace, WantedColumn } from './delimited-place';
import { headLines } from './head-lines';
import type { NumberTable } from './number-table';
import { readDelimited } from './read-delimited';

export interface NumberTablePlace extends Omit<DelimitedPlace, 'decimalComma'> {
  names: readonly string[];
  headerLine: number;
  /** Told from the first rows where it is not stated. */
  decimalComma?: boolean;
  /** Columns whose every cell must be readable; by default all that begin with a number. */
  isNeeded?: (name: string) => boolean;
  /** How cells that are no numbers are read. */
  reading?: (name: string, firstCell: string) => Pick<WantedColumn, 'read' | 'scan'> | undefined;
}

/** Rows that tell what the columns are. */
const sample_bytes = 65536;

/**
 * A table below its names, and where it ended. Columns of words, and those in which nothing stands, are left out.
 * @throws ReadError NUMBER_UNREADABLE for a needed column of words, and what `readDelimited` throws
 */
export function readNumberTable(bytes: Uint8Array, place: NumberTablePlace): NumberTable & { next: number; nextLine: number } {
  const { names, headerLine, isNeeded = () => true, reading, ...delimited } = place;
  const sample = sampleRows(bytes, place);
  const decimalComma = place.decimalComma ?? (place.separator !== ',' && usesDecimalComma(sample));
  const wanted: WantedColumn[] = [];
  for (const [index, name] of names.entries()) {
    if (name === '') continue;
    const first = sample.find((cells) => (cells[index] ?? '') !== '')?.[index];
    const special = first === undefined ? undefined : reading?.(name, first);
    const isNumber = first === undefined || parseNumber(first, decimalComma) !== undefined;
    if (special !== undefined) wanted.push({ index, name, required: true, ...special });
    else if (isNumber) wanted.push({ index, name, required: isNeeded(name) });
    else if (isNeeded(name) && place.isNeeded !== undefined) throw wordsInColumn(place, index, name, first as string);
  }
  const { values, rows, lines, next, nextLine, warnings } = readDelimited(
    bytes,
    { ...delimited, decimalComma },
    withinRows(wanted, sample),
  );
  const columns: (Float64Array | undefined)[] = names.map(() => undefined);
  for (const [k, column] of values.entries()) {
    if (column?.some((value) => !Number.isNaN(value)) || rows === 0) columns[(wanted[k] as WantedColumn).index] = column;
  }
  return { file: place.file, names, headerLine, rows, lines, columns, decimalComma, warnings, next, nextLine };
}

/** Columns that the header names behind the last cell of every row have no data. */
function withinRows(wanted: readonly WantedColumn[], sample: readonly string[][]): WantedColumn[] {
  const width = sample.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  return wanted.filter(({ index }) => width === 0 || index < width);
}

function sampleRows(bytes: Uint8Array, { from, separator, ends, words, groups, indent = 0 }: NumberTablePlace): string[][] {
  const rows: string[][] = [];
  let at = from;
  for (const { text, next } of headLines(bytes.subarray(from, from + 4 * sample_bytes), sample_bytes)) {
    if (ends?.(bytes, at) === true) break;
    at = from + next;
    const cells = splitCells(text, separator);
    if (groups !== undefined && cells.slice(0, groups.leadingEmpty).some((cell) => cell !== '')) continue;
    if (words !== undefined && !cells.some((cell) => parseNumber(cell, cell.includes(',')) !== undefined)) continue;
    if (cells.some((cell) => cell !== '')) rows.push(cells.slice(indent));
  }
  return rows;
}

function wordsInColumn({ file, line }: NumberTablePlace, index: number, name: string, cell: string): ReadError {
  return new ReadError('NUMBER_UNREADABLE', `${file}: column ${index + 1} ("${name}") begins with "${cell.slice(0, 40)}".`, {
    file,
    line,
    column: index + 1,
    expected: 'numbers, or times such as 0-00:01:00',
    hint: 'If the line is damaged, remove it or copy the file again.',
  });
}
