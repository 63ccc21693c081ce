import { decodeXmlText } from './decode-xml-text';
import { xmlElements } from './xml-elements';
import { xmlText } from './xml-text';

/** Columns beyond this one are not read: one cell at the sheet's right edge must not make every row 16384 cells wide. */
const lastColumn = 511;

/** Rows of a worksheet as text cells; missing cells are empty, rows without cells are left out. */
export function parseSheetRows(xml: string, shared: readonly string[]): { rows: string[][]; rowNumbers: number[] } {
  const rows: string[][] = [];
  const rowNumbers: number[] = [];
  let number = 0;
  for (const { attributes, body } of xmlElements(xml, 'row')) {
    const stated = /\br="(\d+)"/.exec(attributes)?.[1];
    number = stated === undefined ? number + 1 : Number(stated);
    if (body === undefined) continue;
    const cells = parseCells(body, shared);
    if (cells.length === 0) continue;
    rows.push(cells);
    rowNumbers.push(number);
  }
  return { rows, rowNumbers };
}

function parseCells(row: string, shared: readonly string[]): string[] {
  const cells: string[] = [];
  let column = -1;
  for (const { attributes, body } of xmlElements(row, 'c')) {
    const letters = /\br="([A-Z]+)\d*"/.exec(attributes)?.[1];
    column = letters === undefined ? column + 1 : columnIndex(letters);
    if (body === undefined || column > lastColumn) continue;
    const value = cellText(body, /\bt="(\w+)"/.exec(attributes)?.[1], shared);
    if (value === '') continue;
    while (cells.length < column) cells.push('');
    cells[column] = value;
  }
  return cells;
}

function cellText(body: string, type: string | undefined, shared: readonly string[]): string {
  if (type === 'inlineStr') return xmlText(body).trim();
  const value = xmlElements(body, 'v').next().value?.body ?? '';
  if (type === 's') return (shared[Number(value)] ?? '').trim();
  // An error such as #DIV/0! is a missing number.
  return type === 'e' ? 'NaN' : decodeXmlText(value).trim();
}

/** `A` → 0, `Z` → 25, `AA` → 26. */
function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.slice(0, 4)) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
