import type { CycleSpan } from './cycle-span';
import type { JoinedRows } from './joined-rows';

/** What passed in one direction during a cycle. */
export interface CycleBranch {
  capacity_mAh: number;
  /** By the file's own counter. */
  own_mAh: number | null;
  energy_Wh: number;
  time_s: number;
  /** Magnitude; half of the capacity passed at more, half at less. */
  current_A: number;
  endPotential_V: number;
  /** Potential when half of the capacity had passed. */
  halfPotential_V: number;
  firstRow: number;
  lastRow: number;
  /** Stretches of this direction between stretches of the other, those that carry next to nothing apart. */
  runs: number;
}

/** Runs that carry less than this part of the branch are pulses within the other branch. */
const pulseFraction = 0.01;

/** The charge (direction 1) or discharge (−1) of a cycle; null where nothing passed that way. */
export function cycleBranch(rows: JoinedRows, { from, to }: CycleSpan, direction: 1 | -1): CycleBranch | null {
  const own: number[] = [];
  for (let k = from; k <= to; k++) if (rows.direction[k] === direction && rows.charge_mAh[k]! > 0) own.push(k);
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return null;
  const sum = (values: Float64Array) => own.reduce((total, k) => total + values[k]!, 0);
  const capacity_mAh = sum(rows.charge_mAh);
  const counted = rows.own_mAh === null ? Number.NaN : sum(rows.own_mAh);
  return {
    capacity_mAh,
    own_mAh: Number.isNaN(counted) ? null : counted,
    energy_Wh: sum(rows.energy_Wh),
    time_s: sum(rows.elapsed_s),
    current_A: middleCurrent(rows, own, capacity_mAh),
    endPotential_V: rows.potential_V[last]!,
    halfPotential_V: halfPotential(rows, own, capacity_mAh),
    firstRow: first,
    lastRow: last,
    runs: runsOf(rows, { from, to }, direction, capacity_mAh),
  };
}

function middleCurrent({ current_A, charge_mAh }: JoinedRows, own: readonly number[], capacity_mAh: number): number {
  const rising = own.toSorted((a, b) => Math.abs(current_A[a]!) - Math.abs(current_A[b]!));
  let passed = 0;
  for (const k of rising) {
    passed += charge_mAh[k]!;
    if (passed >= capacity_mAh / 2) return Math.abs(current_A[k]!);
  }
  return Math.abs(current_A[rising.at(-1)!]!);
}

function halfPotential({ potential_V, charge_mAh, direction }: JoinedRows, own: readonly number[], capacity_mAh: number): number {
  let passed = 0;
  for (const k of own) {
    const before = passed;
    passed += charge_mAh[k]!;
    if (passed < capacity_mAh / 2) continue;
    if (direction[k - 1] !== direction[k]) return potential_V[k]!;
    const part = (capacity_mAh / 2 - before) / charge_mAh[k]!;
    return potential_V[k - 1]! + part * (potential_V[k]! - potential_V[k - 1]!);
  }
  return potential_V[own.at(-1)!]!;
}

function runsOf(rows: JoinedRows, { from, to }: Pick<CycleSpan, 'from' | 'to'>, direction: 1 | -1, capacity_mAh: number): number {
  let [runs, other, inRun] = [0, 0, 0];
  for (let k = from; k <= to; k++) {
    if (rows.direction[k] === direction) {
      const before = inRun;
      inRun += rows.charge_mAh[k]!;
      if (before < pulseFraction * capacity_mAh && inRun >= pulseFraction * capacity_mAh) runs++;
      if (inRun >= pulseFraction * capacity_mAh) other = 0;
    } else if (rows.direction[k] === -direction) {
      other += rows.charge_mAh[k]!;
      if (other >= pulseFraction * capacity_mAh) inRun = 0;
    }
  }
  return runs;
}
