import type { PulseRows } from './pulse-rows';

const leastPoints = 8;
/** Starts and ends are tried at so many places at most. */
const mostPlaces = 400;

/** The rows of the stretch that lasts longest of those with at least this R² of E against √t and at least 8 points; null where there is none. */
export function longestStraight(
  { time_s, potential_V, start_s }: PulseRows,
  first: number,
  last: number,
  leastR2: number,
): [first: number, last: number] | null {
  const n = last - first + 1;
  if (n < leastPoints) return null;
  const x = Float64Array.from({ length: n }, (_, k) => Math.sqrt(time_s[first + k]! - start_s));
  const y = potential_V.subarray(first, last + 1);
  const r2 = rSquaredOfRanges(x, y);
  const stride = Math.max(1, Math.ceil(n / mostPlaces));
  let best: [number, number] | null = null;
  let longest = 0;
  for (let a = 0; a + leastPoints <= n; a += stride) {
    // From the far end: the first that is straight is the longest from here.
    for (let b = n - 1; b - a + 1 >= leastPoints; b -= stride) {
      const lasts = time_s[first + b]! - time_s[first + a]!;
      if (lasts <= longest) break;
      if (r2(a, b) < leastR2) continue;
      [best, longest] = [[first + a, first + b], lasts];
      break;
    }
  }
  return best;
}

/** R² of the line through points a … b, each in constant time: from running sums about the middle of all. */
function rSquaredOfRanges(x: Float64Array, y: Float64Array): (a: number, b: number) => number {
  const n = x.length;
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / n;
  const [meanX, meanY] = [mean(x), mean(y)];
  const sums = Array.from({ length: 5 }, () => new Float64Array(n + 1));
  for (let k = 0; k < n; k++) {
    const [dx, dy] = [x[k]! - meanX, y[k]! - meanY];
    for (const [s, term] of [dx, dy, dx * dx, dx * dy, dy * dy].entries()) sums[s]![k + 1] = sums[s]![k]! + term;
  }
  return (a, b) => {
    const count = b - a + 1;
    const [sx, sy, sxx, sxy, syy] = sums.map((sum) => sum[b + 1]! - sum[a]!) as [number, number, number, number, number];
    const [vx, vy, cxy] = [sxx - (sx * sx) / count, syy - (sy * sy) / count, sxy - (sx * sy) / count];
    return vx > 0 && vy > 0 ? (cxy * cxy) / (vx * vy) : 0;
  };
}
