import { isPoint } from './is-point';

/** Of these rows the first with the least and with the greatest x and y; rows without a finite x and y are no points. */
export function extremeRows(x: Float64Array, y: Float64Array, rows: readonly number[]): Set<number> {
  let [left, right, bottom, top] = [-1, -1, -1, -1];
  for (const row of rows) {
    if (!isPoint(x, y, row)) continue;
    if (left < 0 || (x[row] as number) < (x[left] as number)) left = row;
    if (right < 0 || (x[row] as number) > (x[right] as number)) right = row;
    if (bottom < 0 || (y[row] as number) < (y[bottom] as number)) bottom = row;
    if (top < 0 || (y[row] as number) > (y[top] as number)) top = row;
  }
  return new Set([left, right, bottom, top]);
}
