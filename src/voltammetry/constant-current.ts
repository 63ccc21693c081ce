import { currentRateLine } from './current-rate-line';
import type { SweepOnGrid } from './sweep-on-grid';
import type { Voltammogram } from './voltammogram';

/** At this part of the potentials or more it is one of the cell, not of a crossing of its sweeps. Peaks hide it where they differ. */
const leastPart = 0.2;

/** A current that flows whatever the rate, under both sweeps. */
export interface ConstantCurrent {
  /** Median over the potentials where it shows. */
  value_A: number;
  /** Where it shows, V. */
  potentials_V: number[];
}

/** Looks for a constant current at every potential that both sweeps share; null where there is none. */
export function constantCurrent(voltammograms: readonly Voltammogram[], grids: readonly SweepOnGrid[]): ConstantCurrent | null {
  const potentials = [...new Set(grids.flatMap(({ potential_V }) => [...potential_V]))].sort((a, b) => a - b);
  const lines = potentials.flatMap((potential_V) => currentRateLine(voltammograms, potential_V) ?? []);
  const found = lines.filter(({ hasConstant }) => hasConstant);
  if (found.length === 0 || found.length < leastPart * lines.length) return null;
  const values = found.map(({ constant_A }) => constant_A.value).sort((a, b) => a - b);
  return { value_A: values[Math.floor(values.length / 2)]!, potentials_V: found.map(({ potential_V }) => potential_V) };
}
