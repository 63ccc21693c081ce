import { columnRange } from './column-range';

interface RowsInWindow {
  /** Rows to be drawn: where x rises, those in the window and one beside it on either side, so that lines run to the edge; else all. */
  first: number;
  /** One past the last of them. */
  end: number;
  /** How many of the rows asked for have their x in the window. */
  inSight: number;
}

/** The rows `from` … `to` (not included) that a window of x shows. */
export function rowsInWindow(x: Float64Array, from: number, to: number, window: { xMin: number; xMax: number } | undefined): RowsInWindow {
  if (window === undefined) return { first: from, end: to, inSight: to - from };
  if (columnRange(x).isRising) {
    const first = firstAtLeast(x, from, to, window.xMin, false);
    const end = firstAtLeast(x, first, to, window.xMax, true);
    return { first: Math.max(from, first - 1), end: Math.min(to, end + 1), inSight: end - first };
  }
  let inSight = 0;
  for (let row = from; row < to; row++) if ((x[row] as number) >= window.xMin && (x[row] as number) <= window.xMax) inSight++;
  return { first: from, end: to, inSight };
}

/** The first row whose x is at least the value (above it, with `above`); `to` where there is none. */
function firstAtLeast(x: Float64Array, from: number, to: number, value: number, above: boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = x[middle] as number;
    if (at < value || (above && at === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
