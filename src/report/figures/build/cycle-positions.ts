import { cyclePosition } from '../../../core/plot/cycle-position';

/** The cycles of curves in order, and where each stands on the series map. */
export function cyclePositions(curves: readonly { cycle: number }[]): { cycles: number[]; positionOf(cycle: number): number } {
  const cycles = [...new Set(curves.map(({ cycle }) => cycle))].sort((a, b) => a - b);
  const last = cycles.at(-1) ?? 1;
  return { cycles, positionOf: (cycle) => cyclePosition(cycle, last) };
}
