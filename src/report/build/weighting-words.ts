import type { Weighting } from '../../core/fit-result';

/** A weighting by its name and its weights, as markup. */
export function weightingWords(weighting: Weighting): string {
  const weights: Record<Weighting, string> = {
    modulus: '*w* = 1/|*Z*|^{2}',
    unit: '*w* = 1',
    proportional: '*w*′ = 1/*Z*′^{2}, *w*″ = 1/*Z*″^{2}',
    measured: '*w* = 1/*s*^{2} with the measured standard deviations *s*',
  };
  return `${weighting} weighting, ${weights[weighting]}`;
}
