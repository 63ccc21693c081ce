import { ReadError } from '../core/errors';
import type { SourcedSeries } from '../core/sourced-series';
import type { TimeSeriesColumn } from '../core/time-series';
import { countedCharge } from './counted-charge';
import { recordingName } from './recording-name';

/** Rows of a recording that have a time and a current, and what passed in the interval that ends at each of them. */
export interface MeasuredRows {
  length: number;
  /** Row of the recording, from 0. */
  row: Int32Array;
  potential_V: Float64Array;
  current_A: Float64Array;
  /** 1 charging, −1 discharging, 0 at rest. */
  direction: Int8Array;
  elapsed_s: Float64Array;
  /** ∫|I| dt. */
  charge_mAh: Float64Array;
  /** ∫E·|I| dt: below zero where the potential is. */
  energy_Wh: Float64Array;
  /** The same charge by the file's own counter; null where it has none. */
  own_mAh: Float64Array | null;
  /** Where that counter stands in the first row. */
  ownAtStart_mAh: number | null;
  /** The file's cycle numbers; null where it gives none. */
  cycle: Float64Array | null;
  /** Rows without a time or a current, and intervals in which time ran back. */
  rowsWithout: number;
  timesBack: number;
}

/** Below this part of the largest current it is rest. */
const restFraction = 1e-4;
/** A current this many times the one before was switched on between the two rows. */
const leap = 1.25;

/**
 * The charge and energy of every interval of a recording. Within a branch the current is straight between rows; where it begins or leaps,
 * or was averaged over the record behind it (EC-Lab's dq/dt and <I>), a row's current holds for the interval before it, from the
 * beginning of its step on where the file says when that was.
 * @throws ReadError COLUMN_MISSING without time, potential or current, NO_DATA without two rows that have them
 */
export function measuredRows(recording: SourcedSeries): MeasuredRows {
  const { file, series } = recording;
  const name = recordingName(recording);
  const find = (quantity: string) => series.columns.find((column) => column.quantity === quantity);
  const [time, potential, current] = ['time_s', 'potential_V', 'current_A'].map(
    (quantity) => find(quantity) ?? missing(quantity, name, file),
  ) as [TimeSeriesColumn, TimeSeriesColumn, TimeSeriesColumn];
  const kept: number[] = [];
  for (let k = 0; k < series.rows; k++) {
    if (Number.isFinite(time.values[k]) && Number.isFinite(current.values[k])) kept.push(k);
  }
  if (kept.length < 2) {
    throw new ReadError('NO_DATA', `${name} has ${kept.length} rows with a time and a current.`, {
      file: file ?? undefined,
      expected: 'two or more',
    });
  }
  const row = Int32Array.from(kept);
  const pick = (values: Float64Array) => Float64Array.from(row, (k) => values[k] as number);
  const [time_s, current_A] = [pick(time.values), pick(current.values)];
  const potential_V = withoutGaps(pick(potential.values));
  if (Number.isNaN(potential_V[0])) missing('potential_V', name, file);
  const direction = directions(current_A);
  const isMean = /^(dq\/dt|<I>)/.test(current.sourceName);
  const cycle = find('cycle');
  const steps = find('stepTime_s')?.values;
  const stepTime_s = steps === undefined ? undefined : pick(steps);
  const counted = countedCharge(series, row, direction);
  return {
    length: row.length,
    row,
    potential_V,
    current_A,
    direction,
    ...integrals({ time_s, potential_V, current_A, direction, stepTime_s, own_mAh: counted?.own_mAh, isMean }),
    own_mAh: counted?.own_mAh ?? null,
    ownAtStart_mAh: counted?.atStart_mAh ?? null,
    cycle: cycle === undefined || cycle.sourceName.endsWith(', sign') ? null : pick(cycle.values),
    rowsWithout: series.rows - row.length,
  };
}

function directions(current_A: Float64Array): Int8Array {
  let largest = 0;
  for (const value of current_A) largest = Math.max(largest, Math.abs(value));
  return Int8Array.from(current_A, (value) => (Math.abs(value) > restFraction * largest ? Math.sign(value) : 0));
}

/** What the integrals are made from, row by row. */
interface Course {
  time_s: Float64Array;
  potential_V: Float64Array;
  current_A: Float64Array;
  direction: Int8Array;
  /** Time since the step began, where the file has it. */
  stepTime_s: Float64Array | undefined;
  own_mAh: Float64Array | undefined;
  /** Each current is the mean over the interval before its row. */
  isMean: boolean;
}

function integrals(course: Course) {
  const { time_s, potential_V, direction } = course;
  const n = time_s.length;
  const [elapsed_s, charge_mAh, energy_Wh] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  let timesBack = 0;
  for (let k = 1; k < n; k++) {
    const step_s = time_s[k]! - time_s[k - 1]!;
    if (step_s < 0) timesBack++;
    if (!(step_s > 0) || direction[k] === 0) continue;
    const goesOn = direction[k] === direction[k - 1];
    elapsed_s[k] = goesOn ? step_s : flowing_s(course, k, step_s);
    charge_mAh[k] = goesOn ? passed_As(course, k, step_s) / 3.6 : (Math.abs(course.current_A[k]!) * elapsed_s[k]!) / 3.6;
    const mean_V = goesOn ? (potential_V[k]! + potential_V[k - 1]!) / 2 : potential_V[k]!;
    energy_Wh[k] = (mean_V * charge_mAh[k]!) / 1000;
  }
  return { elapsed_s, charge_mAh, energy_Wh, timesBack };
}

/** How long the current of the first row of a branch had flowed: since its step began, and no longer than its charge counted so far takes. */
function flowing_s({ current_A, stepTime_s, own_mAh }: Course, k: number, step_s: number): number {
  const since_s = stepTime_s?.[k] ?? Number.NaN;
  const counted_s = ((own_mAh?.[k] ?? Number.NaN) * 3.6) / Math.abs(current_A[k]!);
  return [since_s, counted_s].reduce((least, value) => (value >= 0 && value < least ? value : least), step_s);
}

/** ∫|I| dt over an interval within a branch. A current that leaps up was switched on behind the row before; one that falls, falls evenly. */
function passed_As({ current_A, stepTime_s, isMean }: Course, k: number, step_s: number): number {
  const [before_A, now_A] = [Math.abs(current_A[k - 1]!), Math.abs(current_A[k]!)];
  const since_s = stepTime_s?.[k] ?? Number.NaN;
  if (isMean) return now_A * step_s;
  if (since_s >= 0 && since_s < step_s) return now_A * since_s + before_A * (step_s - since_s);
  return (now_A > leap * before_A ? now_A : (now_A + before_A) / 2) * step_s;
}

/** A missing potential is the one before it; at the start the first there is. */
function withoutGaps(values: Float64Array): Float64Array {
  let last = values.find((value) => Number.isFinite(value)) ?? Number.NaN;
  return values.map((value) => {
    if (Number.isFinite(value)) last = value;
    return last;
  });
}

function missing(quantity: string, name: string, file: string | null): never {
  const word = { time_s: 'time', potential_V: 'potential', current_A: 'current' }[quantity];
  throw new ReadError('COLUMN_MISSING', `${name} has no ${word}: its capacity cannot be worked out.`, {
    file: file ?? undefined,
    expected: 'time, potential and current of every row',
    hint: `Export the measurement again with its ${word}.`,
  });
}
