/** Equally spread readings have this many standard deviations between their ends. */
const spreadInDeviations = Math.sqrt(12);
/** Differences below this are those of arithmetic. */
const arithmetic_V = 1e-9;
/** Readings are steps apart where so many of their distances are whole multiples of the smallest, within this part of it. */
const mostMultiples = 0.9;
const tolerance = 0.1;
/** Beyond so many steps the error of the smallest distance adds up. */
const farthest = 20;

/**
 * Smallest change of the potential that the recording resolves, V: the step that its readings are multiples of, 0 where there is none;
 * where the potential scatters by more than that, √12 of its standard deviations (as wide as a step with that deviation).
 */
export function voltageResolution_V(potential_V: Float64Array, noise_V: number): number {
  const sorted = potential_V.slice().sort();
  const distances = sorted
    .subarray(1)
    .map((value, k) => value - sorted[k]!)
    .filter((distance) => distance > arithmetic_V);
  const step = distances.reduce((least, distance) => Math.min(least, distance), Number.POSITIVE_INFINITY);
  const near = distances.map((distance) => distance / step).filter((multiple) => multiple < farthest);
  const whole = near.filter((multiple) => Math.abs(multiple - Math.round(multiple)) < tolerance).length;
  const rounded_V = near.length > 0 && whole >= mostMultiples * near.length ? step : 0;
  return noise_V > rounded_V ? spreadInDeviations * noise_V : rounded_V;
}
