import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx';
import type { ReportColumn, ReportTable } from '../../core/report-model';
import type { ReportStyle } from '../../core/report-style';
import type { TextRun } from '../../core/text-runs';
import { type CellText, cellText, placedCells, printedCells } from '../cell-text';
import { columnTitle } from '../table-header';
import { docxRuns } from './docx-runs';

/** 178 mm in twentieths of a point. */
const pageWidth = 10_092;
const inset = 60;
const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const thick: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const thin: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

interface Printed {
  column: ReportColumn;
  span: number;
  text: CellText;
}

/** A native Word table with three rules; numbers stand on decimal tabs, so that they stay plain text. */
export function docxTable(table: ReportTable, style: ReportStyle): Table {
  const size = table.columns.length > 8 || /^(provenance|sources)$/.test(table.id) ? 15 : 18;
  const rows = table.rows.map(({ cells }, k): Printed[] =>
    placedCells(printedCells(cells, table.rows[k - 1]?.cells), table.columns).map(({ cell, column, span }) => ({
      column,
      span,
      text: cellText(cell, column, style),
    })),
  );
  const columns = table.columns.map((column) => measured(column, rows.flat(), style, size));
  const widths = fitted(columns.map(({ width }) => width));
  const tabs = columns.map(({ before, after }, k) => Math.round(((widths[k] as number) - 2 * inset + before - after) / 2));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((column, k) =>
      cell([paragraph(columnTitle(column, style), size, { isCentred: column.align === 'number', keepNext: true })], widths[k] as number, {
        bottom: thin,
      }),
    ),
  });
  const body = rows.map(
    (row, line) =>
      new TableRow({
        cantSplit: true,
        children: row.map(({ column, span, text }) => {
          const at = table.columns.indexOf(column);
          const width = widths.slice(at, at + span).reduce((sum, one) => sum + one, 0);
          const runs: TextRun[] = [...text.runs, ...(text.marks === '' ? [] : [{ text: text.marks, script: 'sup' as const }])];
          const isNumber = text.number !== null && span === 1 && column.align === 'number';
          const placing = isNumber
            ? { decimalTab: tabs[at] as number }
            : { isCentred: column.align === 'number' && text.span === span && !isLong(text) };
          // Head and first rows, and the last two, stay on one page.
          const keepNext = line < 2 || line === rows.length - 2;
          return cell([paragraph(runs, size, { ...placing, keepNext })], width, {}, span);
        }),
      }),
  );
  return new Table({
    width: { size: pageWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: thick, bottom: thick, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: [head, ...body],
  });
}

const isLong = ({ runs }: CellText) => runs.reduce((sum, { text }) => sum + text.length, 0) > 30;

function cell(children: Paragraph[], width: number, borders: { bottom?: IBorderOptions }, span = 1): TableCell {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    margins: { left: inset, right: inset, top: 20, bottom: 20 },
    ...(span > 1 ? { columnSpan: span } : {}),
    ...(borders.bottom === undefined ? {} : { borders: { bottom: borders.bottom } }),
  });
}

function paragraph(
  runs: readonly TextRun[],
  size: number,
  { isCentred = false, decimalTab, keepNext = false }: { isCentred?: boolean; decimalTab?: number; keepNext?: boolean },
): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
    // The end of the paragraph is as small as its text: else it keeps the row open.
    run: { size },
    keepNext,
    alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
    ...(decimalTab === undefined ? {} : { tabStops: [{ type: TabStopType.DECIMAL, position: Math.max(0, decimalTab) }] }),
    children: docxRuns(runs, size),
  });
}

/** What a column wants, in twentieths of a point: its width, and what stands before and behind its decimal marks. */
function measured(column: ReportColumn, cells: readonly Printed[], style: ReportStyle, size: number) {
  const unit = 5 * size;
  const length = (runs: readonly TextRun[]) =>
    runs.reduce((sum, { text, script, mono }) => sum + text.length * (script === undefined ? (mono ? 1.05 : 1) : 0.65), 0);
  const own = cells.filter((one) => one.column === column && one.span === 1).map(({ text }) => text);
  const numbers = own.flatMap(({ number }) => number ?? []);
  const before = unit * Math.max(0, ...numbers.map(({ integer }) => integer.length));
  const after = unit * Math.max(0, ...numbers.map(({ fraction, tail }) => 0.9 * (fraction.length + tail.length)));
  const texts = own.filter(({ number }) => number === null).map(({ runs }) => Math.min(36, length(runs)));
  const title = 0.86 * length(columnTitle(column, style));
  return { width: Math.max(before + after, unit * 0.92 * Math.max(title, ...texts, 3)) + 2 * inset + 40, before, after };
}

/** Widths that fill the page exactly. */
function fitted(wanted: readonly number[]): number[] {
  const total = wanted.reduce((sum, width) => sum + width, 0);
  const widths = wanted.map((width) => Math.floor((width * pageWidth) / total));
  const rest = pageWidth - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, k) => (k === 0 ? width + rest : width));
}
