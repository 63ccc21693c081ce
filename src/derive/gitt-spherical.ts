import { DomainError } from '../core/errors';
import { requirePositive } from '../core/require-positive';
import { sphereUnderFlux } from '../core/sphere-under-flux';

/** Beyond it D_app·τ/r² no longer grows with D: it is 0.08 here and never more than 0.14. */
const largestTheta = 0.2;
const formula = 'θ·β(θ) = D_app·τ/r²';

/** D_app/D of the end-point form with the exact E(0⁺). */
function exactBias(theta: number): number {
  return (4 * theta) / (Math.PI * sphereUnderFlux(theta) ** 2);
}

/**
 * D = θ·r²/τ with θ·β(θ) = D_app·τ/r², in cm²/s: what the planar formula (with V/S = r/3) reads in a sphere, put right. β(θ) = D_app/D is
 * what that reading gives for a sphere of constant D; without one it is that of the end-point form with the exact E(0⁺).
 * Valid for spheres of one size up to Dτ/r² = 0.2.
 * Source: Crank, The Mathematics of Diffusion (1975), eq. 6.45, put into Weppner & Huggins, doi:10.1149/1.2133112.
 * @throws DomainError for a time, radius or D_app that is not above zero, and beyond Dτ/r² = 0.2.
 */
export function gittSpherical_cm2PerS(
  pulse: { apparentDiffusion_cm2PerS: number; pulseDuration_s: number; particleRadius_cm: number },
  bias: (theta: number) => number = exactBias,
): number {
  requirePositive(formula, pulse);
  const { apparentDiffusion_cm2PerS, pulseDuration_s, particleRadius_cm } = pulse;
  const perTheta = particleRadius_cm ** 2 / pulseDuration_s;
  const apparent = apparentDiffusion_cm2PerS / perTheta;
  const most = largestTheta * bias(largestTheta);
  if (apparent > most) {
    throw new DomainError('DOMAIN', `${formula}: D_app·τ/r² is ${apparent.toPrecision(2)}, where it no longer tells D`, {
      expected: `at most ${most.toPrecision(2)} (Dτ/r² = ${largestTheta}): shorter pulses`,
    });
  }
  // β < 1, so θ lies above D_app·τ/r².
  let [low, high] = [Math.log(apparent), Math.log(largestTheta)];
  for (let k = 0; k < 50; k++) {
    const middle = (low + high) / 2;
    const theta = Math.exp(middle);
    if (theta * bias(theta) < apparent) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2) * perTheta;
}
