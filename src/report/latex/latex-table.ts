import type { ReportColumn, ReportTable } from '../../core/report-model';
import type { ReportStyle } from '../../core/report-style';
import { cellText, placedCells, printedCells } from '../cell-text';
import { columnTitle } from '../table-header';
import { latexRuns, latexText } from './latex-text';

/** A table with booktabs alone: numbers stand on their decimal mark in a pair of columns, right and left of it. */
export function latexTable(table: ReportTable, style: ReportStyle): string {
  const isLong = table.rows.length > 40;
  const spec = table.columns.map(columnSpec).join('');
  const head = table.columns.map((column) => headCell(column, style)).join(' & ');
  const rows = table.rows.map(
    ({ cells }, k) =>
      `${placedCells(printedCells(cells, table.rows[k - 1]?.cells), table.columns)
        .map((placed) => bodyCell(placed, style))
        .join(' & ')} \\\\`,
  );
  const notes = [
    ...(table.footnotes.length === 0
      ? []
      : [table.footnotes.map(({ mark, runs }) => `\\textsuperscript{${mark}}~${latexRuns(runs)}`).join(' ')]),
    ...table.notes.map(latexRuns),
  ];
  const caption = `\\textbf{${table.label}.} ${latexRuns(table.caption)}`;
  const size = table.columns.length > 7 || /^(provenance|sources)$/.test(table.id) ? '\\scriptsize' : '\\small';
  const inside = [
    `\\begin{${isLong ? 'longtable' : 'tabular'}}{@{}${spec}@{}}`,
    '\\toprule',
    `${head} \\\\`,
    '\\midrule',
    ...(isLong ? ['\\endhead'] : []),
    ...rows,
    '\\bottomrule',
    `\\end{${isLong ? 'longtable' : 'tabular'}}`,
  ];
  const below = notes.map((note) => `\\par\\smallskip{\\footnotesize ${note}\\par}`);
  // A float that stays where it is: the label says which table it is, so LaTeX counts nothing.
  return [
    `% ${table.label}, ${table.id}`,
    '\\begingroup\\par\\bigskip\\noindent',
    `{${caption}\\par}\\nopagebreak\\smallskip`,
    `${size}\\setlength{\\tabcolsep}{3.2pt}\\noindent`,
    ...inside,
    ...below,
    '\\par\\bigskip\\endgroup',
  ].join('\n');
}

function columnSpec({ key, align }: ReportColumn): string {
  if (align === 'number') return 'r@{}l';
  return { sha256: 'p{30mm}', file: 'p{38mm}' }[key] ?? 'l';
}

function headCell(column: ReportColumn, style: ReportStyle): string {
  const title = latexRuns(columnTitle(column, style));
  return column.align === 'number' ? `\\multicolumn{2}{c}{${title}}` : title;
}

function bodyCell({ cell, column, span }: ReturnType<typeof placedCells<ReportColumn>>[number], style: ReportStyle): string {
  const { runs, number, marks } = cellText(cell, column, style);
  const raised = marks === '' ? '' : `\\textsuperscript{${marks}}`;
  const whole = `${latexRuns(runs)}${raised}`;
  if (span > 1) return `\\multicolumn{${span * (column.align === 'number' ? 2 : 1)}}{${cell.kind === 'number' ? 'c' : 'l'}}{${whole}}`;
  if (column.align === 'text') return whole;
  if (number === null) return `\\multicolumn{2}{c}{${whole}}`;
  return `${latexText(number.integer)} & ${latexText(number.fraction + number.tail)}${raised}`;
}
