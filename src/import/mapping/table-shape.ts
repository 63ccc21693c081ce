import { headLines } from './head-lines';
import { tableLayout } from './table-layout';

/**
 * What files of the same shape have in common: the separator and the header line, or the separator and the number of columns
 * where there is no header. Undefined where the text has no table of numbers.
 */
export function tableShape(bytes: Uint8Array): string | undefined {
  const { separator, names, width } = tableLayout(headLines(bytes));
  if (width < 2) return undefined;
  return names.length > 0 ? `${separator}|${names.map((name) => name.trim()).join('|')}` : `${separator}|${width} columns without names`;
}
