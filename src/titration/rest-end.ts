import { lineFit } from '../core/line-fit';

/** The end of a rest: how fast the potential still goes, and how much it scatters about that. */
export interface RestEnd {
  relaxation_VPerS: number | null;
  noise_V: number | null;
}

/** The last tenth of a rest, but at least five rows of it. */
const lastPart = 0.1;
const leastRows = 5;

/** Rows first … last are the rest. */
export function restEnd(time_s: Float64Array, potential_V: Float64Array, first: number, last: number): RestEnd {
  const from_s = time_s[last]! - lastPart * (time_s[last]! - time_s[first]!);
  let start = last;
  while (start > first && (time_s[start - 1]! >= from_s || last - start + 1 < leastRows)) start--;
  // Times that are large and close cancel.
  const time = Float64Array.from(time_s.subarray(start, last + 1), (t) => t - time_s[last]!);
  const line = lineFit(time, potential_V.subarray(start, last + 1));
  return { relaxation_VPerS: line?.slope ?? null, noise_V: line !== null && line.points >= leastRows ? line.residualDeviation : null };
}
