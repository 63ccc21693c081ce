import type { ColumnMapping } from '../../core/column-mapping';
import { ReadError } from '../../core/errors';
import type { Finding } from '../../core/finding';
import { parseNumber } from '../text/parse-number';
import { splitCells } from '../text/split-cells';
import type { TextTable } from '../text/text-table';
import { withoutTrailingEmpty } from '../text/without-trailing-empty';
import { separatorCharacter } from './column-separator';
import { mappedLineFindings } from './mapped-line-findings';
import type { TableLayout } from './table-layout';

export interface MappedTables {
  tables: TextTable[];
  warnings: Finding[];
}

/**
 * The rows of a mapped text: every line below the skipped ones that has a number in a mapped column. The header line again begins
 * a further table; other lines of words are passed over and named.
 * @param indices the mapped columns, from 0
 */
export function mappedTables(
  lines: readonly string[],
  file: string,
  layout: TableLayout,
  indices: readonly number[],
  stated: ColumnMapping,
): MappedTables {
  const tables: TextTable[] = [];
  const passedOver: number[] = [];
  const decimalComma = layout.decimal === 'comma';
  const header = layout.headerLine === null ? undefined : lines[layout.headerLine - 1]?.trim();
  const isRow = (cells: readonly string[]) => indices.some((index) => parseNumber(cells[index] ?? '', decimalComma) !== undefined);
  const cellsOf = (line: string) => withoutTrailingEmpty(splitCells(line, separatorCharacter[layout.separator]));
  let table: TextTable | undefined;
  for (let k = layout.skip; k < lines.length; k++) {
    const line = lines[k] as string;
    if (line.trim() === '') continue;
    const cells = cellsOf(line);
    if (!isRow(cells)) {
      if (line.trim() === header) table = undefined;
      else passedOver.push(k + 1);
      continue;
    }
    if (table === undefined) {
      table = { file, names: namesOf(layout), headerLine: layout.headerLine ?? k + 1, rows: [], lines: [], decimalComma };
      tables.push(table);
    }
    const least = Math.max(...indices) + 1;
    if (cells.length < least) throw shortRow(file, k + 1, cells.length, least, k === lines.length - 1);
    table.rows.push(cells);
    table.lines.push(k + 1);
  }
  return { tables, warnings: mappedLineFindings(passedOver, lines, layout, indices, stated) };
}

/** A name for every cell, so that messages can say which column they mean. */
function namesOf({ names, width }: TableLayout): string[] {
  return names.length > 0 ? names : Array.from({ length: width }, (_, k) => `column ${k + 1}`);
}

function shortRow(file: string, line: number, cells: number, least: number, isLast: boolean): ReadError {
  return new ReadError(isLast ? 'FILE_CUT' : 'FILE_CORRUPT', `${file}, line ${line}: the row has ${cells} cells.`, {
    file,
    line,
    expected: `${least} cells or more, to reach the last mapped column`,
    hint: isLast ? 'The file ends in the middle of a row: copy it again.' : 'Mend or remove the line, or mind the separator.',
  });
}
