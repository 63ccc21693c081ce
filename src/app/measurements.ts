import { ValidationError } from '../core/errors';
import type { ImpedanceRecording, Recording } from '../core/recording';

/** The numbers of every recording that was read, by project id. They never change, so undo needs no copy of them. */
export class Measurements {
  readonly #recordings = new Map<string, Recording>();

  add(id: string, recording: Recording): void {
    this.#recordings.set(id, recording);
  }

  /** @throws ValidationError NOT_FOUND, or NO_IMPEDANCE where the recording is a time series. */
  impedance(id: string): ImpedanceRecording {
    const recording = this.#recordings.get(id);
    if (recording === undefined)
      throw new ValidationError('NOT_FOUND', `There is no recording "${id}".`, { expected: 'the id of a recording' });
    if (recording.technique !== 'eis') {
      throw new ValidationError(
        'NO_IMPEDANCE',
        `Recording "${recording.id}" is a time series (${recording.technique}), not an impedance spectrum.`,
        {
          expected: 'the id of an impedance recording',
        },
      );
    }
    return recording;
  }
}
