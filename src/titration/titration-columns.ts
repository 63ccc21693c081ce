import { ValidationError } from '../core/errors';
import type { TimeSeries } from '../core/time-series';

/** The rows that have time, current and potential; `rows` says which ones of the recording they are. */
export interface TitrationColumns {
  time_s: Float64Array;
  current_A: Float64Array;
  potential_V: Float64Array;
  rows: Int32Array;
}

const needed = ['time_s', 'current_A', 'potential_V'] as const;

/**
 * What a titration is read from, without rows that part steps (a value is missing).
 * @throws ValidationError where a column is missing, no row is whole, or the time runs backwards.
 */
export function titrationColumns({ columns }: TimeSeries): TitrationColumns {
  const values = needed.map((quantity) => columns.find((column) => column.quantity === quantity)?.values);
  const missing = needed.filter((_, k) => values[k] === undefined);
  if (missing.length > 0) {
    throw new ValidationError('COLUMN_MISSING', `The recording has no ${missing.join(', no ')}`, {
      expected: `${needed.join(', ')}; it has ${columns.map(({ quantity }) => quantity).join(', ')}`,
    });
  }
  const [time, current, potential] = values as [Float64Array, Float64Array, Float64Array];
  const rows: number[] = [];
  for (let k = 0; k < time.length; k++) {
    if (Number.isFinite(time[k]!) && Number.isFinite(current[k]!) && Number.isFinite(potential[k]!)) rows.push(k);
  }
  if (rows.length === 0) throw new ValidationError('NO_DATA', 'No row of the recording has a time, a current and a potential');
  for (let k = 1; k < rows.length; k++) {
    const [before, now] = [time[rows[k - 1]!]!, time[rows[k]!]!];
    if (now >= before) continue;
    throw new ValidationError('INPUT_INVALID', `The time runs backwards at row ${rows[k]! + 1}: ${before} s, then ${now} s`, {
      expected: 'a time that goes on over the whole recording',
    });
  }
  const of = (column: Float64Array) => Float64Array.from(rows, (k) => column[k]!);
  return { time_s: of(time), current_A: of(current), potential_V: of(potential), rows: Int32Array.from(rows) };
}
