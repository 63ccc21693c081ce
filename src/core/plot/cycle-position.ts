/** Place of a cycle on the series map and on a √cycle axis: 0 is fresh, 1 the oldest. */
export function cyclePosition(cycle: number, lastCycle: number): number {
  return lastCycle > 0 ? Math.sqrt(Math.max(cycle, 0) / lastCycle) : 0;
}
