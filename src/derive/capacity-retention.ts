import { requirePositive } from '../core/require-positive';

/**
 * Retention = Q/Q_ref, as a fraction: a cycle's delivered capacity over that of the reference cycle.
 * Valid for cycles of one current; against a slower reference it holds the rate's loss too.
 * Source: definition, as in IEC 61960-3:2017.
 * @throws DomainError for a capacity that is not above zero.
 */
export function capacityRetention(capacities: { capacity_mAh: number; referenceCapacity_mAh: number }): number {
  requirePositive('Q/Q_ref', capacities);
  return capacities.capacity_mAh / capacities.referenceCapacity_mAh;
}
