import { requirePositive } from '../core/require-positive';

/**
 * σ_e = L/(R·A), in S/cm, from a resistance measured through the electrode (its own thickness, its own area).
 * Valid for a current that crosses the layer evenly; four collinear probes on a thin sheet need π/ln 2 instead.
 * Source: Ohm’s law for a slab.
 * @throws DomainError for a thickness, resistance or area that is not above zero.
 */
export function electronicConductivity_SPerCm(slab: { thickness_cm: number; resistance_ohm: number; area_cm2: number }): number {
  requirePositive('σ_e = L/(R·A)', slab);
  return slab.thickness_cm / (slab.resistance_ohm * slab.area_cm2);
}
