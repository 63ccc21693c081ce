import type { ProjectPatch } from './project';
import type { SessionCommand } from './session-command';

/** A change that was made, as lists show it. */
export interface LogHead {
  type: string;
  /** Entries of one group that follow each other are undone and redone together (the results of one fit). */
  group: string | null;
  /** What it did, in words. */
  words: string;
}

/** Enough to make it again and to take it back. */
export interface LogBody {
  patches: ProjectPatch[];
  inverse: ProjectPatch[];
}

export interface LogEntry extends LogHead, LogBody {
  command: SessionCommand;
}

/** The log of changes that undo and redo walk. */
export interface SessionStore {
  readonly length: number;
  head(index: number): LogHead | undefined;
  /** @throws ProjectError where the body still lies in the project file */
  body(index: number): LogBody;
  append(entry: LogEntry): void;
  /** Forgets every entry from `length` on: what was undone cannot be redone once something else is done. */
  cut(length: number): void;
}
