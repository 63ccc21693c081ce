import type { TimeSeries } from '../../core/time-series';

/** Neighbouring rows of one cycle: from 0, `to` not included. */
export interface CycleRows {
  cycle: number;
  from: number;
  to: number;
}

/** A column that changes more often than this numbers no cycles. */
const mostStretches = 20_000;

/** The stretches of rows with one number in the column `cycle`, in order; empty where there is no such column. Rows without a number belong to none. */
export function cycleRows({ columns, rows }: TimeSeries): CycleRows[] {
  const values = columns.find(({ quantity }) => quantity === 'cycle')?.values;
  if (values === undefined) return [];
  const stretches: CycleRows[] = [];
  let from = 0;
  for (let row = 1; row <= rows; row++) {
    if (row < rows && values[row] === values[from]) continue;
    const cycle = values[from] as number;
    if (Number.isFinite(cycle)) stretches.push({ cycle, from, to: row });
    if (stretches.length > mostStretches) return [];
    from = row;
  }
  return stretches;
}
