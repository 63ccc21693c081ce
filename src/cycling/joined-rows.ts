import type { MeasuredRows } from './measured-rows';

/** The rows of several recordings one after another; what passed between two recordings nobody knows and counts as nothing. */
export interface JoinedRows extends Omit<MeasuredRows, 'rowsWithout' | 'timesBack' | 'ownAtStart_mAh'> {
  /** Index of the recording of each row. */
  source: Int32Array;
  /** By recording: where the file's own counter stands in its first row. */
  ownAtStart_mAh: (number | null)[];
}

/** One recording's rows behind the other's, in the order given. */
export function joinedRows(parts: readonly MeasuredRows[]): JoinedRows {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const source = new Int32Array(length);
  let start = 0;
  for (const [k, part] of parts.entries()) {
    source.fill(k, start, start + part.length);
    start += part.length;
  }
  const all = (key: 'potential_V' | 'current_A' | 'elapsed_s' | 'charge_mAh' | 'energy_Wh') =>
    concatenated(
      parts.map((part) => part[key]),
      new Float64Array(length),
    );
  // Where one recording lacks what the others have, it is not a number there.
  const optional = (key: 'own_mAh' | 'cycle') =>
    parts.every((part) => part[key] === null)
      ? null
      : concatenated(
          parts.map((part) => part[key] ?? new Float64Array(part.length).fill(Number.NaN)),
          new Float64Array(length),
        );
  return {
    length,
    source,
    ownAtStart_mAh: parts.map((part) => part.ownAtStart_mAh),
    row: concatenated(
      parts.map((part) => part.row),
      new Int32Array(length),
    ),
    direction: concatenated(
      parts.map((part) => part.direction),
      new Int8Array(length),
    ),
    potential_V: all('potential_V'),
    current_A: all('current_A'),
    elapsed_s: all('elapsed_s'),
    charge_mAh: all('charge_mAh'),
    energy_Wh: all('energy_Wh'),
    own_mAh: optional('own_mAh'),
    cycle: optional('cycle'),
  };
}

function concatenated<T extends Float64Array | Int32Array | Int8Array>(arrays: readonly T[], joined: T): T {
  let start = 0;
  for (const array of arrays) {
    joined.set(array, start);
    start += array.length;
  }
  return joined;
}
