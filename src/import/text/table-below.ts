import { ReadError } from '../../core/errors';
import { countNumbers } from './detect-dialect';
import { type Separator, splitCells } from './split-cells';
import type { TextTable } from './text-table';
import { usesDecimalComma } from './uses-decimal-comma';

export interface TablePlace {
  file: string;
  names: string[];
  /** Index of the line that holds the names, and of the first line that may hold a row. */
  header: number;
  firstRow: number;
  /** None: a tab, semicolon or comma if the first row has one, else blanks. */
  separator?: Separator;
}

/**
 * The rows of a table whose header was found: from `firstRow` on to the first line without a number; empty lines do not count.
 * A row with fewer cells than needed is a `problem` (FILE_CUT in the last line). Rows may have more cells than names.
 * @param needed cells a row must have; by default as many as there are names.
 */
export function tableBelow(lines: readonly string[], place: TablePlace, needed = place.names.length): TextTable {
  const { file, names, header, firstRow } = place;
  const rows: string[][] = [];
  const numbers: number[] = [];
  let separator = place.separator;
  let problem: ReadError | undefined;
  for (let k = firstRow; k < lines.length; k++) {
    const line = lines[k] as string;
    if (line.trim() === '') continue;
    separator ??= separatorOf(line);
    const cells = splitCells(separator === ' ' ? line : line.trimEnd(), separator);
    if (countNumbers(cells, false) + countNumbers(cells, true) === 0) break;
    if (cells.length < needed) {
      problem = shortRow(file, k + 1, cells.length, needed, k === lines.length - 1);
      break;
    }
    rows.push(cells);
    numbers.push(k + 1);
  }
  const decimalComma = separator !== ',' && usesDecimalComma(rows);
  return { file, names, headerLine: header + 1, rows, lines: numbers, decimalComma, ...(problem === undefined ? {} : { problem }) };
}

function separatorOf(line: string): Separator {
  for (const separator of ['\t', ';'] as const) if (line.trim().includes(separator)) return separator;
  // `0,01 5,2` has commas in numbers, `0.01, 5.2` and `1,2,3` between them.
  return /,\s|^\S*,\S*$/.test(line.trim()) ? ',' : ' ';
}

function shortRow(file: string, line: number, cells: number, needed: number, isLast: boolean): ReadError {
  return new ReadError(isLast ? 'FILE_CUT' : 'FILE_CORRUPT', `${file}, line ${line}: the row has ${cells} cells.`, {
    file,
    line,
    expected: `${needed} cells, one a column`,
    hint: isLast ? 'The file ends in the middle of a row: copy it again.' : 'Mend or remove the line, or export the measurement again.',
  });
}
