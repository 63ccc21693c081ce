import type { DifferentialCapacity } from '../core/cycling-result';
import type { CycleBranch } from './cycle-branch';
import type { JoinedRows } from './joined-rows';
import type { CycleDraft } from './numbers-of-cycle';

/** At the end of a branch, this near to its last potential and with this much less current, the potential is held. */
const heldWithin_V = 0.002;
const heldCurrent = 0.95;

/** How dQ/dV is worked out. */
export interface DqdvGrid {
  grid_V: number;
  /** Odd number of grid steps the mean goes over. */
  filter: number;
}

/**
 * dQ/dV of the branches of a cycle: the capacity of every interval is spread evenly over the potentials it went through and gathered in
 * steps of the grid, so the area is the capacity; a running mean smooths it. What passed at a held potential is left out and said.
 */
export function differentialCapacity(
  rows: JoinedRows,
  { span, cycle, charge, discharge }: CycleDraft,
  grid: DqdvGrid,
): DifferentialCapacity[] {
  const branches = [
    ['charge', 1, charge],
    ['discharge', -1, discharge],
  ] as const;
  return branches.flatMap(([name, direction, branch]) => {
    if (branch === null) return [];
    const gathered = gather(rows, span, direction, branch, grid.grid_V);
    const smooth = runningMean(gathered.step_mAh, grid.filter).map((value) => value / grid.grid_V);
    const potential_V = smooth.map((_, k) => (gathered.first + k + 0.5) * grid.grid_V);
    return [{ cycle: cycle.cycle, branch: name, potential_V, dqdv_mAhPerV: smooth, heldCapacity_mAh: gathered.held_mAh }];
  });
}

/** Capacity in each step of the grid, with half a filter of empty steps at both ends. */
function gather(
  { potential_V, current_A, charge_mAh, direction }: JoinedRows,
  { from, to }: { from: number; to: number },
  sign: 1 | -1,
  branch: CycleBranch,
  grid_V: number,
): { first: number; step_mAh: Float64Array; held_mAh: number } {
  let [least, most] = [Infinity, -Infinity];
  for (let k = from; k <= to; k++) {
    if (direction[k] !== sign) continue;
    least = Math.min(least, potential_V[k]!);
    most = Math.max(most, potential_V[k]!);
  }
  const margin = 8;
  const first = Math.floor(least / grid_V) - margin;
  const step_mAh = new Float64Array(Math.floor(most / grid_V) - first + 1 + margin);
  let held_mAh = 0;
  for (let k = from; k <= to; k++) {
    if (direction[k] !== sign || charge_mAh[k] === 0) continue;
    const end_V = potential_V[k]!;
    const start_V = direction[k - 1] === sign ? potential_V[k - 1]! : end_V;
    const isHeld =
      Math.abs(end_V - branch.endPotential_V) <= heldWithin_V &&
      Math.abs(start_V - branch.endPotential_V) <= heldWithin_V &&
      Math.abs(current_A[k]!) < heldCurrent * branch.current_A;
    if (isHeld) held_mAh += charge_mAh[k]!;
    else spread(step_mAh, first, grid_V, Math.min(start_V, end_V), Math.max(start_V, end_V), charge_mAh[k]!);
  }
  return { first, step_mAh, held_mAh };
}

function spread(steps: Float64Array, first: number, grid_V: number, low_V: number, high_V: number, charge_mAh: number): void {
  const [from, to] = [Math.floor(low_V / grid_V), Math.floor(high_V / grid_V)];
  if (from === to) {
    steps[from - first]! += charge_mAh;
    return;
  }
  for (let step = from; step <= to; step++) {
    const width_V = Math.min(high_V, (step + 1) * grid_V) - Math.max(low_V, step * grid_V);
    steps[step - first]! += (charge_mAh * width_V) / (high_V - low_V);
  }
}

/** Centred mean over `width` values; zeros beyond the ends, so that the sum stays. */
function runningMean(values: Float64Array, width: number): Float64Array {
  const half = (width - 1) / 2;
  return values.map((_, k) => {
    let sum = 0;
    for (let j = k - half; j <= k + half; j++) sum += values[j] ?? 0;
    return sum / width;
  });
}
