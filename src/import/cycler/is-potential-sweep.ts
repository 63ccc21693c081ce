import { sweepTurns } from '../../core/sweep-turns';
import type { TimeSeriesColumn } from '../../core/time-series';

/** The potential follows its ramp this well, of the sweep's range, … */
const straight = 0.02;
/** … over this part of all points, … */
const mostPoints = 0.8;
/** … while at this part of them the current does not stay the same: a constant current makes straight ramps too. */
const leastAnswering = 0.3;
const constant = 0.05;
const leastPoints = 10;

/** Whether a table of time, potential and current is a voltammogram: the potential was swept, the current answered. */
export function isPotentialSweep(columns: readonly TimeSeriesColumn[]): boolean {
  const [time, potential, current] = ['time_s', 'potential_V', 'current_A'].map(
    (quantity) => columns.find((column) => column.quantity === quantity)?.values,
  );
  if (time === undefined || potential === undefined || current === undefined) return false;
  const bounds = [0, ...sweepTurns(potential), potential.length];
  let [inRamps, answering] = [0, 0];
  for (let k = 1; k < bounds.length; k++) {
    const [from, to] = [bounds[k - 1]!, bounds[k]!];
    if (to - from < leastPoints || !isRamp(time, potential, from, to)) continue;
    inRamps += to - from;
    if (!isConstant(current, from, to)) answering += to - from;
  }
  return inRamps >= mostPoints * potential.length && answering >= leastAnswering * potential.length;
}

function isRamp(time: Float64Array, potential: Float64Array, from: number, to: number): boolean {
  const [start_s, start_V] = [time[from]!, potential[from]!];
  const rate = (potential[to - 1]! - start_V) / (time[to - 1]! - start_s);
  const range = Math.abs(potential[to - 1]! - start_V);
  if (!Number.isFinite(rate) || !(range > 0)) return false;
  for (let k = from; k < to; k++) if (!(Math.abs(potential[k]! - start_V - rate * (time[k]! - start_s)) <= straight * range)) return false;
  return true;
}

function isConstant(current: Float64Array, from: number, to: number): boolean {
  const sorted = current.slice(from, to).sort();
  const [low, high] = [0.05, 0.95].map((part) => sorted[Math.floor(part * (sorted.length - 1))]!) as [number, number];
  return high - low <= constant * Math.max(Math.abs(low), Math.abs(high));
}
