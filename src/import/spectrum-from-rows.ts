import type { Finding } from '../core/finding';
import type { Spectrum } from '../core/spectrum';

/** Columns of a whole table, of equal length. */
export interface ImpedanceColumns {
  frequency_Hz: Float64Array;
  zReal_ohm: Float64Array;
  zImag_ohm: Float64Array;
}

/** The spectrum of some rows of a table, in their order. Points without a finite impedance are left out and named. */
export function spectrumFromRows(table: ImpedanceColumns, rows: readonly number[]): { spectrum: Spectrum; findings: Finding[] } {
  const good = rows.filter((row) => Number.isFinite(table.zReal_ohm[row]) && Number.isFinite(table.zImag_ohm[row]));
  const pick = (values: Float64Array) => Float64Array.from(good, (row) => values[row] as number);
  const spectrum = { frequency_Hz: pick(table.frequency_Hz), zReal_ohm: pick(table.zReal_ohm), zImag_ohm: pick(table.zImag_ohm) };
  if (good.length === rows.length) return { spectrum, findings: [] };
  const points = rows.filter((row) => !good.includes(row));
  const message = `${points.length} of ${rows.length} points have no finite impedance and were left out.`;
  return { spectrum, findings: [{ code: 'NON_FINITE', message, points }] };
}
