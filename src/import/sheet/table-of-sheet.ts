import { countNumbers } from '../text/detect-dialect';
import { parseNumber } from '../text/parse-number';
import type { TextTable } from '../text/text-table';
import type { Sheet } from './read-xlsx';

/**
 * The table of a sheet: the names are the last row of words above the first row with two numbers; a row without any number ends it.
 * Undefined where no row of names stands above numbers.
 */
export function tableOfSheet(sheet: Sheet, file: string): TextTable | undefined {
  const first = sheet.rows.findIndex((cells) => countNumbers(cells, false) >= 2);
  const header = sheet.rows.slice(0, Math.max(first, 0)).findLastIndex((cells) => cells.filter((cell) => cell !== '').length >= 2);
  if (first < 0 || header < 0) return undefined;
  const names = sheet.rows[header] as string[];
  const rows: string[][] = [];
  const lines: number[] = [];
  for (let k = first; k < sheet.rows.length; k++) {
    const cells = sheet.rows[k] as string[];
    if (!cells.some((cell) => cell !== '' && parseNumber(cell) !== undefined)) break;
    rows.push(cells);
    lines.push(sheet.rowNumbers[k] as number);
  }
  const title = `${file}, sheet "${sheet.name}"`;
  return { file: title, names, headerLine: sheet.rowNumbers[header] as number, rows, lines, decimalComma: false };
}
