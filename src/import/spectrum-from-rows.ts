import type { Finding } from '../core/finding';
import type { Spectrum } from '../core/spectrum';

/** Columns of a whole table, of equal length. */
export interface ImpedanceColumns {
  frequency_Hz: Float64Array;
  zReal_ohm: Float64Array;
  zImag_ohm: Float64Array;
}

/**
 * The spectrum of some rows of a table, in their order. Points without a finite impedance are left out and named,
 * by their lines where `lines` gives those.
 */
export function spectrumFromRows(
  table: ImpedanceColumns,
  rows: readonly number[],
  lines?: ArrayLike<number>,
): { spectrum: Spectrum; findings: Finding[] } {
  const isFinitePoint = (row: number) => Number.isFinite(table.zReal_ohm[row]) && Number.isFinite(table.zImag_ohm[row]);
  const good = rows.filter(isFinitePoint);
  const pick = (values: Float64Array) => Float64Array.from(good, (row) => values[row] as number);
  const spectrum = { frequency_Hz: pick(table.frequency_Hz), zReal_ohm: pick(table.zReal_ohm), zImag_ohm: pick(table.zImag_ohm) };
  if (good.length === rows.length) return { spectrum, findings: [] };
  const points = rows.filter((row) => !isFinitePoint(row));
  const where =
    lines === undefined
      ? ''
      : ` (line ${points
          .slice(0, 10)
          .map((row) => lines[row])
          .join(', ')})`;
  const message = `${points.length} of ${rows.length} points have no finite impedance and were left out${where}.`;
  return { spectrum, findings: [{ code: 'NON_FINITE', message, points }] };
}
