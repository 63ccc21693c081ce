import type { TimeSeriesColumn } from '../core/time-series';

/** What a source column is in our words: `value × factor + offset` is in `unit`. */
export interface Quantity {
  quantity: string;
  unit: string;
  factor: number;
  offset?: number;
  /** The name states no unit: this one was meant. */
  isAssumed?: true;
}

/** The time-series column of a source column, converted to our unit. */
export function settleColumn(sourceName: string, values: Float64Array, known: Quantity): TimeSeriesColumn {
  const { quantity, unit, factor, offset = 0 } = known;
  const settled = factor === 1 && offset === 0 ? values : values.map((value) => value * factor + offset);
  return { quantity, unit, sourceName, values: settled };
}
