import type { FigureStyle } from '../../../core/figure-style';

/** A number's text in the house's decimals. */
export function decimalText(text: string, { decimal }: FigureStyle): string {
  return decimal === 'comma' ? text.replace('.', ',') : text;
}
