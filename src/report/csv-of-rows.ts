import { stringify } from 'csv-stringify/sync';
import type { CsvDialect } from './csv-dialect';

export type CsvRow = Record<string, string | number | null>;

/**
 * Rows as text with a header of all their columns, in the order they first appear. What is not a finite number is empty; `semicolon-comma`
 * writes decimal commas. Text that a spreadsheet would run as a formula is neutralised.
 */
export function csvOfRows(rows: readonly CsvRow[], dialect: CsvDialect = 'comma'): string {
  const comma = dialect === 'semicolon-comma';
  return stringify([...rows], {
    header: true,
    columns: [...new Set(rows.flatMap((row) => Object.keys(row)))],
    delimiter: comma ? ';' : ',',
    escape_formulas: true,
    cast: { number: (value) => (Number.isFinite(value) ? (comma ? String(value).replace('.', ',') : String(value)) : '') },
  });
}
