import type { ReportColumn, ReportTable } from '../../core/report-model';
import type { ReportStyle } from '../../core/report-style';
import { type CellText, cellText, placedCells, printedCells } from '../cell-text';
import { escapeXml } from '../figures/escape-xml';
import { columnTitle } from '../table-header';
import { htmlRuns } from './html-runs';

/** A table with its caption above and its notes below, numbers aligned on their decimal mark. @param before what changed numbers were, by their origin */
export function htmlTable(table: ReportTable, style: ReportStyle, before: ReadonlyMap<string, string> = new Map()): string {
  const rows = table.rows.map(({ cells }, k) =>
    placedCells(printedCells(cells, table.rows[k - 1]?.cells), table.columns).map(({ cell, column, span }) => ({
      column,
      span,
      text: cellText(cell, column, style),
      was: 'origin' in cell ? before.get(cell.origin ?? '') : undefined,
    })),
  );
  const tails = new Map(
    table.columns.map((column) => [column.key, widestTail(rows.flat().filter((one) => one.column === column && one.span === 1))]),
  );
  const head = table.columns.map((column) => `<th scope="col"${alignOf(column)}>${htmlRuns(columnTitle(column, style))}</th>`).join('');
  const body = rows
    .map((row) => {
      const [first, ...others] = row.map(({ column, span, text, was }, k) => {
        const tag = k === 0 ? 'th scope="row"' : 'td';
        const over = span > 1 ? ` colspan="${span}"` : '';
        const inside = span > 1 ? plainCell(text) : aligned(text, tails.get(column.key) ?? noTail);
        const old = was === undefined ? '' : `<del>${escapeXml(was)}</del> `;
        const marked = was === undefined ? inside : `<ins>${inside}</ins>`;
        return `<${tag}${over}${alignOf(column)}>${old}${marked}</${k === 0 ? 'th' : 'td'}>`;
      });
      return `<tr>${first ?? ''}${others.join('')}</tr>`;
    })
    .join('\n');
  const wide = table.columns.length > 8 || /^(provenance|sources)$/.test(table.id) ? ' class="wide"' : '';
  return (
    `<figure class="table" id="${table.id}">\n<figcaption><b>${table.label}.</b> ${htmlRuns(table.caption)}</figcaption>\n` +
    `<table${wide}><thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody></table>\n${htmlNotes(table)}</figure>`
  );
}

/** Footnotes and formulas, one after another as papers print them. */
function htmlNotes({ footnotes, notes }: ReportTable): string {
  const marked = footnotes.map(({ mark, runs }) => `<span><sup>${mark}</sup> ${htmlRuns(runs)}</span>`);
  const lines = [...(marked.length === 0 ? [] : [marked.join(' ')]), ...notes.map(htmlRuns)];
  return lines.map((line) => `<p class="note">${line}</p>\n`).join('');
}

function alignOf({ align }: ReportColumn): string {
  return align === 'number' ? ' class="n"' : '';
}

/** How much room a column keeps behind its decimal marks: digits, marks and parentheses have widths of their own. */
interface Tail {
  digits: number;
  points: number;
  brackets: number;
  /** The longest of tails that are no parentheses, such as " ± 0.8": they are not aligned further. */
}
const noTail: Tail = { digits: 0, points: 0, brackets: 0 };

function tailOf({ number, marks }: CellText): Tail {
  if (number === null || marks !== '') return noTail;
  const text = number.fraction + number.tail;
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return { digits: count(/\d/g), points: count(/[.,]/g), brackets: count(/[()]/g) };
}

function widestTail(cells: readonly { text: CellText }[]): Tail {
  const tails = cells.map(({ text }) => tailOf(text));
  const most = (key: keyof Tail) => Math.max(0, ...tails.map((tail) => tail[key]));
  return { digits: most('digits'), points: most('points'), brackets: most('brackets') };
}

/** A number with unseen figures behind it, so that all points of the column stand in one line. */
function aligned(cell: CellText, widest: Tail): string {
  const { number } = cell;
  if (number === null) return plainCell(cell);
  const own = tailOf(cell);
  const missing =
    '0'.repeat(Math.max(0, widest.digits - own.digits)) +
    '.'.repeat(Math.max(0, widest.points - own.points)) +
    ')'.repeat(Math.max(0, widest.brackets - own.brackets));
  const pad = missing === '' || cell.marks !== '' ? '' : `<span class="pad" aria-hidden="true">${missing}</span>`;
  return plainCell(cell) + pad;
}

function plainCell({ runs, marks }: CellText): string {
  return `${htmlRuns(runs)}${marks === '' ? '' : `<sup>${marks}</sup>`}`;
}
