import type { ProjectPatch } from './project';
import type { SessionCommand } from './session-command';

/** One change that was made: enough to make it again and to take it back. */
export interface LogEntry {
  command: SessionCommand;
  /** Entries of one group that follow each other are undone and redone together (the results of one fit). */
  group: string | null;
  /** What it did, in words. */
  words: string;
  patches: ProjectPatch[];
  inverse: ProjectPatch[];
}

/** Where the log of changes lives: in memory, or in a project file. */
export interface SessionStore {
  readonly length: number;
  at(index: number): LogEntry | undefined;
  append(entry: LogEntry): void;
  /** Forgets every entry from `length` on: what was undone cannot be redone once something else is done. */
  cut(length: number): void;
}
