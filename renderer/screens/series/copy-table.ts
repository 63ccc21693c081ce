import { reportError } from '../../app/report-error';
import { sayDone } from '../../app/view-state';
import { fitResultOf, isUnsplit, roleCell } from './role-cell';
import type { SeriesAxis } from './series-axis';
import type { SeriesRow } from './series-rows';
import { quantityColumns } from './table-columns';

/** Puts the table on the clipboard with its units, as text with tabs and as an HTML table: it pastes into Excel and Word. */
export async function copyTable(rows: readonly SeriesRow[], axis: SeriesAxis): Promise<void> {
  // A person who marked text wants that text.
  if (!(getSelection()?.isCollapsed ?? true)) return void document.execCommand('copy');
  const table = [tableHead(axis), ...rows.map(tableRow)];
  const plain = table.map((cells) => cells.join('\t')).join('\r\n');
  const html = `<table>${table.map((cells) => `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`).join('')}</table>`;
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/plain': new Blob([plain], { type: 'text/plain' }), 'text/html': new Blob([html], { type: 'text/html' }) }),
    ]);
    sayDone(`Copied ${rows.length === 1 ? '1 row' : `${rows.length} rows`}; in parentheses the standard error of the last digits`);
  } catch (error) {
    reportError(error);
  }
}

function tableHead(axis: SeriesAxis): string[] {
  const first = axis.unit === '' ? axis.name : `${axis.name} (${axis.unit})`;
  return [first, ...quantityColumns.map(({ plainName, plainUnit }) => `${plainName} (${plainUnit})`), 'residual (%, rms)', 'remark'];
}

function tableRow(row: SeriesRow): string[] {
  const result = fitResultOf(row.fit);
  const remark = row.flag === null ? '' : `${row.flag.title}${row.flag.kind === 'accepted' ? ', accepted' : ''}`;
  if (result === null)
    return [row.label, ...quantityColumns.map(() => ''), '', row.fit === null ? 'not fitted' : (row.flag?.reasons[0] ?? '')];
  const unsplit = isUnsplit(result);
  const cells = quantityColumns.map(({ id, quantity }) => {
    if (unsplit && id === 'Rct') return '';
    const cell = roleCell(result, unsplit && id === 'Rsei' ? 'RseiPlusRct_ohm' : quantity);
    if (cell.kind === 'none') return '–';
    if (cell.kind === 'refused') return 'n.d.';
    return `${unsplit && id === 'Rsei' ? 'Rsei + Rct = ' : ''}${cell.note === null ? cell.text.text : `${cell.plain} ${cell.note}`}`;
  });
  return [row.label, ...cells, result.rmsResidual_percent.toFixed(2), remark];
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
