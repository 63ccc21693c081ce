import { ReadError } from '../../core/errors';
import type { TableLayout } from './table-layout';

/** A mapping that fits no row of the file. */
export function noRows(file: string, { skip, separator, decimal }: TableLayout): ReadError {
  return new ReadError('NO_DATA', `${file}: below line ${skip} there are no rows of numbers in the mapped columns.`, {
    file,
    expected: `rows parted by ${separator}, with a decimal ${decimal}`,
    hint: 'Mind the separator, the decimal mark and the number of lines to skip.',
  });
}
