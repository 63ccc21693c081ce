import { ReadError } from '../../core/errors';
import type { NumberTable } from './number-table';

/** A column that is needed. @throws ReadError NUMBER_UNREADABLE where it holds words, or a cell that is no number */
export function numbersOf(table: NumberTable, index: number): Float64Array {
  const refusal = table.refused?.get(index);
  if (refusal !== undefined) throw refusal;
  const values = table.columns[index];
  if (values !== undefined) return values;
  throw new ReadError('NUMBER_UNREADABLE', `${table.file}: column ${index + 1} ("${table.names[index]}") holds no numbers.`, {
    file: table.file,
    line: table.headerLine,
    column: index + 1,
    expected: 'a column of numbers',
  });
}
