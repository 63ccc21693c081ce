import { requirePositive } from '../core/require-positive';

/**
 * D = r²/τ, in cm²/s, with τ of diffusion in spheres (Wsph) and r the radius of the particles.
 * Valid for spheres of one size where the sweep reaches below 1/(2πτ).
 * Source: Jacobsen & West, Electrochim. Acta 40 (1995) 255.
 * @throws DomainError for a radius or time that is not above zero.
 */
export function diffusionSphericalWarburg_cm2PerS(sphere: { particleRadius_cm: number; tau_s: number }): number {
  requirePositive('D = r²/τ', sphere);
  return sphere.particleRadius_cm ** 2 / sphere.tau_s;
}
