import type { TimeSeries } from '../core/time-series';

/**
 * Where a counter of charge or energy is set back: never (''), with the cycle or with the step; undefined where it falls within both.
 * A fall by less than a millionth of its largest value is rounding.
 */
export function counterScope(values: Float64Array, { columns }: TimeSeries): '' | 'Cycle ' | 'Step ' | undefined {
  const cycle = columns.find(({ quantity }) => quantity === 'cycle')?.values;
  const step = columns.find(({ quantity }) => quantity === 'step')?.values;
  let largest = 0;
  for (const value of values) if (Math.abs(value) > largest) largest = Math.abs(value);
  let [falls, withCycle, withStep] = [0, 0, 0];
  let [last, lastRow] = [Number.NaN, 0];
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (!Number.isFinite(value)) continue;
    if (value < last - largest * 1e-6) {
      falls++;
      if (cycle !== undefined && cycle[row] !== cycle[lastRow]) withCycle++;
      if (step !== undefined && step[row] !== step[lastRow]) withStep++;
    }
    [last, lastRow] = [value, row];
  }
  if (falls === 0) return '';
  if (withCycle === falls) return 'Cycle ';
  return withStep === falls ? 'Step ' : undefined;
}
