import type { TimeSeriesColumn } from '../../core/time-series';

/** A time that goes on over the steps, from one that starts anew in each: every step begins where the last row of the step before it was. */
export function totalTimeOfSteps(stepTime_s: Float64Array, step: Float64Array, sourceName = 'Time, summed over steps'): TimeSeriesColumn {
  const values = new Float64Array(stepTime_s.length);
  let start = 0;
  for (let k = 0; k < values.length; k++) {
    if (k > 0 && !Object.is(step[k], step[k - 1])) start = values[k - 1] as number;
    values[k] = start + (stepTime_s[k] as number);
  }
  return { quantity: 'time_s', unit: 's', sourceName, values };
}
