import type { Finding } from '../core/finding';
import type { CycleSpan } from './cycle-span';
import { cyclesOfCurrent } from './cycles-of-current';
import { cyclesOfFile } from './cycles-of-file';
import type { JoinedRows } from './joined-rows';
import type { OrderedRecording } from './order-recordings';
import { recordingName } from './recording-name';

/** Cycles, where their numbers come from, and what to say of that. */
interface CycleNumbering {
  spans: CycleSpan[];
  from: 'file' | 'current';
  offsets: number[];
  warnings: Finding[];
  assumptions: string[];
}

/** Cycles as chosen: the files' own numbers where every recording has them, else two half cycles of the current each. */
export function numberedCycles(
  rows: JoinedRows,
  ordered: readonly OrderedRecording[],
  wanted: 'file' | 'current' | undefined,
): CycleNumbering {
  const isNumbered = rows.cycle !== null && ordered.every((one) => one.rows.cycle !== null);
  if (wanted === 'current' || !isNumbered) {
    const lack = wanted === 'current' ? '' : ' No cycle numbers are in the file.';
    const assumptions = [`Cycles are counted from the current: one ends where its direction has come round.${lack}`];
    return { spans: cyclesOfCurrent(rows), from: 'current', offsets: [], warnings: [], assumptions };
  }
  const { spans, offsets, fallsAt } = cyclesOfFile(rows, rows.cycle!);
  const warnings: Finding[] = [];
  if (fallsAt !== null) {
    const { recording } = ordered[rows.source[fallsAt]!]!;
    const message = `${recordingName(recording)}: the cycle numbers begin again at row ${rows.row[fallsAt]! + 1}; they are numbered on from there.`;
    warnings.push({ code: 'CYCLE_NUMBERS_FALL', message });
  }
  const idle = withoutCurrent(rows, spans);
  if (idle.length > 0) {
    const message = `No current flows in cycle${idle.length > 1 ? 's' : ''} ${idle.join(', ')} of the file: not listed.`;
    warnings.push({ code: 'CYCLE_WITHOUT_CURRENT', message });
  }
  const assumptions = ordered.flatMap(({ recording }, k) => {
    const offset = offsets[k] ?? 0;
    if (offset === 0) return [];
    if (k === 0) return [`${recordingName(recording)} counts its cycles from 0: here the first is 1.`];
    return [
      `The cycles of ${recordingName(recording)} are numbered on from those before: its ${spanOf(spans, rows, k)?.fileCycle ?? 0} is ${spanOf(spans, rows, k)?.cycle ?? 0} here.`,
    ];
  });
  return { spans, from: 'file', offsets, warnings, assumptions };
}

function spanOf(spans: readonly CycleSpan[], { source }: JoinedRows, k: number): CycleSpan | undefined {
  return spans.find(({ from }) => source[from] === k);
}

function withoutCurrent(rows: JoinedRows, spans: readonly CycleSpan[]): number[] {
  const listed = new Set(spans.map(({ fileCycle }) => fileCycle));
  return [...new Set(rows.cycle)].filter((number) => Number.isFinite(number) && !listed.has(number));
}
