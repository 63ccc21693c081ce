import type { CycleSpan } from './cycle-span';
import type { JoinedRows } from './joined-rows';

/** Cycles as their files number them, and how far each recording's numbers were moved. */
export interface NumberedCycles {
  spans: CycleSpan[];
  /** By recording: number of the result minus number of the file. */
  offsets: number[];
  /** Row at which a file's numbers fall although no new recording begins there. */
  fallsAt: number | null;
}

/**
 * Cycles by the files' own numbers, rising over all recordings: one that counts from 0 is moved by one, one whose numbers begin again goes
 * on from the last. A recording that begins with the number at which the one before ended, halfway through that cycle, goes on with it.
 * Rows at rest before the first current belong to no cycle.
 */
export function cyclesOfFile(rows: JoinedRows, numbers: Float64Array): NumberedCycles {
  const spans: CycleSpan[] = [];
  const offsets: number[] = [];
  let [offset, fallsAt, both]: [number, number | null, Set<number>] = [0, null, new Set()];
  for (let k = 0; k < rows.length; k++) {
    const number = numbers[k]!;
    const last = spans.at(-1);
    if (Number.isNaN(number) || (rows.direction[k] === 0 && last?.fileCycle !== number)) continue;
    const begins = offsets[rows.source[k]!] === undefined;
    if (last === undefined) offset = number === 0 ? 1 : 0;
    else if (begins) offset = goesOn(last, number, both.size) ? last.cycle - number : Math.max(0, last.cycle + 1 - number);
    else if (number + offset < last.cycle) {
      fallsAt ??= k;
      offset = last.cycle + 1 - number;
    }
    if (begins) offsets[rows.source[k]!] = offset;
    if (last === undefined || last.cycle !== number + offset) {
      spans.push({ cycle: number + offset, fileCycle: number, from: k, to: k });
      both = new Set();
    } else last.to = k;
    if (rows.direction[k] !== 0) both.add(rows.direction[k]!);
  }
  for (const [k, span] of spans.entries()) if (k > 0 && spans[k - 1]!.to >= span.from) spans[k - 1]!.to = span.from - 1;
  return { spans, offsets, fallsAt };
}

/** Whether a recording takes up the cycle that the one before left with one direction only. */
function goesOn(last: CycleSpan, number: number, directions: number): boolean {
  return last.fileCycle === number && directions === 1;
}
