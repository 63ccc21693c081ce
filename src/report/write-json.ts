import type { ReportCell, ReportModel } from '../core/report-model';
import { cellText, placedCells } from './cell-text';

/**
 * The whole report as JSON, with where every number comes from. Numbers have all their digits and beside them the text that is printed;
 * what is missing or infinite is null.
 */
export function writeJson(report: ReportModel): string {
  const sections = report.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => {
      if (block.kind !== 'table') return block;
      const rows = block.rows.map((row) => ({
        ...row,
        cells: placedCells(row.cells, block.columns).map(({ cell, column }) => withText(cell, column, report)),
      }));
      return { ...block, rows };
    }),
  }));
  return `${JSON.stringify({ ...report, sections }, plainData, 1)}\n`;
}

function withText(cell: ReportCell, column: { key: string; exponent: number }, { style }: ReportModel) {
  const text = cellText(cell, column, style)
    .runs.map((run) => run.text)
    .join('');
  return { column: column.key, ...cell, text };
}

/** Arrays of numbers as plain lists. */
function plainData(_key: string, value: unknown): unknown {
  return ArrayBuffer.isView(value) ? Array.from(value as Float64Array, (one) => (Number.isFinite(one) ? one : null)) : value;
}
