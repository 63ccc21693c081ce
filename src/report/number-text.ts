import { formatUncertainty } from '../core/format-uncertainty';
import type { ReportNumber } from '../core/report-model';
import type { ReportStyle } from '../core/report-style';

/** A number as it is printed, cut at its decimal mark so that a column can align there. */
export interface NumberText {
  text: string;
  /** With its sign and its lead ("sum "). */
  integer: string;
  /** ".3", ",3" or "". */
  fraction: string;
  /** "(8)", " ± 0.8", " [41.2 – 43.9]" or "". */
  tail: string;
}

type Printed = Pick<ReportNumber, 'value' | 'standardError' | 'ci95' | 'digits' | 'lead'>;

/**
 * The one way a report prints a number, whatever it is written to.
 * @param exponent the column's power of ten, by which value and error are divided
 */
export function numberText(
  number: Printed,
  exponent: number,
  { uncertainty, means, decimal }: Pick<ReportStyle, 'uncertainty' | 'means' | 'decimal'>,
): NumberText {
  const { value, standardError, ci95, digits, lead } = number;
  if (standardError === null && ci95 === null) return assemble(lead, decimal, ...plain(value, exponent, digits), '');
  const rounded = formatUncertainty(value, standardError ?? halfWidth(ci95), exponent);
  const places = Math.max(0, rounded.fraction.length - 1);
  if (ci95 !== null && (means === 'ci95' || standardError === null)) {
    const [low, high] = [ci95[0] / 10 ** exponent, ci95[1] / 10 ** exponent];
    const tail =
      uncertainty === 'parentheses' ? `\u00a0[${end(low, places)}\u2009–\u2009${end(high, places)}]` : sides(rounded, low, high, places);
    return assemble(lead, decimal, rounded.integer, rounded.fraction, tail);
  }
  if (uncertainty === 'parentheses') return assemble(lead, decimal, rounded.integer, rounded.fraction, rounded.uncertainty);
  const last = Number(rounded.uncertainty.slice(1, -1));
  return assemble(lead, decimal, rounded.integer, rounded.fraction, `\u00a0±\u00a0${(last / 10 ** places).toFixed(places)}`);
}

/** Without a number beside it the interval says how many digits count: its half is about two standard errors. */
function halfWidth(ci95: readonly [number, number] | null): number | null {
  const width = ci95 === null ? Number.NaN : ci95[1] - ci95[0];
  return Number.isFinite(width) ? width / 4 : null;
}

/** " ± 1.4", or " +1.6/−1.2" where the two sides differ in print. */
function sides({ integer, fraction }: { integer: string; fraction: string }, low: number, high: number, places: number): string {
  const value = Number(`${integer}${fraction}`.replace('−', '-'));
  const [below, above] = [end(value - low, places), end(high - value, places)];
  return below === above ? `\u00a0±\u00a0${above}` : `\u00a0+${above}/−${below}`;
}

function end(value: number, places: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  return value.toFixed(places).replace('-', '−');
}

function plain(value: number, exponent: number, digits: ReportNumber['digits']): [integer: string, fraction: string] {
  if (digits === 'exact') return cut(String(value).replace('-', '−'));
  const scaled = value / 10 ** exponent;
  if (!Number.isFinite(scaled)) return ['–', ''];
  if (scaled === 0) return ['0', ''];
  const size = Math.floor(Math.log10(Math.abs(Number(scaled.toPrecision(digits)))));
  return cut(scaled.toFixed(Math.min(100, Math.max(0, digits - 1 - size))).replace('-', '−'));
}

function cut(text: string): [integer: string, fraction: string] {
  const [integer, fraction] = text.split('.') as [string, string | undefined];
  return [integer, fraction === undefined ? '' : `.${fraction}`];
}

function assemble(lead: string | undefined, decimal: ReportStyle['decimal'], integer: string, fraction: string, tail: string): NumberText {
  const mark = (text: string) => (decimal === 'comma' ? text.replaceAll('.', ',') : text);
  const parts = { integer: `${lead === undefined ? '' : `${lead} `}${integer}`, fraction: mark(fraction), tail: mark(tail) };
  return { text: parts.integer + parts.fraction + parts.tail, ...parts };
}
