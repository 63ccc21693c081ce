import { ValidationError } from '../../core/errors';
import { countOf } from '../count-of';
import { findRecording } from '../find-recording';
import type { Project, ProjectRecording } from '../project';
import type { CommandHandler } from '../session-command';
import { updateStaleness } from '../update-staleness';

export const maskPoints: CommandHandler<'mask.points'> = (draft, { id, points, masked }) => {
  const recording = findRecording(draft, id);
  const beyond = points.find((point) => point >= recording.points);
  if (recording.frequency_Hz === null || beyond !== undefined) {
    throw new ValidationError('INPUT_INVALID', `Recording "${recording.recordingId}" has no point ${beyond ?? points[0]} to leave out.`, {
      expected: recording.frequency_Hz === null ? 'an impedance spectrum' : `a point from 0 to ${recording.points - 1}`,
    });
  }
  setMask(draft, recording, points, masked);
  return `${masked ? 'Leave out' : 'Take back'} ${countOf(new Set(points).size, 'point')}`;
};

/** The range is closed at both ends. */
export const maskRange: CommandHandler<'mask.range'> = (draft, payload, measurements) => {
  const { ids, frequencyMin_Hz = 0, frequencyMax_Hz = Number.POSITIVE_INFINITY, masked } = payload;
  if (frequencyMin_Hz > frequencyMax_Hz) {
    throw new ValidationError('INPUT_INVALID', `The range begins at ${frequencyMin_Hz} Hz and ends at ${frequencyMax_Hz} Hz.`, {
      expected: 'frequencyMin_Hz not above frequencyMax_Hz',
    });
  }
  let count = 0;
  for (const recording of ids.map((id) => findRecording(draft, id))) {
    const points: number[] = [];
    measurements.impedance(recording.id).spectrum.frequency_Hz.forEach((frequency_Hz, k) => {
      if (frequency_Hz >= frequencyMin_Hz && frequency_Hz <= frequencyMax_Hz) points.push(k);
    });
    setMask(draft, recording, points, masked);
    count += points.length;
  }
  return `${masked ? 'Leave out' : 'Take back'} ${countOf(count, 'point')}`;
};

export const clearMask: CommandHandler<'mask.clear'> = (draft, { ids }) => {
  for (const recording of ids.map((id) => findRecording(draft, id))) {
    recording.maskedPoints = [];
    updateStaleness(draft, recording);
  }
  return `Take back every point of ${countOf(new Set(ids).size, 'recording')}`;
};

function setMask(draft: Project, recording: ProjectRecording, points: readonly number[], masked: boolean): void {
  const mask = new Set(recording.maskedPoints);
  for (const point of points) {
    if (masked) mask.add(point);
    else mask.delete(point);
  }
  recording.maskedPoints = [...mask].sort((a, b) => a - b);
  updateStaleness(draft, recording);
}
