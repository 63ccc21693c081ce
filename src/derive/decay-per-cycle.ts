import { requirePositive } from '../core/require-positive';

/**
 * Decay = (1 − retention)/cycles, as a fraction of the reference capacity lost per cycle since the reference; below zero where the capacity rose.
 * Valid as a mean: linear, not compound.
 * Source: definition, the law of a straight line through the first and last cycle.
 * @throws DomainError for a retention or number of cycles that is not above zero.
 */
export function decayPerCycle(life: { retention: number; cycles: number }): number {
  requirePositive('(1 − retention)/cycles', life);
  return (1 - life.retention) / life.cycles;
}
