import type { CellObject, SheetData } from 'write-excel-file/universal';
import type { FlatColumn, FlatTable } from './flat-table';

const bold = { fontWeight: 'bold' } as const;

/** Text as a cell that no spreadsheet runs, not even when somebody edits it. */
export function xlsxText(text: string, style: Partial<CellObject> = {}): CellObject {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  // A cell holds 32,767 signs; control signs cannot be written in XML.
  return { type: String, value: safe.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').slice(0, 32_767), ...style };
}

/** A flat table as rows of cells: a bold head with units, numbers as numbers. */
export function xlsxRows({ columns, rows }: FlatTable): SheetData {
  const head = columns.map(({ title }) => xlsxText(title, { ...bold, wrap: true, alignVertical: 'top', bottomBorderStyle: 'thin' }));
  const formats = columns.map((column, k) =>
    formatOf(
      column,
      rows.map((row) => row[k] ?? null),
    ),
  );
  const body = rows.map((row) =>
    row.map((value, k): CellObject | null => {
      if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return null;
      if (typeof value === 'string') return xlsxText(value);
      const format = formats[k];
      return { type: Number, value, align: 'right', ...(format === undefined ? {} : { format }) };
    }),
  );
  return [head, ...body];
}

/** Wide enough for what stands in it, within reason. */
export function xlsxWidths({ columns, rows }: FlatTable): { width: number }[] {
  return columns.map(({ title }, k) => {
    const longest = Math.max(0, ...rows.map((row) => (typeof row[k] === 'string' ? row[k].length : 9)));
    return { width: Math.min(46, Math.max(10, longest + 2, Math.ceil(title.length / 2) + 2)) };
  });
}

/** Five digits are shown, all are there; counts and cycles stay as they are. */
function formatOf({ exponent }: FlatColumn, values: readonly (string | number | null)[]): string | undefined {
  const numbers = values.flatMap((value) => (typeof value === 'number' && Number.isFinite(value) ? [Math.abs(value)] : []));
  if (numbers.length === 0 || numbers.every(Number.isInteger)) return undefined;
  const largest = Math.max(...numbers);
  if (exponent !== 0 || largest < 1e-3 || largest >= 1e6) return '0.0000E+00';
  const decimals = Math.min(6, Math.max(0, 4 - Math.floor(Math.log10(largest))));
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}
