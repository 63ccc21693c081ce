import { type ColourScheme, emberColour } from '../../../src/core/plot/ember-map';

/** Colours of scan rates, slowest first: rates stand logarithmically on the series map. */
export function rateColours(rates_VPerS: readonly number[], scheme: ColourScheme): string[] {
  const [first, last] = [rates_VPerS[0] ?? 1, rates_VPerS.at(-1) ?? 1];
  const span = Math.log(last / first);
  return rates_VPerS.map((rate) => emberColour(span > 0 ? Math.log(rate / first) / span : 1, scheme));
}
