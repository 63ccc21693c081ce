/** Least and greatest finite number, and whether the column never falls and has no gap. */
export interface ColumnRange {
  min: number;
  max: number;
  isRising: boolean;
}

const known = new WeakMap<Float64Array, ColumnRange>();

/** Of a whole column, looked at once; `min` and `max` are NaN where it holds no number. */
export function columnRange(values: Float64Array): ColumnRange {
  const found = known.get(values) ?? rangeOfRows(values, 0, values.length);
  known.set(values, found);
  return found;
}

/** Of the rows `from` … `to`, `to` not included. */
export function rangeOfRows(values: Float64Array, from: number, to: number): ColumnRange {
  let [min, max, before, isRising] = [Infinity, -Infinity, -Infinity, true];
  for (let row = from; row < to; row++) {
    const value = values[row] as number;
    if (!(value >= before)) isRising = false;
    before = value;
    if (value - value !== 0) continue;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return min <= max ? { min, max, isRising } : { min: Number.NaN, max: Number.NaN, isRising: false };
}
