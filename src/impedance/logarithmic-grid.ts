/** From the highest to the lowest positive frequency, both included, evenly in log f. */
export function logarithmicGrid(measured_Hz: Float64Array, pointsPerDecade: number): Float64Array {
  const usable = measured_Hz.filter((f) => f > 0 && Number.isFinite(f));
  const [low, high] = [usable.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY), usable.reduce((a, b) => Math.max(a, b), 0)];
  if (usable.length === 0 || low === high) return usable.slice(0, 1);
  const steps = Math.max(1, Math.ceil(Math.log10(high / low) * pointsPerDecade));
  const grid = new Float64Array(steps + 1).map((_, k) => high * (low / high) ** (k / steps));
  grid[steps] = low;
  return grid;
}
