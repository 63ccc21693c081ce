import type { ReportCell, ReportColumn, ReportNumber, ReportTable } from '../core/report-model';
import { placedCells } from './cell-text';

/** A table as spreadsheets want it: one number a cell, errors and limits in columns of their own. */
export interface FlatTable {
  columns: FlatColumn[];
  /** In the order of the columns; null is empty. */
  rows: (string | number | null)[][];
}

export interface FlatColumn {
  /** Rct_standardError_ohm. */
  key: string;
  /** "Rct, standard error (Ω)". */
  title: string;
  /** Numbers of it are small or large: they are shown with a power of ten. */
  exponent: number;
}

type Row = Map<string, string | number | null>;

/** The last column, `notes`, has the reasons of what is refused in the row. */
export function flatTable(table: ReportTable): FlatTable {
  const known = new Map<string, FlatColumn>();
  for (const column of table.columns) for (const flat of flatColumns(column)) known.set(flat.key, flat);
  const rows = table.rows.map(({ cells }) => flatRow(cells, table, known));
  const filled = new Set(rows.flatMap((row) => [...row].flatMap(([key, value]) => (value === null ? [] : [key]))));
  const own = new Set(table.columns.map(({ key }) => key));
  const notes: FlatColumn = { key: 'notes', title: 'Notes', exponent: 0 };
  // Errors and limits that no row has are no columns.
  const columns = [...[...known.values()].filter(({ key }) => own.has(key) || filled.has(key)), ...(filled.has('notes') ? [notes] : [])];
  return { columns, rows: rows.map((row) => columns.map(({ key }) => row.get(key) ?? null)) };
}

function flatColumns({ key, plainName, plainUnit, exponent, align }: ReportColumn): FlatColumn[] {
  const title = (name: string) => (plainUnit === '' ? name : `${name} (${plainUnit})`);
  const first = { key, title: title(plainName), exponent };
  if (align === 'text') return [first];
  return [
    first,
    { key: named(key, 'standardError'), title: title(`${plainName}, standard error`), exponent },
    { key: named(key, 'ci95Low'), title: title(`${plainName}, 95 % low`), exponent },
    { key: named(key, 'ci95High'), title: title(`${plainName}, 95 % high`), exponent },
  ];
}

/** Rct_ohm → Rct_standardError_ohm. */
function named(key: string, what: string): string {
  const [quantity, ...unit] = key.split('_');
  return [quantity, what, ...unit].join('_');
}

function flatRow(cells: readonly ReportCell[], table: ReportTable, known: Map<string, FlatColumn>): Row {
  const row: Row = new Map();
  const reasons = new Map(table.footnotes.map(({ mark, runs }) => [mark, runs.map(({ text }) => text).join('')]));
  const notes: string[] = [];
  for (const { cell, column, span } of placedCells(cells, table.columns)) {
    if (cell.kind === 'number') {
      const first = table.columns.indexOf(column);
      const own = span > 1 ? sumColumn(table.columns.slice(first, first + span), known) : column;
      for (const [key, value] of numberCells(own.key, cell)) row.set(key, value);
    } else row.set(column.key, cell.kind === 'text' ? cell.runs.map(({ text }) => text).join('') : null);
    const said = 'notes' in cell ? cell.notes.flatMap((mark) => reasons.get(mark) ?? []) : [];
    notes.push(...said.map((reason) => `${column.plainName}: ${reason}`));
  }
  if (notes.length > 0) row.set('notes', notes.join(' '));
  return row;
}

/** A sum over two columns belongs to neither of them: Rsei_ohm and Rct_ohm → RseiPlusRct_ohm. */
function sumColumn(columns: readonly ReportColumn[], known: Map<string, FlatColumn>): ReportColumn {
  const [first] = columns as [ReportColumn];
  const key = [columns.map((column) => column.key.split('_')[0]).join('Plus'), ...first.key.split('_').slice(1)].join('_');
  const sum = { ...first, key, plainName: columns.map(({ plainName }) => plainName).join(' + ') };
  for (const flat of flatColumns(sum)) if (!known.has(flat.key)) known.set(flat.key, flat);
  return sum;
}

function numberCells(key: string, { value, standardError, ci95 }: ReportNumber): [string, number | null][] {
  return [
    [key, value],
    [named(key, 'standardError'), standardError],
    [named(key, 'ci95Low'), ci95?.[0] ?? null],
    [named(key, 'ci95High'), ci95?.[1] ?? null],
  ];
}
