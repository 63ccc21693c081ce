import { parseNumber } from '../text/parse-number';
import { splitCells } from '../text/split-cells';
import type { NumberTable } from './number-table';
import { readNumberTable } from './read-number-table';
import { type TextLine, TextLines } from './text-lines';

export interface ScanTablePlace {
  file: string;
  names: readonly string[];
  header: Pick<TextLine, 'next' | 'number'>;
  separator: '\t' | ';' | ',';
}

/** So many lines behind a table are looked at for more rows. */
const linesBehind = 20;

/**
 * The table below its names: lines without a number are passed over before its first row and end it behind that. Where rows of numbers go
 * on behind such a line, that is said.
 * @throws ReadError NUMBER_UNREADABLE, FILE_CUT, FILE_CORRUPT
 */
export function readScanTable(bytes: Uint8Array, { file, names, header, separator }: ScanTablePlace): NumberTable {
  const table = readNumberTable(bytes, {
    ...{ file, names, separator, headerLine: header.number, from: header.next, line: header.number + 1, cut: 'refuse' },
    words: ({ rowsBefore }) => (rowsBefore === 0 ? 'pass' : 'end'),
  });
  const goesOn = rowBehind(new TextLines(bytes, table.next, table.nextLine), separator);
  if (goesOn === undefined) return table;
  const message = `Line ${table.nextLine} has no number and ends the table, but from line ${goesOn} on there are numbers again: they were not read.`;
  return { ...table, warnings: [...table.warnings, { code: 'ROWS_LEFT_OUT', message }] };
}

function rowBehind(lines: TextLines, separator: '\t' | ';' | ','): number | undefined {
  for (let k = 0; k < linesBehind; k++) {
    const line = lines.next();
    if (line === undefined) return undefined;
    const numbers = splitCells(line.text, separator).filter((cell) => parseNumber(cell, cell.includes(',')) !== undefined);
    if (numbers.length >= 2) return line.number;
  }
  return undefined;
}
