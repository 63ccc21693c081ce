import type { PeakBaseline } from './peak-baseline';

/** Current of the line at a potential, as measured. */
export function baselineAt({ fromPotential_V, toPotential_V, fromCurrent_A, toCurrent_A }: PeakBaseline, at_V: number): number {
  const part = (at_V - fromPotential_V) / (toPotential_V - fromPotential_V);
  return fromCurrent_A + part * (toCurrent_A - fromCurrent_A);
}
