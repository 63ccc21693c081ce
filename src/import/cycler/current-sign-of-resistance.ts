/** A jump of the current is at least this part of its range; fewer jumps than this tell nothing. */
const jumpFraction = 0.1;
const leastJumps = 2;
const clearCorrelation = 0.8;
/** Potentials that jump no further than they drift from row to row show no resistance. */
const leastOverDrift = 3;

/**
 * Whether a current is positive in charge (1) or in discharge (−1), by the one thing that holds for every cell: its resistance is positive,
 * so that the potential of a charged electrode jumps the way the current does. 0 where the jumps do not say it clearly.
 */
export function currentSignOfResistance(potential_V: Float64Array, current_A: Float64Array): 1 | -1 | 0 {
  let [least, most] = [Infinity, -Infinity];
  for (const value of current_A) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const jump_A = jumpFraction * (most - least);
  if (!(jump_A > 0)) return 0;
  let [jumps, product, current, potential] = [0, 0, 0, 0];
  let [steps, drift] = [0, 0];
  for (let k = 1; k < current_A.length; k++) {
    const dI = (current_A[k] as number) - (current_A[k - 1] as number);
    const dV = (potential_V[k] as number) - (potential_V[k - 1] as number);
    if (Number.isNaN(dV)) continue;
    if (!(Math.abs(dI) > jump_A)) {
      steps++;
      drift += Math.abs(dV);
      continue;
    }
    jumps++;
    product += dI * dV;
    current += dI * dI;
    potential += dV * dV;
  }
  const correlation = product / Math.sqrt(current * potential);
  if (steps > 0 && Math.sqrt(potential / jumps) < (leastOverDrift * drift) / steps) return 0;
  return jumps < leastJumps || !(Math.abs(correlation) > clearCorrelation) ? 0 : correlation > 0 ? 1 : -1;
}
