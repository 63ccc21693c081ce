import { stringify } from 'csv-stringify/sync';
import type { ReportTable } from '../core/report-model';
import type { CsvDialect } from './csv-dialect';
import { flatTable } from './flat-table';

/**
 * A table as CSV: numbers with all their digits in the unit of the column's name, beside them standard error and 95 % limits, the reasons of
 * what is refused in the last column. Text that a spreadsheet would run as a formula is neutralised.
 */
export function writeCsv(table: ReportTable, dialect: CsvDialect = 'comma'): string {
  const { columns, rows } = flatTable(table);
  const comma = dialect === 'semicolon-comma';
  return stringify(rows, {
    header: true,
    columns: columns.map(({ key }) => key),
    delimiter: comma ? ';' : ',',
    escape_formulas: true,
    cast: { number: (value) => (Number.isFinite(value) ? (comma ? String(value).replace('.', ',') : String(value)) : '') },
  });
}
