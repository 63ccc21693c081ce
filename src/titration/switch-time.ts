import { lineFit } from '../core/line-fit';

/** So many rows behind the switch show how their potential goes. */
const rowsLooked = 8;
const fewestRows = 5;
/** An interval is as long as another up to this factor. */
const sameInterval = 1.5;

/**
 * When the current was switched, between the last row before it and the first one behind it, s. Some programs write a row the moment they
 * switch, others only at the end of the first interval: the length of the interval tells, and where it does not, the potential, which goes
 * with the root of the time from the switch (beside a part that goes evenly).
 * @param first the first row with the new current, `last` the last one
 */
export function switchTime_s(time_s: Float64Array, potential_V: Float64Array, first: number, last: number): number {
  const late = time_s[first]!;
  const early = time_s[first - 1];
  if (early === undefined || first === last) return late;
  const gap = late - early;
  const interval = time_s[first + 1]! - late;
  if (gap > sameInterval * interval || gap < interval / sameInterval) return late;
  // Rows before the switch came more often: one would have been written in the gap.
  if (first >= 2 && gap > sameInterval * (early - time_s[first - 2]!)) return early;
  const end = Math.min(last, first + rowsLooked - 1);
  if (end - first + 1 < fewestRows) return late;
  const [time, potential] = [time_s.subarray(first, end + 1), potential_V.subarray(first, end + 1)];
  return misfit(time, potential, early) < misfit(time, potential, late) ? early : late;
}

/** Σ of squares that a + b·t + c·√(t − from) leaves. */
function misfit(time_s: Float64Array, potential_V: Float64Array, from_s: number): number {
  const time = time_s.map((t) => t - from_s);
  const uneven = (values: Float64Array) => {
    const line = lineFit(time, values);
    return values.map((value, k) => value - (line === null ? 0 : line.intercept + line.slope * time[k]!));
  };
  const [left, root] = [uneven(potential_V), uneven(time.map(Math.sqrt))];
  const product = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, k) => sum + value * b[k]!, 0);
  const share = product(left, root) / product(root, root);
  return left.reduce((sum, value, k) => sum + (value - share * root[k]!) ** 2, 0);
}
