import { DomainError } from '../core/errors';
import { requirePositive } from '../core/require-positive';

/**
 * Ē = W/Q = ∫E dQ/Q, in V, of one branch of a cycle; energies are below zero where the potential is.
 * Valid for the capacity that passed while the energy was counted.
 * Source: definition of the mean over charge, as in IEC 61960-3:2017.
 * @throws DomainError for a capacity that is not above zero or an energy that is no number.
 */
export function meanPotential_V(branch: { energy_Wh: number; capacity_mAh: number }): number {
  requirePositive('Ē = W/Q', { capacity_mAh: branch.capacity_mAh });
  if (!Number.isFinite(branch.energy_Wh)) {
    throw new DomainError('DOMAIN', `Ē = W/Q: energy is ${branch.energy_Wh} Wh`, { expected: 'a finite energy' });
  }
  return (branch.energy_Wh * 1000) / branch.capacity_mAh;
}
