import type { FoundPulse } from './find-pulses';
import { type PulseLine, pulseLine } from './pulse-line';
import type { CurrentStretch } from './segment-current';
import type { TitrationColumns } from './titration-columns';

/** A pause up to this part of the shorter of the pulses beside it interrupts a current rather than lets the cell relax. */
const longestPause = 0.1;

/** A short pause in a current. */
export interface Pause {
  /** The pulse that it interrupts and the one that goes on. */
  pulse: FoundPulse;
  next: FoundPulse;
  rest: CurrentStretch;
  read: PulseLine;
  duration_s: number;
  /** Time in which the current had flowed before it, other short pauses aside. */
  flowed_s: number;
}

/** What lies between the pauses beside one: the way of the open-circuit potential, and the time in which current flowed. */
export interface PauseNeighbours {
  change_V: number;
  /** Standard error of change_V: of where the two lines begin. */
  changeError_V: number;
  flowing_s: number;
}

/** Every short pause between two pulses of the same sign, with its line. */
export function findPauses(
  { time_s, potential_V }: TitrationColumns,
  found: readonly FoundPulse[],
  window: readonly [number, number] | undefined,
): Pause[] {
  let flowed_s = 0;
  return found.flatMap((pulse, k): Pause[] => {
    const next = found[k + 1];
    flowed_s += pulse.end_s - pulse.start_s;
    if (next === undefined || pulse.rest === null || next.sign !== pulse.sign || !isShort(pulse, next)) {
      flowed_s = 0;
      return [];
    }
    const { first, last } = pulse.rest;
    const start_s = pulse.end_s;
    const duration_s = time_s[last]! - start_s;
    const read = pulseLine({ time_s, potential_V, start_s, duration_s, first, last }, window);
    return [{ pulse, next, rest: pulse.rest, read, duration_s, flowed_s }];
  });
}

function isShort(pulse: FoundPulse, next: FoundPulse): boolean {
  const pause_s = next.start_s - pulse.end_s;
  return pause_s <= longestPause * Math.min(pulse.end_s - pulse.start_s, next.end_s - next.start_s);
}

/** null: no other pause of the same current stands beside it. */
export function pauseNeighbours(pauses: readonly Pause[], k: number): PauseNeighbours | null {
  const isOf = (other: Pause | undefined, pulse: FoundPulse, side: 'pulse' | 'next') => other !== undefined && other[side] === pulse;
  const here = pauses[k]!;
  const [from, to] = [isOf(pauses[k - 1], here.pulse, 'next') ? k - 1 : k, isOf(pauses[k + 1], here.next, 'pulse') ? k + 1 : k];
  const [first, last] = [pauses[from]!, pauses[to]!];
  if (from === to || first.read.line === null || last.read.line === null) return null;
  let flowing_s = 0;
  for (let j = from; j < to; j++) flowing_s += pauses[j]!.next.end_s - pauses[j]!.next.start_s;
  const [begin, end] = [first.read.line, last.read.line];
  const changeError_V = Math.hypot(begin.interceptError_V, end.interceptError_V);
  return { change_V: end.intercept_V - begin.intercept_V, changeError_V, flowing_s };
}
