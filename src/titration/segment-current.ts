import { currentSteps } from './current-steps';
import { restThreshold_A } from './rest-threshold';

/** Rows without current, or with one current of one sign; first and last belong to it. */
export interface CurrentStretch {
  kind: 'rest' | 'pulse';
  sign: -1 | 0 | 1;
  first: number;
  last: number;
}

export interface SegmentedCurrent {
  stretches: CurrentStretch[];
  /** Single rows of another current that were taken for jitter. */
  jitter: number[];
}

/** A single row is jitter beside stretches that are as a rule longer than this. */
const usualRows = 5;

/** A recording's current as rests and pulses in their order. A current that changes within one sign begins another pulse. */
export function segmentCurrent(current_A: Float64Array): SegmentedCurrent {
  const threshold = restThreshold_A(current_A);
  const signs = Array.from(current_A, (value) => (Math.abs(value) > threshold ? Math.sign(value) : 0) as -1 | 0 | 1);
  const jitter = singleRows(signs);
  for (const row of jitter) signs[row] = signs[row - 1]!;
  const stretches = runs(signs).flatMap(({ sign, first, last }): CurrentStretch[] => {
    if (sign === 0) return [{ kind: 'rest', sign, first, last }];
    const bounds = [first, ...currentSteps(current_A, first, last), last + 1];
    return bounds.slice(1).map((end, k) => ({ kind: 'pulse', sign, first: bounds[k]!, last: end - 1 }));
  });
  return { stretches, jitter };
}

interface Run {
  sign: -1 | 0 | 1;
  first: number;
  last: number;
}

function runs(signs: readonly (-1 | 0 | 1)[]): Run[] {
  const found: Run[] = [];
  for (const [row, sign] of signs.entries()) {
    const open = found.at(-1);
    if (open?.sign === sign) open.last = row;
    else found.push({ sign, first: row, last: row });
  }
  return found;
}

/** Rows that alone have another sign than the equal stretches on both their sides, where such stretches are long as a rule. */
function singleRows(signs: readonly (-1 | 0 | 1)[]): number[] {
  const all = runs(signs);
  const lengths = all.map(({ first, last }) => last - first + 1).sort((a, b) => a - b);
  if ((lengths[Math.floor(lengths.length / 2)] ?? 0) < usualRows) return [];
  return all.flatMap(({ first, last }, k) => {
    const [before, after] = [all[k - 1], all[k + 1]];
    return first === last && before !== undefined && before.sign === after?.sign ? [first] : [];
  });
}
