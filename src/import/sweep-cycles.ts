import { sweepTurns } from '../core/sweep-turns';

/**
 * Cycle number of every point of a cyclic voltammogram, from 1, where the file marks none: a segment ends where the potential turns,
 * two segments are a cycle. Turns smaller than a hundredth of the whole range (noise) do not count.
 */
export function sweepCycles(potential_V: Float64Array): Float64Array {
  const cycles = new Float64Array(potential_V.length).fill(1);
  for (const [segment, from] of sweepTurns(potential_V).entries()) cycles.fill(Math.floor((segment + 1) / 2) + 1, from);
  return cycles;
}
