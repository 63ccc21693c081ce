import { lineFit } from '../core/line-fit';
import type { SqrtTimeLine } from '../core/titration-result';

/** Rows first … last, t from `from_s` on; null with fewer than three rows. */
export function sqrtTimeLine(
  time_s: Float64Array,
  potential_V: Float64Array,
  from_s: number,
  first: number,
  last: number,
): SqrtTimeLine | null {
  const root = Float64Array.from(time_s.subarray(first, last + 1), (t) => Math.sqrt(t - from_s));
  const line = lineFit(root, potential_V.subarray(first, last + 1));
  if (line === null) return null;
  return {
    slope_VPerSqrtS: line.slope,
    slopeError_VPerSqrtS: line.slopeError,
    intercept_V: line.intercept,
    interceptError_V: line.interceptError,
    r2: line.r2,
    points: line.points,
    window_s: [time_s[first]! - from_s, time_s[last]! - from_s],
  };
}
