/** Where the pixels lie: `columns` of equal width from `xMin` to `xMax`. */
export interface PixelColumns {
  xMin: number;
  xMax: number;
  columns: number;
}

/**
 * The rows that draw a curve as all its rows would: of each run of neighbouring rows in one pixel column the first and the last, and those
 * with the least and the greatest y and x. Any order of x will do; one that rises gives at most four rows a column.
 * A row without a finite x and y parts the curve; it is kept (one of a gap) where the gap is wider than a pixel column.
 * @param from, to the rows looked at, `to` not included
 * @returns rows in ascending order
 */
export function thinLine(x: Float64Array, y: Float64Array, from: number, to: number, { xMin, xMax, columns }: PixelColumns): number[] {
  const width = (xMax - xMin) / columns;
  const rows: number[] = [];
  let [first, lowest, highest, leftmost, rightmost, last] = [-1, -1, -1, -1, -1, -1];
  let [low, high, left, right, gap] = [0, 0, 0, 0, -1];
  // The column of the run: from here, to below there.
  let [begin, end] = [0, 0];
  for (let row = from; row < to; row++) {
    const at = x[row] as number;
    const value = y[row] as number;
    // Only a number less itself is zero: NaN and both infinities are gaps.
    if (at - at !== 0 || value - value !== 0) {
      if (gap < 0) gap = row;
      continue;
    }
    if (first >= 0 && at >= begin && at < end) {
      if (value < low) {
        low = value;
        lowest = row;
      } else if (value > high) {
        high = value;
        highest = row;
      }
      if (at < left) {
        left = at;
        leftmost = row;
      } else if (at >= right) {
        right = at;
        rightmost = row;
      }
      last = row;
    } else {
      if (first >= 0) pushRun(rows, first, last, [lowest, highest, leftmost, rightmost]);
      if (gap >= 0 && first >= 0) rows.push(gap);
      first = lowest = highest = leftmost = rightmost = last = row;
      low = high = value;
      left = right = at;
      [begin, end] = columnAround(at, xMin, xMax, width);
    }
    gap = -1;
  }
  if (first >= 0) pushRun(rows, first, last, [lowest, highest, leftmost, rightmost]);
  return rows;
}

/** From where and to below where the pixel column of an x reaches; what lies beside the window is in one column on either side. */
function columnAround(at: number, xMin: number, xMax: number, width: number): [number, number] {
  if (!(width > 0)) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  if (at < xMin) return [Number.NEGATIVE_INFINITY, xMin];
  if (at > xMax) return [justAbove(xMax), Number.POSITIVE_INFINITY];
  const column = Math.floor((at - xMin) / width);
  // Rounding must neither put x itself outside nor let the last column reach beyond the window.
  const end = Math.max(xMin + (column + 1) * width, justAbove(at));
  return [Math.min(xMin + column * width, at), Math.min(end, justAbove(xMax))];
}

function justAbove(value: number): number {
  return value + (Math.abs(value) * Number.EPSILON || Number.MIN_VALUE);
}

function pushRun(rows: number[], first: number, last: number, extremes: number[]): void {
  rows.push(first);
  for (const row of extremes.sort((a, b) => a - b)) if (row !== rows.at(-1) && row !== last) rows.push(row);
  if (last !== first) rows.push(last);
}
