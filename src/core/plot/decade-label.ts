import { superscript } from '../superscript';

/** A tick of a logarithmic axis: 0.01, 1, 100, 10 k, 1 M; beyond that powers of ten. */
export function decadeLabel(value: number): string {
  const tidy = (number: number) => String(Number(number.toPrecision(6)));
  if (value >= 0.9995e-3 && value < 9995) return tidy(value);
  if (value >= 9995 && value < 0.9995e6) return `${tidy(value / 1e3)}\u2009k`;
  if (value >= 0.9995e6 && value < 0.9995e9) return `${tidy(value / 1e6)}\u2009M`;
  const [digits, power] = value.toExponential().split('e') as [string, string];
  const exponent = superscript(Number(power));
  return Number(digits) === 1 ? `10${exponent}` : `${tidy(Number(digits))} × 10${exponent}`;
}
