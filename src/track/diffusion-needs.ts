import type { WarburgLine } from '../core/warburg-line';

/** What a spectrum must have for a D to be given, and the same in words: the one place that says it. */
export const diffusionNeeds = {
  /** Of points of the diffusion at −45 ± 5°. */
  decades: { least: 1, words: 'one decade' },
  /** Of σw. */
  relativeError: { most: 0.1, words: '10 % or better' },
  /** Of τ, for bounded diffusion. */
  tauError: { below: 0.2, words: 'better than 20 %' },
} as const;

/** Whether the line is as long as it must be; a decade of logarithmic steps may fall short by rounding. */
export function isLongEnough(line: Pick<WarburgLine, 'decades'>): boolean {
  return line.decades >= diffusionNeeds.decades.least - 1e-6;
}

/** Length of a line in words: cut off, not rounded, so that 0.996 is not "1.00 of a decade". */
export function decadesInWords({ decades }: Pick<WarburgLine, 'decades'>): string {
  return `${(Math.floor(100 * decades + 1e-9) / 100).toFixed(2)} of a decade`;
}
