import type { TrendPoint } from './series-trends';

type Measured = Pick<TrendPoint, 'value' | 'standardError' | 'ci95' | 'ownError'>;

/** A quotient with its standard error and its 95 % interval. */
export interface Quotient {
  value: number;
  standardError: number | null;
  ci95: [number, number] | null;
}

/**
 * One number over another of an independent measurement. `own`: of the same cell, where what the cell record adds to both cancels.
 * The standard error is first order; the limits are combined in the logarithm, each with the side that it comes from, so that
 * asymmetric intervals stay so (Zou and Donner, Stat. Med. 27 (2008) 1693).
 */
export function quotient(above: Measured, below: Measured, errors: 'own' | 'whole'): Quotient {
  const value = above.value / below.value;
  const parts = [above, below].map((number) => partOf(number, errors));
  const [up, down] = parts as [Part | null, Part | null];
  if (up === null || down === null) return { value, standardError: null, ci95: null };
  const ci95: [number, number] = [value * Math.exp(-Math.hypot(up.low, down.high)), value * Math.exp(Math.hypot(up.high, down.low))];
  return {
    value,
    standardError: Math.abs(value) * Math.hypot(up.relative, down.relative),
    ci95: ci95.every(Number.isFinite) ? ci95 : null,
  };
}

/** Relative standard error, and the distances of the limits in the logarithm. */
interface Part {
  relative: number;
  low: number;
  high: number;
}

const normal95 = 1.959964;

function partOf({ value, standardError, ci95, ownError }: Measured, errors: 'own' | 'whole'): Part | null {
  const error = errors === 'own' ? ownError : standardError;
  if (error === null || standardError === null || standardError === 0) return null;
  const relative = error / Math.abs(value);
  if (ci95 === null) return { relative, low: normal95 * relative, high: normal95 * relative };
  // What cancels is taken out of the interval as it is out of the error.
  const share = error / standardError;
  return { relative, low: share * Math.log(value / ci95[0]), high: share * Math.log(ci95[1] / value) };
}
