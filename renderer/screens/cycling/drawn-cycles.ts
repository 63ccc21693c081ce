import type { CyclingResult } from '../../../src/core/cycling-result';

/** More curves than this tell nothing apart. */
const mostCurves = 12;
const usualCurves = 6;

/**
 * Cycles whose curves are drawn where nobody says: the first and last complete one, the reference, and others between them, evenly spread
 * over √cycle; the selected one is always among them.
 */
export function drawnCycles({ cycles, summary }: CyclingResult, asked: readonly number[] | null, selected: number | null): number[] {
  const there = new Set(cycles.map(({ cycle }) => cycle));
  const known = (numbers: readonly (number | null)[]) =>
    [...new Set(numbers)].filter((number): number is number => number !== null && there.has(number)).sort((a, b) => a - b);
  if (asked !== null) return known([...asked.slice(0, mostCurves), selected]);
  const complete = cycles.filter(({ isCounted }) => isCounted).map(({ cycle }) => cycle);
  const [first, last] = [complete[0] ?? cycles[0]?.cycle ?? null, complete.at(-1) ?? cycles.at(-1)?.cycle ?? null];
  if (first === null || last === null) return [];
  const spread = Array.from({ length: usualCurves - 2 }, (_, k) => {
    const wanted = (Math.sqrt(first) + ((Math.sqrt(last) - Math.sqrt(first)) * (k + 1)) / (usualCurves - 1)) ** 2;
    return complete.reduce((best, cycle) => (Math.abs(cycle - wanted) < Math.abs(best - wanted) ? cycle : best), first);
  });
  return known([first, ...spread, last, summary.referenceCycle, selected]);
}
