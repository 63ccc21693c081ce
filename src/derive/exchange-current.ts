import { faraday_CPerMol, gasConstant_JPerMolK } from '../core/constants';
import { requirePositive } from '../core/require-positive';

/**
 * i0 = RT/(nF·Rct·A), in A/cm².
 * Valid for small amplitudes (well below RT/nF) at equilibrium, and for Rct of one electrode.
 * Source: Bard & Faulkner, Electrochemical Methods, 2nd ed. 2001, section 3.4 (linearised Butler–Volmer).
 * @throws DomainError for a temperature, number of electrons, resistance or area that is not above zero.
 */
export function exchangeCurrent_APerCm2(contact: {
  temperature_K: number;
  electrons: number;
  resistance_ohm: number;
  area_cm2: number;
}): number {
  requirePositive('i0 = RT/(nF·Rct·A)', contact);
  const { temperature_K, electrons, resistance_ohm, area_cm2 } = contact;
  return (gasConstant_JPerMolK * temperature_K) / (electrons * faraday_CPerMol * resistance_ohm * area_cm2);
}
