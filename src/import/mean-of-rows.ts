/** Mean of some rows of a column, or null where there is no column or no finite mean. */
export function meanOfRows(values: Float64Array | undefined, rows: readonly number[]): number | null {
  if (values === undefined || rows.length === 0) return null;
  let sum = 0;
  for (const row of rows) sum += values[row] as number;
  return Number.isFinite(sum) ? sum / rows.length : null;
}
