import { sweepTurns } from '../core/sweep-turns';

/** Which sweep of a voltammogram every point belongs to, from 0: each ends where the potential turns. */
export function sweepHalfCycles(potential_V: Float64Array): Float64Array {
  const halfCycles = new Float64Array(potential_V.length);
  for (const [k, from] of sweepTurns(potential_V).entries()) halfCycles.fill(k + 1, from);
  return halfCycles;
}
