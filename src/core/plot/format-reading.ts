import { superscript } from '../superscript';

/** A number read off a plot: minus as U+2212, powers of ten written out beyond 10⁻³ … 10⁵. */
export function formatReading(value: number, digits = 4): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  if (size !== 0 && (size >= 1e5 || size < 1e-3)) {
    const [mantissa, power] = size.toExponential(digits - 1).split('e') as [string, string];
    return `${sign}${mantissa} × 10${superscript(Number(power))}`;
  }
  return sign + (size >= 10 ** digits ? String(Math.round(size)) : size.toPrecision(digits));
}
