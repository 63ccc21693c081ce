import { DomainError } from '../core/errors';
import { requirePositive } from '../core/require-positive';

const formula = 'D = 4/(πτ)·(V/S)²·(ΔEs/ΔEτ)²';

/**
 * D = 4/(πτ)·(V/S)²·(ΔEs/ΔEτ)², in cm²/s, with V/S = m_B·V_M/(M_B·S) the host's volume over its surface. Both changes of the potential
 * have the direction of the current.
 * Valid for planar diffusion with τ ≪ (V/S)²/D (0.7 % low at Dτ/L² = 0.25), relaxed before and after the pulse, off two-phase plateaus.
 * Source: Weppner & Huggins, J. Electrochem. Soc. 124 (1977) 1569, doi:10.1149/1.2133112.
 * @throws DomainError for a length or time that is not above zero, or changes of the potential that are zero or of opposite sign.
 */
export function gittWeppnerHuggins_cm2PerS(pulse: {
  pulseDuration_s: number;
  volumePerArea_cm: number;
  deltaEs_V: number;
  deltaEtau_V: number;
}): number {
  const { pulseDuration_s, volumePerArea_cm, deltaEs_V, deltaEtau_V } = pulse;
  requirePositive(formula, { pulseDuration_s, volumePerArea_cm });
  const ratio = deltaEs_V / deltaEtau_V;
  if (!(ratio > 0) || !Number.isFinite(ratio)) {
    throw new DomainError('DOMAIN', `${formula}: ΔEs is ${deltaEs_V} V, ΔEτ ${deltaEtau_V} V`, {
      expected: 'two finite changes of the potential, both in the direction of the current',
    });
  }
  return (4 / (Math.PI * pulseDuration_s)) * (volumePerArea_cm * ratio) ** 2;
}
