import type { ReportCell, ReportColumn } from '../core/report-model';
import type { ReportStyle } from '../core/report-style';
import type { TextRun } from '../core/text-runs';
import { numberText } from './number-text';

/** What a cell shows, cut at the decimal mark where it is a number; `marks` are its footnotes. */
export interface CellText {
  runs: TextRun[];
  number: { integer: string; fraction: string; tail: string } | null;
  marks: string;
  span: number;
}

export function cellText(cell: ReportCell, { exponent }: Pick<ReportColumn, 'exponent'>, style: ReportStyle): CellText {
  switch (cell.kind) {
    case 'missing':
      return { runs: [{ text: '–' }], number: null, marks: '', span: 1 };
    case 'refused':
      return { runs: [{ text: 'n.d.' }], number: null, marks: cell.notes.join(','), span: 1 };
    case 'text':
      return { runs: cell.runs, number: null, marks: cell.notes.join(','), span: cell.span ?? 1 };
    case 'number': {
      const { text, integer, fraction, tail } = numberText(cell, exponent, style);
      return { runs: [{ text }], number: { integer, fraction, tail }, marks: cell.notes.join(','), span: cell.span ?? 1 };
    }
  }
}

/** The cells of a row as they are printed: what is grouped and the same as in the row above stays empty. */
export function printedCells(cells: readonly ReportCell[], above: readonly ReportCell[] | undefined): ReportCell[] {
  let isSame = above !== undefined;
  return cells.map((cell, k): ReportCell => {
    if (cell.kind !== 'text' || !cell.grouped) return cell;
    const before = above?.[k];
    isSame = isSame && before?.kind === 'text' && JSON.stringify(before.runs) === JSON.stringify(cell.runs);
    return isSame ? { ...cell, runs: [] } : cell;
  });
}

/** The cells of a row with the columns they stand under. */
export function placedCells<C extends { exponent: number }>(
  cells: readonly ReportCell[],
  columns: readonly C[],
): { cell: ReportCell; column: C; span: number }[] {
  const placed: { cell: ReportCell; column: C; span: number }[] = [];
  let at = 0;
  for (const cell of cells) {
    const column = columns[at];
    if (column === undefined) break;
    const span = ('span' in cell ? cell.span : undefined) ?? 1;
    placed.push({ cell, column, span });
    at += span;
  }
  return placed;
}
