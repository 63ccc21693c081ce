/** Rows that belong to no impedance: those without a positive frequency. */
export function rowsWithout(frequency_Hz: Float64Array): number[] {
  const rows: number[] = [];
  for (let row = 0; row < frequency_Hz.length; row++) if (!((frequency_Hz[row] as number) > 0)) rows.push(row);
  return rows;
}
