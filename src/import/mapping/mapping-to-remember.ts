import type { ColumnMapping } from '../../core/column-mapping';
import { headLines } from './head-lines';
import { tableLayout } from './table-layout';

/**
 * A mapping as it is kept for other files of the shape: the number of lines to skip is left to each file where it was only what the
 * file's own lines say, because the next file may have a longer beginning.
 */
export function mappingToRemember(bytes: Uint8Array, mapping: ColumnMapping): ColumnMapping {
  const { skip, ...kept } = mapping;
  return skip === undefined || skip === tableLayout(headLines(bytes), kept).skip ? kept : mapping;
}
