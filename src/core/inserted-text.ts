import type { InsertedValue } from './derived-quantity';
import { formatUncertainty } from './format-uncertainty';
import { superscript } from './superscript';

/** A value as it stands in a formula: 1.539(15) cm², 2.00(3)×10⁻⁵ S·s^α. */
export function insertedText({ value, standardError, unit, from }: InsertedValue): string {
  const magnitude = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  const exponent = magnitude < -2 || magnitude > 4 ? magnitude : 0;
  // What was stated exactly is shown as it was stated.
  const stated = from === 'fit' || from === 'constant' ? null : Number((value / 10 ** exponent).toPrecision(12));
  const number =
    standardError === null && stated !== null
      ? String(stated).replace('-', '−')
      : from === 'constant'
        ? String(Number(value.toPrecision(8)))
        : formatUncertainty(value, standardError, exponent).text;
  const power = exponent === 0 || from === 'constant' ? '' : `×10${superscript(exponent)}`;
  return `${number}${power}${unit === '1' ? '' : ` ${unit}`}`;
}
