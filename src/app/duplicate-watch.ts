import type { Finding } from '../core/finding';
import type { Recording } from '../core/recording';
import { KnownSpectra } from './known-spectra';

/** Remembers the spectra of one file after another, so that the same numbers met twice are said. */
export class DuplicateWatch {
  readonly #known = new KnownSpectra();
  readonly #files = new Map<object, string>();

  /** What is to be said of a further file's spectra: those that hold the numbers of one met before. */
  look(recordings: readonly Recording[], file: string): Finding[] {
    return recordings.flatMap((recording) => {
      if (recording.technique !== 'eis') return [];
      const twin = this.#known.twinOf(recording);
      this.#known.add(recording);
      this.#files.set(recording, file);
      if (twin === undefined) return [];
      const where = this.#files.get(twin) === file ? '' : ` in ${this.#files.get(twin)}`;
      return [{ code: 'DUPLICATE_SPECTRUM', message: `${recording.id} holds the same numbers as ${twin.id}${where}; count it once.` }];
    });
  }
}
