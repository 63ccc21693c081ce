import { superscript } from '../../../src/core/superscript';

/** One power of ten for a column of D, that of its middle value, and its unit in the header. */
export function diffusionUnit(values: readonly number[]): { exponent: number; unit: string } {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  const exponent = middle === undefined || !(middle > 0) ? 0 : Math.floor(Math.log10(middle));
  return { exponent, unit: `${exponent === 0 ? '' : `10${superscript(exponent)} `}cm² s⁻¹` };
}
