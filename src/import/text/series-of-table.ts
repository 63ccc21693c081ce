import type { RecordingDraft, TimeSeriesTechnique } from '../../core/recording';
import type { TimeSeriesColumn } from '../../core/time-series';
import type { NumberTable } from '../delimited/number-table';
import { settleColumn } from '../settle-column';
import { quantityOfName } from './quantity-of-name';

export interface SeriesChoice {
  technique: TimeSeriesTechnique;
  label: string;
  /** Rows to take; by default all. */
  rows?: readonly number[];
  scanRate_VPerS?: number | undefined;
  /** Columns left out, by their names. */
  without?: RegExp;
}

/** The columns of a table as a time series: time, potential and current first, the others in the file's order. */
export function seriesOfTable(table: NumberTable, choice: SeriesChoice): RecordingDraft {
  const columns: TimeSeriesColumn[] = [];
  for (const [index, name] of table.names.entries()) {
    const values = name.trim() === '' || choice.without?.test(name.trim()) ? undefined : table.columns[index];
    if (values === undefined) continue;
    const isAll = choice.rows === undefined || choice.rows.length === table.rows;
    const picked = isAll ? values : Float64Array.from(choice.rows as readonly number[], (row) => values[row] as number);
    const column = settleColumn(name.trim(), picked, quantityOfName(name));
    const repeats = columns.filter(
      (other) => other.quantity === column.quantity || other.quantity.startsWith(`${column.quantity}#`),
    ).length;
    columns.push(repeats === 0 ? column : { ...column, quantity: `${column.quantity}#${repeats + 1}` });
  }
  const first = ['time_s', 'potential_V', 'current_A'];
  const rank = (column: TimeSeriesColumn) => (first.indexOf(column.quantity) + first.length + 1) % (first.length + 1);
  columns.sort((a, b) => rank(a) - rank(b));
  const rate = choice.scanRate_VPerS === undefined ? {} : { scanRate_VPerS: choice.scanRate_VPerS };
  return { technique: choice.technique, label: choice.label, series: { rows: choice.rows?.length ?? table.rows, columns, ...rate } };
}
