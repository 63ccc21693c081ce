import { cyclePosition } from './cycle-position';

const steps = [1, 2, 3, 5];

/**
 * Round cycles to write on a √cycle axis, last one always among them, no two nearer than `gap` (fraction of the axis).
 * Rounder numbers (10, 100) win over 50, 50 over 20 or 30.
 */
export function cycleTicks(firstCycle: number, lastCycle: number, gap: number): number[] {
  const chosen: number[] = [lastCycle];
  for (const candidate of candidates(firstCycle, lastCycle)) {
    const at = cyclePosition(candidate, lastCycle);
    if (chosen.every((other) => Math.abs(cyclePosition(other, lastCycle) - at) >= gap)) chosen.push(candidate);
  }
  return chosen.sort((a, b) => a - b);
}

function candidates(first: number, last: number): number[] {
  const found: { cycle: number; rank: number }[] = [{ cycle: first, rank: -1 }];
  for (let decade = 1; decade <= last; decade *= 10) {
    for (const step of steps) {
      const cycle = step * decade;
      if (cycle > first && cycle < last) found.push({ cycle, rank: step === 1 ? 0 : step === 5 ? 1 : 2 });
    }
    for (const step of [1.5, 2.5, 3.5, 4, 4.5, 6, 7, 8, 9]) {
      const cycle = step * decade;
      if (Number.isInteger(cycle) && cycle > first && cycle < last) found.push({ cycle, rank: 3 });
    }
  }
  return found.sort((a, b) => a.rank - b.rank || b.cycle - a.cycle).map(({ cycle }) => cycle);
}
