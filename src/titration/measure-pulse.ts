import type { RowRange, TitrationPulse } from '../core/titration-result';
import type { FoundPulse } from './find-pulses';
import { type PulseLine, pulseLine } from './pulse-line';
import { restEnd } from './rest-end';
import type { TitrationColumns } from './titration-columns';

/** What the ledger says of a pulse before any of it is made into a D. */
export type PulseLedger = Omit<
  TitrationPulse,
  | 'diffusion_cm2PerS'
  | 'diffusionEndPoint_cm2PerS'
  | 'dTauOverL2'
  | 'dRestOverL2'
  | 'potentialSlope_V'
  | 'standing'
  | 'flags'
  | 'findings'
  | 'derived'
> & {
  isShortened: boolean;
  isStraight: boolean;
  isConstant: boolean;
  restBefore_s: number | null;
  /** t/τ of points of the line, thinned. */
  windowTimes: Float64Array;
  /** t/τ of the last row, 1 where the pulse ends with a row. */
  lastRowTime: number;
};

const mostWindowTimes = 120;

/** Deviation of readings that are rounded to a step. */
const roundingDeviation = 1 / Math.sqrt(12);

/**
 * The ledger of one pulse.
 * @param place from 1
 * @param charged_C charge passed in its direction before it, since that direction was taken
 */
export function measurePulse(
  columns: TitrationColumns,
  found: FoundPulse,
  place: number,
  charged_C: number,
  resolution_V: number,
  window: readonly [number, number] | undefined,
): PulseLedger {
  const { time_s, potential_V } = columns;
  const { first, last, start_s, end_s, before, rest, sign, current_A } = found;
  const duration_s = end_s - start_s;
  const read = pulseLine({ time_s, potential_V, start_s, duration_s, first, last }, window);
  const potentialBefore_V = before === null ? null : potential_V[before.last]!;
  const potentialAfter_V = rest === null ? null : potential_V[rest.last]!;
  const ends = [before, rest].map((stretch) => (stretch === null ? null : restEnd(time_s, potential_V, stretch.first, stretch.last)));
  const [known, relaxed] = [potentialBefore_V !== null, potentialBefore_V !== null && potentialAfter_V !== null];
  const deviations = ends.map((end) => Math.hypot(end?.noise_V ?? 0, roundingDeviation * resolution_V));
  return {
    index: place,
    direction: sign > 0 ? 'charge' : 'discharge',
    start_s,
    pulseDuration_s: duration_s,
    restDuration_s: rest === null ? null : time_s[rest.last]! - end_s,
    restBefore_s: before === null || !found.restFollowsPulse ? null : start_s - time_s[before.first]!,
    current_A,
    rows: { before: rangeOf(columns, before), pulse: rangeOf(columns, found) as RowRange, rest: rangeOf(columns, rest) },
    potentialBefore_V,
    potentialAfter_V,
    potential_V: relaxed ? (potentialBefore_V! + potentialAfter_V!) / 2 : null,
    capacity_mAh: (charged_C + Math.abs(current_A) * (duration_s / 2)) / 3.6,
    irDrop_V: known && read.line !== null ? read.line.intercept_V - potentialBefore_V! : null,
    deltaEs_V: relaxed ? potentialAfter_V! - potentialBefore_V! : null,
    deltaEsError_V: relaxed ? Math.hypot(...deviations) : null,
    ...transient(columns, found, read),
    relaxation_VPerS: ends[1]?.relaxation_VPerS ?? null,
    isShortened: read.isShortened,
    isStraight: read.isStraight,
    isConstant: found.isConstant,
    windowTimes: windowTimes(columns, found, read),
    lastRowTime: (time_s[last]! - start_s) / duration_s,
  };
}

function windowTimes({ time_s }: TitrationColumns, { first, last, start_s, end_s }: FoundPulse, { line }: PulseLine): Float64Array {
  if (line === null) return new Float64Array();
  const [from, to] = line.window_s;
  const all = time_s
    .subarray(first, last + 1)
    .map((t) => t - start_s)
    .filter((t) => t >= from && t <= to);
  const stride = Math.ceil(all.length / mostWindowTimes);
  return all.filter((_, k) => k % stride === 0 || k === all.length - 1).map((t) => t / (end_s - start_s));
}

function transient({ time_s, potential_V }: TitrationColumns, { last, start_s, end_s }: FoundPulse, { line }: PulseLine) {
  const lastRow_V = potential_V[last]!;
  // The last row may lie an interval before the end of the pulse.
  const rest_sqrtS = Math.sqrt(end_s - start_s) - Math.sqrt(Math.max(0, time_s[last]! - start_s));
  const potentialEnd_V = line === null ? lastRow_V : lastRow_V + line.slope_VPerSqrtS * rest_sqrtS;
  return {
    potentialEnd_V,
    deltaEtau_V: line === null ? null : line.slope_VPerSqrtS * Math.sqrt(end_s - start_s),
    deltaEtauEndPoint_V: line === null ? null : potentialEnd_V - line.intercept_V,
    sqrtTimeR2: line?.r2 ?? null,
    sqrtTimeWindow_s: line?.window_s ?? null,
    line,
  };
}

function rangeOf({ rows }: TitrationColumns, stretch: { first: number; last: number } | null): RowRange | null {
  return stretch === null ? null : [rows[stretch.first]!, rows[stretch.last]!];
}
