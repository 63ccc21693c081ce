import { DomainError } from '../core/errors';
import { requirePositive } from '../core/require-positive';

const formula = 'D = 4/π·[(V/S)·(ΔE_OC/Δt_I)/(dE/d√t)]²';

/**
 * D = 4/π·[(V/S)·(ΔE_OC/Δt_I)/(dE/d√t)]², in cm²/s: the open-circuit potential's way while current flows over its relaxation in short
 * pauses. The potential goes back in a pause, so the two slopes have opposite signs.
 * Valid for planar diffusion and pauses with t ≪ (V/S)²/D, in a current that has flowed much longer than the pause lasts.
 * Source: Chien et al., Nat. Commun. 14 (2023) 2289, doi:10.1038/s41467-023-37989-6.
 * @throws DomainError for a length that is not above zero, or slopes that are zero or of the same sign.
 */
export function currentInterruptionChien_cm2PerS(pause: {
  volumePerArea_cm: number;
  ocvSlope_VPerS: number;
  relaxation_VPerSqrtS: number;
}): number {
  const { volumePerArea_cm, ocvSlope_VPerS, relaxation_VPerSqrtS } = pause;
  requirePositive(formula, { volumePerArea_cm });
  const ratio = -ocvSlope_VPerS / relaxation_VPerSqrtS;
  if (!(ratio > 0) || !Number.isFinite(ratio)) {
    throw new DomainError('DOMAIN', `${formula}: ΔE_OC/Δt_I is ${ocvSlope_VPerS} V/s, dE/d√t ${relaxation_VPerSqrtS} V/√s`, {
      expected: 'finite slopes of opposite sign: the potential goes back when the current stops',
    });
  }
  return (4 / Math.PI) * (volumePerArea_cm * ratio) ** 2;
}
