import { DomainError } from '../core/errors';
import { requirePositive } from '../core/require-positive';

/**
 * C = Q^(1/α)·(1/Rs + 1/R)^((α−1)/α), in F: a constant-phase element with its own arc's R and the series resistance.
 * Valid for time constants spread along the surface (α from 0.7 to 1); below 0.5 the element is no capacitance.
 * Source: Brug et al. 1984, doi:10.1016/S0022-0728(84)80324-1.
 * @throws DomainError for a Q or resistance not above zero, or α outside (0, 1].
 */
export function capacitanceBrug_F(arc: { q_SsAlpha: number; alpha: number; seriesResistance_ohm: number; resistance_ohm: number }): number {
  requirePositive('C = Q^(1/α)·(1/Rs + 1/R)^((α−1)/α)', arc);
  const { q_SsAlpha, alpha, seriesResistance_ohm, resistance_ohm } = arc;
  if (alpha > 1) throw new DomainError('DOMAIN', `C = Q^(1/α)·(1/Rs + 1/R)^((α−1)/α): alpha is ${alpha}`, { expected: 'α in (0, 1]' });
  return q_SsAlpha ** (1 / alpha) * (1 / seriesResistance_ohm + 1 / resistance_ohm) ** ((alpha - 1) / alpha);
}
