import type { LogEntry, SessionStore } from './session-store';

/** A log that lives as long as the program. */
export class MemorySessionStore implements SessionStore {
  readonly #entries: LogEntry[] = [];

  get length(): number {
    return this.#entries.length;
  }

  at(index: number): LogEntry | undefined {
    return this.#entries[index];
  }

  append(entry: LogEntry): void {
    this.#entries.push(entry);
  }

  cut(length: number): void {
    this.#entries.length = Math.min(length, this.#entries.length);
  }
}
