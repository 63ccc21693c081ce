import { ValidationError } from '../core/errors';
import type { InstrumentFile } from '../core/reader';

/** A text of the import preview that no reader recognised, kept so that a person can say what its columns are. */
export interface UnreadText {
  file: InstrumentFile;
  sha256: string;
  /** Equal for files that one mapping fits; null where the text has no table. */
  shape: string | null;
}

/** More than this is not kept: such files are read again when they are added again. */
const mostKept_bytes = 256 * 1024 ** 2;

/** Texts that were not understood, by the id of their file in the preview. */
export class UnreadTexts {
  readonly #texts = new Map<string, UnreadText>();
  #kept_bytes = 0;

  /** The oldest go where it becomes too much. */
  keep(fileId: string, text: UnreadText): void {
    this.#texts.set(fileId, text);
    this.#kept_bytes += text.file.bytes.length;
    for (const [id, oldest] of this.#texts) {
      if (this.#kept_bytes <= mostKept_bytes) return;
      this.#texts.delete(id);
      this.#kept_bytes -= oldest.file.bytes.length;
    }
  }

  find(fileId: string): UnreadText | undefined {
    return this.#texts.get(fileId);
  }

  /** @throws ValidationError NOT_FOUND where the file was read, or its text is no longer kept. */
  get(fileId: string): UnreadText {
    const text = this.#texts.get(fileId);
    if (text === undefined) {
      throw new ValidationError('NOT_FOUND', `There is no unread text "${fileId}" in the import preview.`, {
        expected: 'the id of a file that no reader recognised',
        hint: 'Add the file again.',
      });
    }
    return text;
  }
}
