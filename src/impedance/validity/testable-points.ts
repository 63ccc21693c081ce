import type { Spectrum } from '../../core/spectrum';

/** Points that can be tested, from high to low frequency. Arrays of length N. */
export interface TestablePoints {
  omega_radPerS: Float64Array;
  zReal_ohm: Float64Array;
  zImag_ohm: Float64Array;
  /** Row of each point in the spectrum as measured. */
  rows: number[];
}

/** Leaves out rows with f ≤ 0, |Z| = 0 or a number missing; ties in frequency keep their measured order. */
export function testablePoints({ frequency_Hz, zReal_ohm, zImag_ohm }: Spectrum): TestablePoints {
  const rows = [...frequency_Hz.keys()]
    .filter((k) => {
      const size = Math.hypot(zReal_ohm[k] ?? Number.NaN, zImag_ohm[k] ?? Number.NaN);
      return frequency_Hz[k]! > 0 && Number.isFinite(frequency_Hz[k]) && size > 0 && Number.isFinite(size);
    })
    .sort((a, b) => frequency_Hz[b]! - frequency_Hz[a]!);
  const pick = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]!);
  return {
    omega_radPerS: pick(frequency_Hz).map((f) => 2 * Math.PI * f),
    zReal_ohm: pick(zReal_ohm),
    zImag_ohm: pick(zImag_ohm),
    rows,
  };
}

/** The points whose place (not row) passes. */
export function selectPoints(points: TestablePoints, keep: (place: number) => boolean): TestablePoints {
  const pick = (values: Float64Array) => values.filter((_, place) => keep(place));
  return {
    omega_radPerS: pick(points.omega_radPerS),
    zReal_ohm: pick(points.zReal_ohm),
    zImag_ohm: pick(points.zImag_ohm),
    rows: points.rows.filter((_, place) => keep(place)),
  };
}
