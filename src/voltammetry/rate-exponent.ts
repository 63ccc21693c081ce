import { lineFit } from '../core/line-fit';
import { studentT95 } from '../core/student-t-95';
import type { RateExponent } from '../core/voltammetry-result';

/**
 * b of |i| = a·v^b: the slope of log|i| against log v, with the standard error of the scatter and Student's t for its 95 % interval.
 * @param rates_VPerS above zero, at least three different ones
 * @param currents_A of one sign, none zero
 * @returns null where there are fewer than three, or a current of zero or of the other sign
 */
export function rateExponent(rates_VPerS: readonly number[], currents_A: readonly number[]): RateExponent | null {
  const sign = Math.sign(currents_A[0] ?? 0);
  if (new Set(rates_VPerS).size < 3 || sign === 0 || currents_A.some((current) => Math.sign(current) !== sign)) return null;
  const line = lineFit(
    rates_VPerS.map((rate) => Math.log10(rate)),
    currents_A.map((current) => Math.log10(Math.abs(current))),
  );
  if (line === null) return null;
  const half = studentT95(line.points - 2) * line.slopeError;
  return { b: line.slope, bStandardError: line.slopeError, bCi95: [line.slope - half, line.slope + half], bR2: line.r2 };
}
