import type { TimeSeriesColumn } from '../../core/time-series';
import { totalTimeOfSteps } from './total-time-of-steps';

/**
 * Where the only time of a table starts anew with every step, it is the step's: a time that goes on over the whole recording is put
 * together from it. A time that runs back elsewhere stays as it is.
 */
export function timeOverSteps(columns: readonly TimeSeriesColumn[]): TimeSeriesColumn[] {
  const time = columns.find(({ quantity }) => quantity === 'time_s');
  if (time === undefined || columns.some(({ quantity }) => quantity === 'stepTime_s')) return [...columns];
  const run = runsOf(time.values, columns.find(({ quantity }) => quantity === 'step')?.values);
  if (run === undefined) return [...columns];
  const total = totalTimeOfSteps(time.values, run, `${time.sourceName}, summed over steps`);
  return columns.flatMap((column) => (column === time ? [total, { ...time, quantity: 'stepTime_s' }] : [column]));
}

/** Of every row how often the time had started anew; undefined where it never does, or runs back in another way. */
function runsOf(time_s: Float64Array, step: Float64Array | undefined): Float64Array | undefined {
  const runs = new Float64Array(time_s.length);
  const least = Math.max(time_s[0] as number, (time_s[1] as number) - (time_s[0] as number));
  for (let row = 1; row < time_s.length; row++) {
    const [before, now, after] = [time_s[row - 1] as number, time_s[row] as number, time_s[row + 1] ?? Number.NEGATIVE_INFINITY];
    runs[row] = runs[row - 1] as number;
    if (!(now < before)) continue;
    const isNewStep = step !== undefined && step[row] !== step[row - 1];
    // A single wrong time comes back to where it was.
    if (after > before || !(isNewStep || now <= least)) return undefined;
    runs[row] = (runs[row] as number) + 1;
  }
  return (runs.at(-1) ?? 0) > 0 ? runs : undefined;
}
