import type { ReadResult } from '../../core/reader';
import type { TimeSeriesTechnique } from '../../core/recording';
import type { TimeSeriesColumn } from '../../core/time-series';
import type { NumberTable } from '../delimited/number-table';
import { type Quantity, settleColumn } from '../settle-column';
import { cyclerSeries } from './cycler-series';
import { quantityOfCyclerName } from './quantity-of-cycler-name';

export interface CyclerTableChoice {
  label: string;
  technique?: TimeSeriesTechnique;
  /** The quantity of a name that means something else in this format, before the names all cyclers share. */
  quantityOf?: ((name: string) => Quantity | undefined) | undefined;
  /** Names of the columns that hold the direction of every row, and of those that were written as durations. */
  states: ReadonlySet<string>;
  durations: ReadonlySet<string>;
}

/** The table of a cycler as one time series, in s, V, A, Ah, Wh, K. @throws ReadError what `cyclerSeries` throws */
export function cyclerSeriesOfTable(table: NumberTable, choice: CyclerTableChoice): ReadResult {
  const { label, technique, quantityOf, states, durations } = choice;
  const columns: TimeSeriesColumn[] = [];
  let direction: Float64Array | undefined;
  for (const [k, name] of table.names.entries()) {
    const values = table.columns[k];
    if (values === undefined || name === '') continue;
    if (states.has(name)) {
      direction ??= values;
      continue;
    }
    const known = quantityOf?.(name) ?? quantityOfCyclerName(name);
    columns.push(settleColumn(name, values, durations.has(name) ? asSeconds(known) : known));
  }
  const { file, rows, warnings } = table;
  return cyclerSeries({ file, rows, columns, direction, label, warnings, ...(technique === undefined ? {} : { technique }) });
}

/** A duration is in seconds whatever unit its name states. */
function asSeconds({ quantity, unit }: Quantity): Quantity {
  return { quantity: unit === 's' ? quantity : `${quantity.replace(/_[^_]*$/, '')}_s`, unit: 's', factor: 1 };
}
