import type { ReportTable } from '../core/report-model';
import type { ReportStyle } from '../core/report-style';
import type { TextRun } from '../core/text-runs';
import { cellText, placedCells } from './cell-text';
import { escapeXml } from './figures/escape-xml';
import { type FlatTable, flatTable } from './flat-table';
import { htmlRuns } from './html/html-runs';
import { columnTitle } from './table-header';

/** A table for the clipboard, as plain text with tabs and as HTML. */
export interface ClipboardTable {
  text: string;
  html: string;
}

/** As it is printed, 42.3(8), with units in the head: for Word. Footnotes stand below. */
export function printedClipboard(table: ReportTable, style: ReportStyle): ClipboardTable {
  const head = table.columns.map((column) => columnTitle(column, style));
  const rows = table.rows.map(({ cells }) =>
    placedCells(cells, table.columns).map(({ cell, column, span }) => {
      const { runs, marks } = cellText(cell, column, style);
      return { span, runs: marks === '' ? runs : [...runs, { text: marks, script: 'sup' as const }] };
    }),
  );
  const notes = table.footnotes.map(({ mark, runs }): TextRun[] => [{ text: `${mark} ` }, ...runs]);
  const text = [
    head.map(plain).join('\t'),
    ...rows.map((row) => row.map(({ runs, span }) => plain(runs) + '\t'.repeat(span - 1)).join('\t')),
    ...notes.map(plain),
  ];
  const html = [
    `<tr>${head.map((runs) => `<th>${htmlRuns(runs)}</th>`).join('')}</tr>`,
    ...rows.map(
      (row) => `<tr>${row.map(({ runs, span }) => `<td${span > 1 ? ` colspan="${span}"` : ''}>${htmlRuns(runs)}</td>`).join('')}</tr>`,
    ),
  ];
  const below = notes.map((runs) => `<p>${htmlRuns(runs)}</p>`).join('');
  return { text: text.join('\r\n'), html: `<meta charset="utf-8"><table>${html.join('')}</table>${below}` };
}

/** A number a cell, errors and limits in columns of their own, all digits: for Excel. */
export function numbersClipboard(table: ReportTable): ClipboardTable {
  const { columns, rows } = flatTable(table);
  const head = columns.map(({ title }) => title);
  return {
    text: [head.map(safe).join('\t'), ...rows.map((row) => row.map(asText).join('\t'))].join('\r\n'),
    html: `<meta charset="utf-8"><table><tr>${head.map((title) => `<th>${escapeXml(title)}</th>`).join('')}</tr>${htmlRows(rows)}</table>`,
  };
}

function htmlRows(rows: FlatTable['rows']): string {
  return rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeXml(asText(cell))}</td>`).join('')}</tr>`).join('');
}

function asText(cell: string | number | null): string {
  if (cell === null || (typeof cell === 'number' && !Number.isFinite(cell))) return '';
  return typeof cell === 'number' ? String(cell) : safe(cell);
}

/** Nothing from a name is run where it is pasted. */
function safe(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, ' ');
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
}

function plain(runs: readonly TextRun[]): string {
  return safe(runs.map(({ text }) => text).join(''));
}
