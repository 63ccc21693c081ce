/** Half the sum of both sweeps may vary by this part of itself over the rates and still counts as constant … */
const mostVariation = 0.25;
/** … where half the difference grows at least by this factor, which a constant cannot hide behind. */
const leastGrowth = 2;
/** Smaller than this part of half the difference at the slowest rate it does not matter. */
const leastSize = 0.05;

/**
 * Whether a current that does not hang on the rate lies under both sweeps at one potential. A constant under i = a·v^b bends log i against
 * log v, so that its slope is not b.
 * @param anodic_A as measured, by rate, slowest first
 * @param cathodic_A as measured, by rate
 */
export function hasConstantCurrent(anodic_A: readonly number[], cathodic_A: readonly number[]): boolean {
  const halfSums = anodic_A.map((value, j) => (value + cathodic_A[j]!) / 2);
  const halfDifferences = anodic_A.map((value, j) => Math.abs(value - cathodic_A[j]!) / 2);
  const mean = halfSums.reduce((sum, value) => sum + value, 0) / halfSums.length;
  const varies = halfSums.some((value) => Math.abs(value - mean) > mostVariation * Math.abs(mean));
  const [slowest, fastest] = [halfDifferences[0] ?? 0, halfDifferences.at(-1) ?? 0];
  return !varies && fastest >= leastGrowth * slowest && Math.abs(mean) >= leastSize * slowest;
}
