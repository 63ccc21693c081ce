import { requirePositive } from '../core/require-positive';

/**
 * D = L²/τ, in cm²/s, with τ of a bounded planar diffusion (Wo, Ws) and L the diffusion length.
 * Valid where the sweep reaches below 1/(2πτ); L is never the thickness of a porous coating.
 * Source: Ho, Raistrick & Huggins, J. Electrochem. Soc. 127 (1980) 343, doi:10.1149/1.2129668.
 * @throws DomainError for a length or time that is not above zero.
 */
export function diffusionOpenWarburg_cm2PerS(slab: { diffusionLength_cm: number; tau_s: number }): number {
  requirePositive('D = L²/τ', slab);
  return slab.diffusionLength_cm ** 2 / slab.tau_s;
}
