import type { ReadResult } from '../../core/reader';
import type { TimeSeriesTechnique } from '../../core/recording';
import type { DelimitedPlace } from '../delimited/delimited-place';
import { readNumberTable } from '../delimited/read-number-table';
import type { Quantity } from '../settle-column';
import { CellReading } from './cell-reading';
import { cyclerSeriesOfTable } from './cycler-series-of-table';
import { neededQuantity } from './needed-quantity';
import { quantityOfCyclerName } from './quantity-of-cycler-name';

/** Where a cycler's text has its table, and what is the format's own in it. */
export interface CyclerText {
  file: string;
  names: readonly string[];
  /** Byte and line (from 1) of the first row. */
  from: number;
  line: number;
  separator: DelimitedPlace['separator'];
  label: string;
  technique?: TimeSeriesTechnique;
  /** The quantity of a name that means something else in this format, before the names all cyclers share. */
  quantityOf?: (name: string) => Quantity | undefined;
  /** The column that says in words whether a row charges or discharges. */
  state?: RegExp;
  groups?: DelimitedPlace['groups'];
}

/**
 * The table of a cycler's text export as one time series, in s, V, A, Ah, Wh, K. Durations (`0-00:01:00`) become seconds; dates and
 * other words are no columns.
 * @throws ReadError what `readNumberTable` and `cyclerSeries` throw
 */
export function readCyclerText(bytes: Uint8Array, text: CyclerText): ReadResult {
  const { file, names, from, line, separator, groups, state, quantityOf, label, technique } = text;
  const cells = new CellReading((name) => state?.test(name) === true);
  const table = readNumberTable(bytes, {
    ...{ file, names, from, line, separator, headerLine: line - 1 },
    ...(groups === undefined ? {} : { groups }),
    isNeeded: (name) => neededQuantity.test((quantityOf?.(name) ?? quantityOfCyclerName(name)).quantity) && state?.test(name) !== true,
    reading: (name, first) => cells.of(name, first),
  });
  return cyclerSeriesOfTable(table, { label, quantityOf, ...cells, ...(technique === undefined ? {} : { technique }) });
}
