import { strayPoints } from './stray-points';

/** Rows of one sweep in measured order, and the cycle the file gives it (null where it gives none). */
export interface Sweep {
  rows: number[];
  cycle: number | null;
}

export interface SweepMarks {
  /** Rows at which the instrument's loops start. */
  loopStarts?: readonly number[] | undefined;
  /** The file's cycle number of every row. */
  cycle?: ArrayLike<number> | undefined;
}

/**
 * Splits a table into impedance sweeps. Rows whose frequency is zero or missing belong to none.
 * In order of trust: the instrument's loops, a cycle column that varies, then a gap in the table (rows of frequency zero)
 * and a reversal of the frequency's direction; the last two also apply within a loop or cycle. A single row whose frequency is wrong or
 * missing, while the sweep goes on behind it, does not split it.
 * Loops are numbered from 1, counting those that hold impedance. A cycle column that never changes says nothing of the cell's life.
 */
export function splitSweeps(frequency_Hz: ArrayLike<number>, marks: SweepMarks = {}): Sweep[] {
  const rows: number[] = [];
  for (let row = 0; row < frequency_Hz.length; row++) if ((frequency_Hz[row] as number) > 0) rows.push(row);
  const sweeps: Sweep[] = [];
  for (const group of groupRows(rows, marks)) {
    const strays = strayRows(group.rows, frequency_Hz);
    for (const part of splitAtGaps(group.rows, strays)) {
      for (const sweep of splitAtReversals(part, frequency_Hz, strays)) sweeps.push({ rows: sweep, cycle: group.cycle });
    }
  }
  return sweeps;
}

function groupRows(rows: number[], marks: SweepMarks): Sweep[] {
  const byLoop = marks.loopStarts === undefined ? [] : groupByLoop(rows, marks.loopStarts);
  if (byLoop.length > 1) return byLoop.map((group, k) => ({ rows: group, cycle: k + 1 }));
  const { cycle } = marks;
  if (cycle !== undefined && rows.some((row) => cycle[row] !== cycle[rows[0] as number])) {
    return groupByCycle(rows, cycle);
  }
  return rows.length === 0 ? [] : [{ rows, cycle: null }];
}

function groupByLoop(rows: number[], loopStarts: readonly number[]): number[][] {
  const groups: number[][] = [];
  let [loop, previousLoop] = [0, -1];
  for (const row of rows) {
    while (loop < loopStarts.length && (loopStarts[loop] as number) <= row) loop++;
    if (loop !== previousLoop) groups.push([]);
    previousLoop = loop;
    (groups.at(-1) as number[]).push(row);
  }
  return groups;
}

function groupByCycle(rows: number[], cycle: ArrayLike<number>): Sweep[] {
  const groups: Sweep[] = [];
  for (const row of rows) {
    const value = Number.isFinite(cycle[row]) ? (cycle[row] as number) : null;
    const last = groups.at(-1);
    if (last === undefined || last.cycle !== value) groups.push({ rows: [row], cycle: value });
    else last.rows.push(row);
  }
  return groups;
}

/** Rows of the group, and missing ones between them, that do not end their sweep. */
function strayRows(rows: readonly number[], frequency_Hz: ArrayLike<number>): ReadonlySet<number> {
  const first = rows[0] ?? 0;
  const values = new Float64Array((rows.at(-1) ?? -1) + 1 - first);
  for (const row of rows) values[row - first] = frequency_Hz[row] as number;
  return new Set(strayPoints(values).map((k) => first + k));
}

function splitAtGaps(rows: number[], strays: ReadonlySet<number>): number[][] {
  const parts: number[][] = [];
  for (const row of rows) {
    const last = parts.at(-1);
    const expected = (last?.at(-1) ?? row) + 1;
    if (last !== undefined && (row === expected || (row === expected + 1 && strays.has(expected)))) last.push(row);
    else parts.push([row]);
  }
  return parts;
}

/** A reversal starts a new sweep if it jumps further than any step so far, or if it lasts: one point out of order does neither. */
function splitAtReversals(all: number[], frequency_Hz: ArrayLike<number>, strays: ReadonlySet<number>): number[][] {
  const rows = all.filter((row) => !strays.has(row));
  const sweeps: number[][] = [];
  let sweep: number[] = [];
  let [direction, largestStep] = [0, 0];
  const stepTo = (k: number) => Math.log((frequency_Hz[rows[k] as number] as number) / (frequency_Hz[rows[k - 1] as number] as number));
  for (let k = 0; k < rows.length; k++) {
    const step = k === 0 ? 0 : stepTo(k);
    const reversed = direction !== 0 && step !== 0 && Math.sign(step) !== direction;
    const lasts = reversed && k + 1 < rows.length && Math.sign(stepTo(k + 1)) === Math.sign(step);
    if (reversed && (lasts || Math.abs(step) > 1.5 * largestStep)) {
      sweeps.push(sweep);
      sweep = [];
      [direction, largestStep] = [0, 0];
      // A jump back leads to the new sweep's start; a turn is its first step.
      if (lasts && Math.abs(step) <= 1.5 * Math.abs(stepTo(k + 1))) direction = Math.sign(step);
    } else if (step !== 0) {
      if (direction === 0) direction = Math.sign(step);
      largestStep = Math.max(largestStep, Math.abs(step));
    }
    sweep.push(rows[k] as number);
  }
  if (sweep.length > 0) sweeps.push(sweep);
  return withStrays(sweeps, all, strays);
}

/** A stray row belongs to the sweep of the row before it, or to the first one. */
function withStrays(sweeps: number[][], all: readonly number[], strays: ReadonlySet<number>): number[][] {
  if (!all.some((row) => strays.has(row))) return sweeps;
  const sweepOf = new Map(sweeps.flatMap((sweep, k) => sweep.map((row) => [row, k] as const)));
  const whole: number[][] = sweeps.map(() => []);
  let current = 0;
  for (const row of all) {
    current = sweepOf.get(row) ?? current;
    whole[current]?.push(row);
  }
  return whole;
}
