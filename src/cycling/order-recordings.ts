import type { Finding } from '../core/finding';
import type { SourcedSeries } from '../core/sourced-series';
import { type MeasuredRows, measuredRows } from './measured-rows';
import { recordingName } from './recording-name';

/** A recording with what its rows say. */
export interface OrderedRecording {
  recording: SourcedSeries;
  rows: MeasuredRows;
}

/**
 * Recordings of one cell in the order in which they were made: by their clock where every one has it, else as given. One that holds the
 * same measurement as another (an export beside its binary file) is left out and said.
 */
export function orderRecordings(recordings: readonly SourcedSeries[]): {
  ordered: OrderedRecording[];
  warnings: Finding[];
  assumptions: string[];
} {
  // A clock on the wall may be hours away from universal time: the two are never compared.
  const clock = ['dateTime_s', 'dateTimeLocal_s'].find((quantity) =>
    recordings.every((recording) => startOf(recording, quantity) !== null),
  );
  const isTimed = clock !== undefined;
  const all = recordings.map((recording) => ({
    recording,
    rows: measuredRows(recording),
    begun_s: isTimed ? startOf(recording, clock) : null,
  }));
  if (isTimed) all.sort((a, b) => a.begun_s! - b.begun_s!);
  const kept: OrderedRecording[] = [];
  const warnings: Finding[] = [];
  for (const { recording, rows } of all) {
    const same = kept.find((other) => isSameMeasurement(other.rows, rows));
    if (same === undefined) kept.push({ recording, rows });
    else {
      const message = `${recordingName(recording)} holds the same measurement as ${recordingName(same.recording)} and is counted once.`;
      warnings.push({ code: 'DUPLICATE_RECORDING', message });
    }
  }
  const names = kept.map(({ recording }) => recordingName(recording)).join(', ');
  const order = isTimed ? 'by the clock in the files' : 'as they were given';
  const joined = `${kept.length} recordings taken as the life of one cell, in this order, ${order}: ${names}.`;
  return { ordered: kept, warnings, assumptions: kept.length < 2 ? [] : [joined] };
}

function startOf({ series }: SourcedSeries, clock: string): number | null {
  return series.columns.find(({ quantity }) => quantity === clock)?.values.find(Number.isFinite) ?? null;
}

/** The same number of rows, charge and energy: no two measurements agree in all of them to a millionth. */
function isSameMeasurement(one: MeasuredRows, other: MeasuredRows): boolean {
  if (one.length !== other.length) return false;
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  return (['charge_mAh', 'energy_Wh', 'potential_V'] as const).every((key) => {
    const [a, b] = [sum(one[key]), sum(other[key])];
    return Math.abs(a - b) <= 1e-4 * Math.max(Math.abs(a), Math.abs(b));
  });
}
