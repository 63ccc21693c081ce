/** A value with its standard error as papers print it, cut at the decimal point so that a column can align there. */
export interface UncertainText {
  /** "42.3(8)"; minus is U+2212. */
  text: string;
  /** "42", with its sign. */
  integer: string;
  /** ".3" or "". */
  fraction: string;
  /** "(8)" or "" where there is no standard error. */
  uncertainty: string;
}

/** Digits shown of a value that has no standard error (fixed, tied, at a bound). */
const plainDigits = 4;
/** More digits than this are not printed: the error of the last one is then an upper bound. */
const mostDigits = 8;

/**
 * 42.3(8): the standard error's digits stand in the value's last places, one digit, two if the first is 1.
 * An error of 10 or more keeps its place value: 240(30), 1230(170).
 * @param exponent the column's power of ten: value and error are divided by 10^exponent first.
 * @returns "–" where the value is not a number; without a standard error four significant digits and no parenthesis.
 */
export function formatUncertainty(value: number, standardError: number | null, exponent = 0): UncertainText {
  if (!Number.isFinite(value)) return { text: '–', integer: '–', fraction: '', uncertainty: '' };
  const scaled = shift(value, -exponent);
  if (standardError === null || !Number.isFinite(standardError) || standardError < 0) {
    return assemble(scaled, lastPlace(scaled, plainDigits), '');
  }
  const error = shift(standardError, -exponent);
  const finest = lastPlace(scaled, mostDigits);
  const [place, digits] = error > 0 ? roundError(error) : [finest, 0];
  if (place < finest) return assemble(scaled, finest, '(1)');
  return assemble(scaled, place, `(${place > 0 ? digits * 10 ** place : digits})`);
}

/** Power of ten of the last place kept and the error in units of it: 0.0961 → [−2, 10], 0.83 → [−1, 8], 0.196 → [−1, 2]. */
function roundError(error: number): [place: number, digits: number] {
  const [digits, exponent] = error.toExponential(1).split('e') as [string, string];
  const two = Math.round(Number(digits) * 10);
  if (two < 20) return [Number(exponent) - 1, two];
  const [one, oneExponent] = error.toExponential(0).split('e') as [string, string];
  return one === '1' ? [Number(oneExponent) - 1, 10] : [Number(oneExponent), Number(one)];
}

/** Place of the n-th significant digit. */
function lastPlace(value: number, digits: number): number {
  if (value === 0) return 1 - digits;
  return Number(value.toExponential(digits - 1).split('e')[1]) - digits + 1;
}

function assemble(value: number, place: number, uncertainty: string): UncertainText {
  const rounded = place > 0 ? Math.round(shift(value, -place)) * 10 ** place : value;
  const [integer, fraction] = Math.abs(rounded)
    .toFixed(Math.min(Math.max(-place, 0), 100))
    .split('.') as [string, string | undefined];
  const zero = Number(`${integer}.${fraction ?? 0}`) === 0;
  const sign = value < 0 && !zero ? '−' : '';
  const parts = { integer: sign + integer, fraction: fraction === undefined ? '' : `.${fraction}`, uncertainty };
  return { text: parts.integer + parts.fraction + uncertainty, ...parts };
}

/** value · 10^exponent through the decimal text: no rounding of its own. */
function shift(value: number, exponent: number): number {
  if (exponent === 0) return value;
  const [mantissa, power] = value.toExponential().split('e') as [string, string];
  return Number(`${mantissa}e${Number(power) + exponent}`);
}
