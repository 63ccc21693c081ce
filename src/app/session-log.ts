import { ProjectError } from '../core/errors';
import type { LogBody, LogEntry, LogHead, SessionStore } from './session-store';

/** The log in memory. Of a project that was opened it knows the heads; their bodies are brought when they are needed. */
export class SessionLog implements SessionStore {
  #heads: LogHead[] = [];
  #bodies = new Map<number, LogEntry | LogBody>();
  /** Entries from here on are not in the project file as they are here. */
  #firstUnsaved = 0;

  get length(): number {
    return this.#heads.length;
  }

  head(index: number): LogHead | undefined {
    return this.#heads[index];
  }

  body(index: number): LogBody {
    const body = this.#bodies.get(index);
    if (body === undefined) throw new ProjectError('INTERNAL', `Entry ${index} of the log was not read from the project file.`);
    return body;
  }

  append(entry: LogEntry): void {
    this.#bodies.set(this.#heads.length, entry);
    this.#heads.push({ type: entry.type, group: entry.group, words: entry.words });
  }

  cut(length: number): void {
    for (let index = length; index < this.#heads.length; index += 1) this.#bodies.delete(index);
    this.#heads.length = Math.min(length, this.#heads.length);
    this.#firstUnsaved = Math.min(this.#firstUnsaved, this.#heads.length);
  }

  /** Those of the entries whose bodies are not here. */
  missing(indices: readonly number[]): number[] {
    return indices.filter((index) => !this.#bodies.has(index));
  }

  bring(index: number, body: LogBody): void {
    if (index < this.#heads.length) this.#bodies.set(index, body);
  }

  /** What the project file does not have: where to cut its log, and what to append. */
  unsaved(): { cut: number; append: LogEntry[] } {
    const append: LogEntry[] = [];
    for (let index = this.#firstUnsaved; index < this.#heads.length; index += 1) append.push(this.#bodies.get(index) as LogEntry);
    return { cut: this.#firstUnsaved, append };
  }

  /** Takes all entries as saved while they are being written; what is cut meanwhile counts as unsaved again. @returns how to take it back */
  assumeSaved(): () => void {
    const before = this.#firstUnsaved;
    this.#firstUnsaved = this.#heads.length;
    return () => {
      this.#firstUnsaved = Math.min(before, this.#firstUnsaved);
    };
  }

  /** Another project's log in the place of this one. */
  replaceBy(heads: readonly LogHead[]): void {
    this.#heads = [...heads];
    this.#bodies = new Map();
    this.#firstUnsaved = heads.length;
  }
}
