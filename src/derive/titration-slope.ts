import { faraday_CPerMol } from '../core/constants';
import { DomainError } from '../core/errors';
import { requirePositive } from '../core/require-positive';

const formula = 'dE/dx = −ΔEs·n·F·m/(Q·M)';

/**
 * dE/dx = −ΔEs·n·F·m/(Q·M), in V: how the relaxed potential goes with x, the ions in one formula unit of the host. Q is the charge of the
 * pulse, above zero for an oxidation, which takes ions out.
 * Valid where the whole active mass takes part.
 * Source: Weppner & Huggins, J. Electrochem. Soc. 124 (1977) 1569, doi:10.1149/1.2133112.
 * @throws DomainError for a mass or number of electrons that is not above zero, and for no charge or no change of the potential.
 */
export function titrationSlope_V(pulse: {
  deltaEs_V: number;
  charge_C: number;
  electrons: number;
  activeMass_g: number;
  molarMass_gPerMol: number;
}): number {
  const { deltaEs_V, charge_C, ...positive } = pulse;
  requirePositive(formula, positive);
  for (const [name, value, unit] of [['ΔEs', deltaEs_V, 'V'] as const, ['Q', charge_C, 'C'] as const]) {
    if (Number.isFinite(value) && value !== 0) continue;
    throw new DomainError('DOMAIN', `${formula}: ${name} is ${value} ${unit}`, { expected: `a finite ${name} other than zero` });
  }
  const { electrons, activeMass_g, molarMass_gPerMol } = positive;
  return (-deltaEs_V * electrons * faraday_CPerMol * activeMass_g) / (charge_C * molarMass_gPerMol);
}
