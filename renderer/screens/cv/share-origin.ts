import type { VoltammetryResult } from '../../../src/core/voltammetry-result';
import type { NumberOrigin } from '../series/origin/origin-model';
import { cvFacts } from './cv-facts';
import { rateText } from './rate-text';

/** The column of a share in the addresses of numbers. */
export function shareColumn(place: number): string {
  return `share ${place}`;
}

/** Where a capacitive share comes from; null where there is none at this place. */
export function shareOrigin(result: VoltammetryResult, place: number): NumberOrigin | null {
  const share = result.shares[place];
  if (share === undefined) return null;
  const { rate_VPerS, capacitiveShare, standardError, ci95, capacitive_C, total_C, capacitiveShareUnmarked } = share;
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
  const marked = result.markedFraction ?? 0;
  return {
    title: `capacitive share *s* = ${percent(capacitiveShare)}`,
    place: `at ${rateText(rate_VPerS)} mV/s`,
    interval: `95 % interval ${percent(ci95[0])} – ${percent(ci95[1])}, standard error ${percent(standardError)}`,
    refused: null,
    formula: 's = q_cap/q',
    inserted: `s = ${capacitive_C.toPrecision(4)} C/(${total_C.toPrecision(4)} C)`,
    inputs: [
      {
        symbol: '*q*_{cap}',
        value: `${capacitive_C.toPrecision(4)} C`,
        from: 'k1·v, clipped to the current, over both sweeps',
        share: null,
      },
      { symbol: '*q*', value: `${total_C.toPrecision(4)} C`, from: 'the current, over both sweeps', share: null },
      { symbol: '*v*', value: `${rateText(rate_VPerS)} mV/s`, from: 'recording', share: null },
    ],
    remarks: [
      'q_cap is Σ clamp(k1·v, 0, |i|)·|dV|/v, q is Σ |i|·|dV|/v, over both sweeps.',
      'k1 and k2 are slope and intercept of i/√v against √v at each potential, both sweeps apart.',
      'The interval assumes that each voltammogram scatters as a whole, with one relative error.',
      ...(marked > 0
        ? [
            `${percent(marked)} of the potentials are marked (k1 or k2 below 0, or residual above 5 %) and count as the others do${capacitiveShareUnmarked === null ? '' : `; without them the share is ${percent(capacitiveShareUnmarked)}`}.`,
          ]
        : []),
    ],
    facts: cvFacts(result),
  };
}
