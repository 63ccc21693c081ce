import { stringify } from 'csv-stringify/sync';
import type { ReportCell, ReportNumber, ReportTable } from '../core/report-model';
import { placedCells } from './cell-text';
import type { CsvDialect } from './csv-dialect';

type Row = Record<string, string | number | null>;

/**
 * A table as CSV: numbers with all their digits in the unit of the column's name, beside them standard error and 95 % limits, the reasons of
 * what is refused in the last column. Text that a spreadsheet would run as a formula is neutralised.
 */
export function writeCsv(table: ReportTable, dialect: CsvDialect = 'comma'): string {
  const rows = table.rows.map(({ cells }) => csvRow(cells, table));
  const filled = new Set(rows.flatMap((row) => Object.entries(row).flatMap(([key, value]) => (value === null ? [] : [key]))));
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const own = new Set(table.columns.map(({ key }) => key));
  const comma = dialect === 'semicolon-comma';
  return stringify(rows, {
    header: true,
    // Errors and limits that no row has are no columns; remarks stand last.
    columns: [...keys.filter((key) => key !== 'notes' && (own.has(key) || filled.has(key))), ...(filled.has('notes') ? ['notes'] : [])],
    delimiter: comma ? ';' : ',',
    escape_formulas: true,
    cast: { number: (value) => (Number.isFinite(value) ? (comma ? String(value).replace('.', ',') : String(value)) : '') },
  });
}

function csvRow(cells: readonly ReportCell[], table: ReportTable): Row {
  const row: Row = {};
  const notes: string[] = [];
  const reasons = new Map(table.footnotes.map(({ mark, runs }) => [mark, runs.map(({ text }) => text).join('')]));
  for (const { cell, column, span } of placedCells(cells, table.columns)) {
    const said = 'notes' in cell ? cell.notes.flatMap((mark) => reasons.get(mark) ?? []) : [];
    if (cell.kind === 'number') {
      // A sum over two columns belongs to neither of them: it has a column of its own.
      const key = span > 1 ? table.columns.slice(table.columns.indexOf(column), table.columns.indexOf(column) + span) : [column];
      Object.assign(row, numberCells(span > 1 ? sumKey(key.map((one) => one.key)) : column.key, cell));
      for (const one of span > 1 ? key : []) row[one.key] = null;
    } else row[column.key] = cell.kind === 'text' ? cell.runs.map(({ text }) => text).join('') : null;
    notes.push(...said.map((reason) => `${column.plainName}: ${reason}`));
  }
  return { ...row, notes: notes.length === 0 ? null : notes.join(' ') };
}

/** Rsei_ohm and Rct_ohm → RseiPlusRct_ohm. */
function sumKey(keys: readonly string[]): string {
  const unit = keys[0]?.split('_')[1] ?? '';
  return `${keys.map((key) => key.split('_')[0]).join('Plus')}_${unit}`;
}

/** Rct_ohm, Rct_standardError_ohm, Rct_ci95Low_ohm, Rct_ci95High_ohm. */
function numberCells(key: string, { value, standardError, ci95 }: ReportNumber): Row {
  const [quantity, ...unit] = key.split('_');
  const named = (what: string) => [quantity, what, ...unit].join('_');
  return {
    [key]: value,
    [named('standardError')]: standardError,
    [named('ci95Low')]: ci95?.[0] ?? null,
    [named('ci95High')]: ci95?.[1] ?? null,
  };
}
