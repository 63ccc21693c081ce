import { copyRows } from '../../app/copy-rows';
import { acceptanceWords } from './acceptance-words';
import { flagInWords } from './fit-flag';
import { isUnsplit, roleCell } from './role-cell';
import type { SeriesAxis } from './series-axis';
import type { SeriesRow } from './series-rows';
import { type QuantityColumn, quantityCell } from './table-columns';

/** Puts the table on the clipboard with its units, as text with tabs and as an HTML table: it pastes into Excel and Word. */
export async function copyTable(rows: readonly SeriesRow[], columns: readonly QuantityColumn[], axis: SeriesAxis): Promise<void> {
  // A person who marked text wants that text.
  if (!(getSelection()?.isCollapsed ?? true)) return void document.execCommand('copy');
  const table = [tableHead(axis, columns), ...rows.map((row) => tableRow(row, columns))];
  await copyRows(
    table,
    `Copied ${rows.length === 1 ? '1 row' : `${rows.length} rows`}; in parentheses the standard error of the last digits`,
  );
}

function tableHead(axis: SeriesAxis, columns: readonly QuantityColumn[]): string[] {
  const first = axis.unit === '' ? axis.name : `${axis.name} (${axis.unit})`;
  return [first, ...columns.map(({ plainName, plainUnit }) => `${plainName} (${plainUnit})`), 'residual (%, rms)', 'remark'];
}

function tableRow({ label: place, suffix, flag, result, fit }: SeriesRow, columns: readonly QuantityColumn[]): string[] {
  const label = `${place} ${suffix}`.trim();
  if (result === null) return [label, ...columns.map(() => ''), '', fit === null ? 'not fitted' : (flag?.reasons[0]?.message ?? '')];
  const unsplit = isUnsplit(result);
  const cells = columns.map((column) => {
    if (unsplit && column.id === 'Rct') return '';
    const isSum = unsplit && column.id === 'Rsei';
    const cell = isSum ? roleCell(result, 'RseiPlusRct_ohm') : quantityCell(result, column);
    if (cell.kind === 'none') return '–';
    if (cell.kind === 'refused') return 'n.d.';
    return `${isSum ? 'Rsei + Rct = ' : ''}${cell.note === null ? cell.text.text : `${cell.plain} ${cell.note}`}`;
  });
  const remark = flag === null ? '' : `${flag.kind === 'accepted' ? `${acceptanceWords(fit?.acceptance)}; ` : ''}${flagInWords(flag)}`;
  return [label, ...cells, result.rmsResidual_percent.toFixed(2), remark];
}
