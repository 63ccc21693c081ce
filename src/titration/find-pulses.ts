import type { CurrentStretch } from './segment-current';
import { switchTime_s } from './switch-time';
import type { TitrationColumns } from './titration-columns';

/** A pulse in its place; first and last count the rows that have all three values. */
export interface FoundPulse {
  sign: -1 | 1;
  first: number;
  last: number;
  start_s: number;
  end_s: number;
  current_A: number;
  isConstant: boolean;
  before: CurrentStretch | null;
  rest: CurrentStretch | null;
  /** The rest before it follows another pulse; what came before the recording is not known. */
  restFollowsPulse: boolean;
}

/** A single row without current is a rest where it stands for this part of the pulse at least: not one that is written while switching. */
const leastRest = 0.05;
/** Rows of a constant current lie within this of their median, but for one in ten. */
const tolerance = 0.05;
const mostOutside = 0.1;

/** The pulses of a current parted into stretches, each with its rests and the times at which it was switched. */
export function findPulses(columns: TitrationColumns, stretches: readonly CurrentStretch[]): FoundPulse[] {
  const { time_s, potential_V, current_A } = columns;
  return stretches.flatMap((stretch, k): FoundPulse[] => {
    const { kind, first, last, sign } = stretch;
    if (kind === 'rest' || sign === 0) return [];
    const [before, after] = [stretches[k - 1], stretches[k + 1]];
    const current = median(current_A.subarray(first, last + 1));
    return [
      {
        sign,
        first,
        last,
        start_s: switchTime_s(time_s, potential_V, first, last),
        end_s: after === undefined ? time_s[last]! : switchTime_s(time_s, potential_V, after.first, after.last),
        current_A: current,
        isConstant: isConstant(current_A.subarray(first, last + 1), current),
        before: isRest(before, stretch, time_s) ? before : null,
        rest: isRest(after, stretch, time_s) ? after : null,
        restFollowsPulse: stretches[k - 2]?.kind === 'pulse',
      },
    ];
  });
}

function isRest(stretch: CurrentStretch | undefined, pulse: CurrentStretch, time_s: Float64Array): stretch is CurrentStretch {
  if (stretch?.kind !== 'rest') return false;
  const { first, last } = stretch;
  if (last > first || first === 0) return true;
  const around_s = (time_s[last + 1] ?? time_s[last]!) - time_s[first - 1]!;
  return around_s > leastRest * (time_s[pulse.last]! - time_s[pulse.first]!);
}

/** The rows at both ends may be of a current that is still being switched. */
function isConstant(values: Float64Array, level: number): boolean {
  const inner = values.length > 4 ? values.subarray(1, -1) : values;
  const outside = inner.filter((value) => Math.abs(value - level) > tolerance * Math.abs(level)).length;
  return outside <= mostOutside * inner.length;
}

function median(values: Float64Array): number {
  const sorted = values.slice().sort();
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
