import { ReadError } from '../../core/errors';
import type { DelimitedPlace, WantedColumn } from './delimited-place';

/** A row with fewer cells than columns that are to be read. */
export function shortRow(file: string, line: number, cells: number, needed: number, isLast: boolean): ReadError {
  return new ReadError(isLast ? 'FILE_CUT' : 'FILE_CORRUPT', `${file}, line ${line}: the row has ${cells} cells.`, {
    file,
    line,
    expected: `at least ${needed} cells, as many as have a name`,
    hint: isLast ? 'The file ends in the middle of a row: copy it again.' : 'Mend or remove the line, or export the measurement again.',
  });
}

/** A cell of a needed column that is no number. */
export function unreadableCell({ file, decimalComma }: DelimitedPlace, line: number, column: WantedColumn, text: string): ReadError {
  const where = `in column ${column.index + 1} ("${column.name}")`;
  return new ReadError('NUMBER_UNREADABLE', `${file}, line ${line}: "${shortened(text)}" ${where} cannot be read.`, {
    file,
    line,
    column: column.index + 1,
    expected: column.read === undefined ? `a number with a decimal ${decimalComma ? 'comma' : 'point'}` : 'a value as in the first rows',
    hint: 'If the line is damaged, remove it or copy the file again.',
  });
}

export function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
