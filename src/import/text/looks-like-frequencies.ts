/**
 * Whether a column without a name is spaced as the frequencies of an impedance sweep: all positive, over at least a factor of five,
 * and more even in its logarithm than in its value (times and potentials are even in their value).
 */
export function looksLikeFrequencies(values: Float64Array): boolean {
  if (values.length < 5 || !values.every((value) => value > 0)) return false;
  const [least, greatest] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  if (greatest < 5 * least) return false;
  const ratios: number[] = [];
  const differences: number[] = [];
  for (let k = 1; k < values.length; k++) {
    const [previous, value] = [values[k - 1] as number, values[k] as number];
    ratios.push(Math.abs(Math.log(value / previous)));
    differences.push(Math.abs(value - previous));
  }
  return unevenness(ratios) < unevenness(differences);
}

/** Spread of the middle half over the median: a jump back to a sweep's start counts for nothing. */
function unevenness(steps: number[]): number {
  const sorted = steps.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] as number;
  return (at(0.75) - at(0.25)) / (at(0.5) || Number.MIN_VALUE);
}
