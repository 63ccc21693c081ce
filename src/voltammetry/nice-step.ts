/** The largest of 1, 2, 5 × 10ⁿ that is not above `most`. */
export function niceStep(most: number): number {
  const decade = 10 ** Math.floor(Math.log10(most) + 1e-9);
  const factor = [5, 2, 1].find((one) => one * decade <= most * (1 + 1e-9)) ?? 1;
  // Through decimal text: 2 mV is 0.002, not 0.0020000000000000005.
  return Number((factor * decade).toPrecision(1));
}
