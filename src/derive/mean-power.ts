import { requirePositive } from '../core/require-positive';

/**
 * P = W/t, in W: the energy of a discharge over the time the current flowed.
 * Valid as a mean; rests do not count.
 * Source: definition; against the energy it is one point of the plot of Ragone, SAE Technical Paper 680453 (1968).
 * @throws DomainError for an energy or time that is not above zero.
 */
export function meanPower_W(discharge: { energy_Wh: number; time_s: number }): number {
  const { energy_Wh, time_s } = discharge;
  requirePositive('P = W/t', { energy_Wh, time_s });
  return (energy_Wh * 3600) / time_s;
}
