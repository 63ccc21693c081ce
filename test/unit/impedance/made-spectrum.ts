import { seededRandom } from '../../../src/core/seeded-random';
import type { Spectrum } from '../../../src/core/spectrum';
import { circuitFormula } from '../../contract/circuit-formula';

export interface MadeSpectrum {
  max_Hz?: number;
  min_Hz?: number;
  perDecade?: number;
  /** Standard deviation of Z′ and of Z″ over |Z|. */
  noise?: number;
  seed?: number;
}

/** A spectrum of a circuit from high to low frequency, by the second writing of every formula; parameters by name. */
export function madeSpectrum(
  circuit: string,
  values: Readonly<Record<string, number>>,
  { max_Hz = 1e5, min_Hz = 0.01, perDecade = 8, noise = 0, seed = 1 }: MadeSpectrum = {},
): Spectrum {
  const points = Math.round(Math.log10(max_Hz / min_Hz) * perDecade) + 1;
  const frequency_Hz = Float64Array.from({ length: points }, (_, k) => max_Hz / 10 ** (k / perDecade));
  const random = seededRandom(seed);
  const noisy = Array.from(frequency_Hz, (f) => {
    const z = circuitFormula(circuit, values, 2 * Math.PI * f);
    const deviation = noise * z.modulus();
    return [z.re + deviation * random.normal(), z.im + deviation * random.normal()] as const;
  });
  return { frequency_Hz, zReal_ohm: Float64Array.from(noisy, ([re]) => re), zImag_ohm: Float64Array.from(noisy, ([, im]) => im) };
}
