/** A value this many times above all the ordinary ones leaves the scale. */
const farOff = 1.7;

/**
 * Upper end for an axis that starts at zero: a few values far above the others (at most a tenth of them, at least one) do
 * not squeeze the rest; they are to be drawn as a labelled arrow at the edge.
 * @returns the largest value that stays on the scale; 0 for an empty list.
 */
export function onScaleMaximum(values: readonly number[]): number {
  const sorted = values.filter(Number.isFinite).sort((a, b) => b - a);
  const most = Math.max(1, Math.floor(sorted.length / 10));
  for (let outside = Math.min(most, sorted.length - 3); outside > 0; outside--) {
    if ((sorted[outside - 1] as number) > farOff * (sorted[outside] as number)) return sorted[outside] as number;
  }
  return sorted[0] ?? 0;
}
