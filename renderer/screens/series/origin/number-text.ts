import { formatUncertainty } from '../../../../src/core/format-uncertainty';
import { superscript } from '../../../../src/core/superscript';

/** 1.61(7) × 10^{−14} in text runs: a power of ten where the number is very small or large. */
export function numberMarkup(value: number, standardError: number | null): string {
  const exponent = exponentOf(value);
  const { text } = formatUncertainty(value, standardError, exponent);
  return exponent === 0 ? text : `${text} × 10^{${String(exponent).replace('-', '−')}}`;
}

/** "1.53 – 1.69 × 10^{−14}", with the digits that the error allows and one more. */
export function intervalMarkup([low, high]: readonly [number, number]): string {
  const exponent = exponentOf(high);
  const power = exponent === 0 ? '' : ` × 10^{${String(exponent).replace('-', '−')}}`;
  const end = (value: number) => formatUncertainty(value, Math.max((high - low) / 10, Math.abs(high) * 1e-9), exponent);
  const plain = (value: number) => `${end(value).integer}${end(value).fraction}`;
  return `${plain(low)} – ${plain(high)}${power}`;
}

/** Powers in parentheses as raised runs: s^(−1/2) → s^{−1/2}. */
export function raisedMarkup(text: string): string {
  return text.replace(/\^\(([^()]*)\)/g, '^{$1}');
}

/** A parameter's unit as people write it: ohm → Ω, S·s^alpha → S·s^{α}. */
export function unitMarkup(unit: string): string {
  if (unit === '1') return '';
  return raisedMarkup(unit)
    .replace(/\bohm\b/g, 'Ω')
    .replace(/\^alpha\b/g, '^{α}')
    .replace(/\^(-?\d+)/g, '^{$1}');
}

/** Text runs as plain text: 10^{−14} → 10⁻¹⁴, *R*_{ct} → Rct. */
export function plainText(markup: string): string {
  return markup
    .replace(/\^\{([^}]*)\}/g, (_, power: string) => (/^−?\d+$/.test(power) ? superscript(Number(power.replace('−', '-'))) : `^(${power})`))
    .replace(/_\{([^}]*)\}/g, '$1')
    .replaceAll('*', '');
}

function exponentOf(value: number): number {
  const magnitude = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return magnitude < -2 || magnitude > 4 ? magnitude : 0;
}
