import type { CyclingResult } from '../../core/cycling-result';
import { cycleTicks } from '../../core/plot/cycle-ticks';

/** As many of √cycle apart that about five are drawn. */
const apart = 0.18;

/** A few whole cycles over the life of a cell, the first and the last among them, round numbers before others. */
export function drawnCycles({ cycles }: Pick<CyclingResult, 'cycles'>): number[] {
  const whole = cycles.filter(({ isComplete, isLeftOut }) => isComplete && !isLeftOut).map(({ cycle }) => cycle);
  const [first, last] = [whole[0], whole.at(-1)];
  if (first === undefined || last === undefined) return [];
  const wanted = cycleTicks(first, last, apart);
  // A round number may be missing: its nearest neighbour stands in.
  const nearest = (cycle: number) => whole.reduce((found, one) => (Math.abs(one - cycle) < Math.abs(found - cycle) ? one : found));
  return [...new Set(wanted.map(nearest))].sort((a, b) => a - b);
}
