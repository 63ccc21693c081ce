import type { Finding } from '../core/finding';
import type { Recording } from '../core/recording';
import type { ProjectRecording } from './project';

/** A recording as the project lists it: everything but its numbers. */
export function projectRecording(
  id: string,
  fileId: string,
  recording: Recording,
  findings: Finding[],
  included: boolean,
): ProjectRecording {
  const { technique, label, sample, tags, typedTags } = recording;
  return {
    id,
    fileId,
    recordingId: recording.id,
    technique,
    label,
    sample,
    tags: { ...tags },
    ...(typedTags === undefined ? {} : { typedTags }),
    points: recording.technique === 'eis' ? recording.spectrum.frequency_Hz.length : recording.series.rows,
    frequency_Hz: recording.technique === 'eis' ? range(recording.spectrum.frequency_Hz) : null,
    findings,
    included,
    maskedPoints: [],
  };
}

/** NaN and ±∞ do not count; nothing left is 0 … 0 as in an empty sweep. */
function range(values: Float64Array): { min: number; max: number } {
  const finite = values.filter(Number.isFinite);
  return finite.length === 0
    ? { min: 0, max: 0 }
    : { min: finite.reduce((a, b) => Math.min(a, b)), max: finite.reduce((a, b) => Math.max(a, b)) };
}
