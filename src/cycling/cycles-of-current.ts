import type { CycleSpan } from './cycle-span';
import type { JoinedRows } from './joined-rows';

/** A run of one direction that carries less than this part of the largest one is a pulse, not a half cycle. */
const pulseFraction = 0.01;

/** Cycles by the current alone, from 1: two half cycles each; rests and pulses belong to the half cycle before them. */
export function cyclesOfCurrent(rows: JoinedRows): CycleSpan[] {
  const halves = halfCycles(rows);
  const spans: CycleSpan[] = [];
  for (let k = 0; k < halves.length; k += 2) {
    const last = k + 2 < halves.length ? halves[k + 2]! - 1 : rows.length - 1;
    spans.push({ cycle: k / 2 + 1, fileCycle: null, from: halves[k]!, to: last });
  }
  return spans;
}

/** First row of every half cycle. */
function halfCycles({ length, direction, charge_mAh }: JoinedRows): number[] {
  const runs: { from: number; direction: number; charge_mAh: number }[] = [];
  for (let k = 0; k < length; k++) {
    if (direction[k] === 0) continue;
    if (runs.at(-1)?.direction !== direction[k]) runs.push({ from: k, direction: direction[k]!, charge_mAh: 0 });
    runs.at(-1)!.charge_mAh += charge_mAh[k]!;
  }
  const largest = runs.reduce((most, run) => Math.max(most, run.charge_mAh), 0);
  const starts: number[] = [];
  let before = 0;
  for (const run of runs) {
    if (run.charge_mAh < pulseFraction * largest || run.direction === before) continue;
    starts.push(run.from);
    before = run.direction;
  }
  return starts;
}
