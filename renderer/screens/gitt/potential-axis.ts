import type { TraceAxis } from '../../plots/trace-model';

/** Changes below this are shown in mV. */
const small_V = 0.6;

/** E over these values; in mV where they lie close together. */
export function potentialAxis(values: Iterable<number>): TraceAxis {
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  if (!(min <= max)) return { name: '*E*', unit: 'V', factor: 1, min: Number.NaN, max: Number.NaN };
  return { name: '*E*', ...(max - min < small_V ? { unit: 'mV', factor: 1e3 } : { unit: 'V', factor: 1 }), min, max };
}
