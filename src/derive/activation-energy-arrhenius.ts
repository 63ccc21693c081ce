import { gasConstant_JPerMolK } from '../core/constants';
import { DomainError } from '../core/errors';
import { requirePositive } from '../core/require-positive';

/** ln(T/R) against 1/T (R of a charge transfer: i0 is what is activated), or ln(1/R). */
export type ArrheniusForm = 'exchange-current' | 'conduction';

export interface ArrheniusPoint {
  temperature_K: number;
  resistance_ohm: number;
}

/**
 * Activation energy, in kJ/mol: −R times the least-squares slope of ln(T/Rct) against 1/T (`exchange-current`, the default), or of
 * ln(1/R) (`conduction`), which reads lower by about RT. Arrays are points in any order.
 * Valid for one process over a range of temperatures in which nothing melts or changes its mechanism.
 * Source: Arrhenius, Z. Phys. Chem. 4 (1889) 226; i0 = RT/(nF·Rct·A) for the first form.
 * @throws DomainError for fewer than two temperatures, or a temperature or resistance that is not above zero.
 */
export function activationEnergyArrhenius_kJPerMol(points: readonly ArrheniusPoint[], form: ArrheniusForm = 'exchange-current'): number {
  for (const point of points) requirePositive('ln(T/R) against 1/T', { ...point });
  const x = points.map(({ temperature_K }) => 1 / temperature_K);
  const y = points.map(({ temperature_K, resistance_ohm }) => Math.log((form === 'conduction' ? 1 : temperature_K) / resistance_ohm));
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const spread = x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
  if (new Set(x).size < 2) {
    throw new DomainError('DOMAIN', `ln(T/R) against 1/T: ${new Set(x).size} temperature`, { expected: 'at least two temperatures' });
  }
  const slope_K = x.reduce((sum, value, k) => sum + (value - meanX) * (y[k]! - meanY), 0) / spread;
  return (-gasConstant_JPerMolK * slope_K) / 1000;
}
