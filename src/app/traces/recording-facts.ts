import type { Recording } from '../../core/recording';
import { type InspectedImpedance, type InspectedTimeSeries, inspectRecording } from '../../import/inspect-recording';
import { type CycleRows, cycleRows } from './cycle-rows';

/** What `inspect` of the command line prints of a recording, with its id in the project; of a series also where its cycles are. */
export type RecordingFacts = InspectedImpedance | (InspectedTimeSeries & { cycleRows: CycleRows[] });

const known = new WeakMap<Recording, Omit<RecordingFacts, 'id'>>();

/** Counts, ends and ranges of a recording; its numbers never change, so they are looked at once. */
export function recordingFacts(id: string, recording: Recording): RecordingFacts {
  const facts = known.get(recording) ?? {
    ...inspectRecording(recording),
    ...(recording.technique === 'eis' ? {} : { cycleRows: cycleRows(recording.series) }),
  };
  known.set(recording, facts);
  return { ...facts, id } as RecordingFacts;
}
