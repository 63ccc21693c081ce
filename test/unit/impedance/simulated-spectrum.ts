import { seededRandom } from '../../../src/core/seeded-random';
import type { Spectrum } from '../../../src/core/spectrum';
import { Complex } from '../../contract/complex';
import { elementFormulas } from '../../contract/element-formulas';

/** Element impedances by the tests' own formulas. */
export const z = elementFormulas as Readonly<Record<string, (omega: number, ...parameters: number[]) => Complex>>;

export const inSeries = (...parts: Complex[]) => parts.reduce((sum, part) => sum.plus(part));
export const inParallel = (...parts: Complex[]) => {
  const one = new Complex(1);
  return one.over(parts.map((part) => one.over(part)).reduce((sum, part) => sum.plus(part)));
};

/** From high to low frequency, ends included. */
export function frequencies(max_Hz: number, min_Hz: number, perDecade: number): Float64Array {
  const count = Math.round(Math.log10(max_Hz / min_Hz) * perDecade) + 1;
  return Float64Array.from({ length: count }, (_, k) => max_Hz * (min_Hz / max_Hz) ** (k / (count - 1)));
}

/** Z of a function of ω and the point's number, with Gaussian noise of `noise`·|Z| on each part. */
export function simulatedSpectrum(
  frequency_Hz: Float64Array,
  impedance: (omega: number, point: number) => Complex,
  noise = 0,
  seed = 1,
): Spectrum {
  const random = seededRandom(seed);
  const values = Array.from(frequency_Hz, (f, point) => {
    const value = impedance(2 * Math.PI * f, point);
    const size = noise * value.modulus();
    return value.plus(new Complex(size * random.normal(), size * random.normal()));
  });
  return {
    frequency_Hz,
    zReal_ohm: Float64Array.from(values, ({ re }) => re),
    zImag_ohm: Float64Array.from(values, ({ im }) => im),
  };
}
