import { DomainError } from '../core/errors';
import { requirePositive } from '../core/require-positive';

/**
 * C = Q^(1/α)·R^((1−α)/α), in F: the capacitance that gives the arc of a constant-phase element its τ = RC.
 * Valid for time constants spread across a film (α from 0.7 to 1); below 0.5 the element is no capacitance.
 * Source: Hsu & Mansfeld, Corrosion 57 (2001) 747.
 * @throws DomainError for a Q or resistance not above zero, or α outside (0, 1].
 */
export function capacitanceHsuMansfeld_F(arc: { q_SsAlpha: number; alpha: number; resistance_ohm: number }): number {
  requirePositive('C = Q^(1/α)·R^((1−α)/α)', arc);
  const { q_SsAlpha, alpha, resistance_ohm } = arc;
  if (alpha > 1) throw new DomainError('DOMAIN', `C = Q^(1/α)·R^((1−α)/α): alpha is ${alpha}`, { expected: 'α in (0, 1]' });
  return q_SsAlpha ** (1 / alpha) * resistance_ohm ** ((1 - alpha) / alpha);
}
