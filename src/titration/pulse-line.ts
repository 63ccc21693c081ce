import type { SqrtTimeLine } from '../core/titration-result';
import { longestStraight } from './longest-straight';
import type { PulseRows } from './pulse-rows';
import { sqrtTimeLine } from './sqrt-time-line';

/** Where the line is read as a rule, as fractions of the pulse. */
const usualWindow = [0.1, 1] as const;
/** A shorter stretch may begin here. */
const earliestStart = 0.05;
const leastR2 = 0.99;

export interface PulseLine {
  line: SqrtTimeLine | null;
  /** The usual window was curved; this is the longest stretch that is straight. */
  isShortened: boolean;
  isStraight: boolean;
}

/**
 * E against √t over 10–100 % of the pulse; where R² is below 0.99 there, over the longest stretch from 5 % on that has R² ≥ 0.99 and at
 * least 8 points. A window that was chosen is kept as it is.
 */
export function pulseLine(pulse: PulseRows, chosen?: readonly [number, number]): PulseLine {
  const usual = lineWithin(pulse, chosen ?? usualWindow);
  if (usual === null) return { line: null, isShortened: false, isStraight: false };
  if (usual.r2 >= leastR2) return { line: usual, isShortened: false, isStraight: true };
  if (chosen === undefined) {
    const [first, last] = rowsWithin(pulse, [earliestStart, 1]);
    const stretch = longestStraight(pulse, first, last, leastR2);
    const line = stretch === null ? null : sqrtTimeLine(pulse.time_s, pulse.potential_V, pulse.start_s, ...stretch);
    if (line !== null) return { line, isShortened: true, isStraight: true };
  }
  return { line: usual, isShortened: false, isStraight: false };
}

function lineWithin(pulse: PulseRows, window: readonly [number, number]): SqrtTimeLine | null {
  const [first, last] = rowsWithin(pulse, window);
  return last < first ? null : sqrtTimeLine(pulse.time_s, pulse.potential_V, pulse.start_s, first, last);
}

function rowsWithin({ time_s, start_s, duration_s, first, last }: PulseRows, [from, to]: readonly [number, number]): [number, number] {
  // Times are sums of intervals: a row at exactly 10 % belongs to the window.
  const slack = 1e-6 * duration_s;
  let [low, high] = [first, last];
  while (low <= last && time_s[low]! - start_s < from * duration_s - slack) low++;
  while (high >= low && time_s[high]! - start_s > to * duration_s + slack) high--;
  return [low, high];
}
