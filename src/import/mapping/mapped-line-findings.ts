import type { ColumnMapping } from '../../core/column-mapping';
import type { Finding } from '../../core/finding';
import { parseNumber } from '../text/parse-number';
import { splitCells } from '../text/split-cells';
import { separatorCharacter } from './column-separator';
import { linesFinding } from './lines-finding';
import type { TableLayout } from './table-layout';

/**
 * What is said of the lines that gave no row: those passed over below the header, and rows that were skipped as told.
 * @param head the skipped lines; `indices` the mapped columns, from 0
 */
export function mappedLineFindings(
  passedOver: readonly number[],
  head: readonly string[],
  layout: TableLayout,
  indices: readonly number[],
  stated: ColumnMapping,
): Finding[] {
  const isRow = (line: string) => {
    const cells = splitCells(line, separatorCharacter[layout.separator]);
    return indices.some((index) => parseNumber(cells[index] ?? '', layout.decimal === 'comma') !== undefined);
  };
  const skipped = stated.skip === undefined ? [] : head.slice(0, stated.skip).flatMap((line, k) => (isRow(line) ? [k + 1] : []));
  return [
    ...linesFinding('LINES_PASSED_OVER', passedOver, 'below the header has no number in the mapped columns and was passed over'),
    ...linesFinding('ROWS_SKIPPED', skipped, 'has numbers in the mapped columns and was skipped as told'),
  ];
}
