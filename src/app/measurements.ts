import { ValidationError } from '../core/errors';
import type { ImpedanceRecording, Recording, TimeSeriesRecording } from '../core/recording';

/** The numbers of every recording that was read, by project id. They never change, so undo needs no copy of them. */
export class Measurements {
  readonly #recordings = new Map<string, Recording>();
  readonly #sources = new Map<string, string>();

  /** `source_sha256`: the file it was read from, where there was one. */
  add(id: string, recording: Recording, source_sha256: string | null = null): void {
    this.#recordings.set(id, recording);
    if (source_sha256 !== null && source_sha256 !== '') this.#sources.set(id, source_sha256);
  }

  find(id: string): Recording | undefined {
    return this.#recordings.get(id);
  }

  sourceOf(id: string): string | null {
    return this.#sources.get(id) ?? null;
  }

  get ids(): string[] {
    return [...this.#recordings.keys()];
  }

  /** Another project's numbers in the place of these. */
  replaceBy(other: Measurements): void {
    this.#recordings.clear();
    this.#sources.clear();
    for (const id of other.ids) this.add(id, other.find(id) as Recording, other.sourceOf(id));
  }

  /** @throws ValidationError NOT_FOUND */
  get(id: string): Recording {
    const recording = this.#recordings.get(id);
    if (recording === undefined)
      throw new ValidationError('NOT_FOUND', `There is no recording "${id}".`, { expected: 'the id of a recording' });
    return recording;
  }

  /** @throws ValidationError NOT_FOUND, or NO_IMPEDANCE where the recording is a time series. */
  impedance(id: string): ImpedanceRecording {
    const recording = this.get(id);
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

  /** @throws ValidationError NOT_FOUND, or COLUMN_MISSING where the recording is an impedance spectrum. */
  timeSeries(id: string): TimeSeriesRecording {
    const recording = this.get(id);
    if (recording.technique === 'eis') {
      throw new ValidationError('COLUMN_MISSING', `Recording "${recording.id}" is an impedance spectrum: it has no time series.`, {
        expected: 'the id of a time series',
      });
    }
    return recording;
  }
}
