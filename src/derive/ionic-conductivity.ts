import { requirePositive } from '../core/require-positive';

/**
 * σ_ion = L/(Rct·A), in S/cm: the charge-transfer resistance read as that of a slab as thick as the electrode.
 * Valid as a nominal number only, to compare electrodes of one kind: Rct is an interfacial resistance, not one of the bulk.
 * Source: Ohm’s law for a slab.
 * @throws DomainError for a thickness, resistance or area that is not above zero.
 */
export function ionicConductivity_SPerCm(slab: { thickness_cm: number; resistance_ohm: number; area_cm2: number }): number {
  requirePositive('σ_ion = L/(Rct·A)', slab);
  return slab.thickness_cm / (slab.resistance_ohm * slab.area_cm2);
}
