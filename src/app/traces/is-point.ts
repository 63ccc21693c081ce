/** Whether a row can be drawn: both numbers are there. */
export function isPoint(x: Float64Array, y: Float64Array, row: number): boolean {
  return Number.isFinite(x[row]) && Number.isFinite(y[row]);
}
