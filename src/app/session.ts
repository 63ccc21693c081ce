import { enablePatches, type Patch, produceWithPatches } from 'immer';
import { applyProjectPatches } from './apply-project-patches';
import { applyCommand } from './commands/apply-command';
import { countOf } from './count-of';
import type { Measurements } from './measurements';
import { emptyProject, type History, type Project, type ProjectPatch } from './project';
import type { SessionCommand } from './session-command';
import type { SessionStore } from './session-store';

enablePatches();

export type SessionListener = (change: { revision: number; patches: ProjectPatch[]; history: History }) => void;

/** Owns the project: an immutable snapshot that only commands change, and the log that undo and redo walk. */
export class Session {
  #project: Project = emptyProject;
  #revision = 0;
  /** Entries of the log that are in force; those behind it were undone. */
  #position = 0;
  readonly #store: SessionStore;
  readonly #measurements: Measurements;
  readonly #onChange: SessionListener;

  constructor(store: SessionStore, measurements: Measurements, onChange: SessionListener) {
    this.#store = store;
    this.#measurements = measurements;
    this.#onChange = onChange;
  }

  get project(): Project {
    return this.#project;
  }

  get revision(): number {
    return this.#revision;
  }

  get history(): History {
    return { undo: this.#wordsOfGroup(this.#position - 1, -1), redo: this.#wordsOfGroup(this.#position, 1) };
  }

  /** The group that undo would take back next, null where it is a change of its own. */
  get undoGroup(): string | null {
    return this.#store.head(this.#position - 1)?.group ?? null;
  }

  /** Entries of the log in force. */
  get position(): number {
    return this.#position;
  }

  /** Entries that the next undo, and the next redo, would walk. */
  get undoPlaces(): number[] {
    return this.#group(this.#position - 1, -1);
  }
  get redoPlaces(): number[] {
    return this.#group(this.#position, 1);
  }

  /** Another project in the place of this one; its log is in the store already. */
  restore(project: Project, position: number): void {
    this.#position = position;
    this.#move(project, [{ op: 'replace', path: [], value: project }]);
  }

  /** Does a command; one that changes nothing leaves no trace. @throws ValidationError, and then nothing has changed. */
  execute(command: SessionCommand, group: string | null = null): number {
    let words = '';
    const [next, patches, inverse] = produceWithPatches(this.#project, (draft) => {
      words = applyCommand(draft, command, this.#measurements);
    });
    if (patches.length === 0) return this.#revision;
    this.#store.cut(this.#position);
    this.#store.append({ type: command.type, command, group, words, patches: fromImmer(patches), inverse: fromImmer(inverse) });
    this.#position += 1;
    this.#move(next, fromImmer(patches));
    return this.#revision;
  }

  /** @returns what was undone, in words; null where there was nothing. */
  undo(): string | null {
    const words = this.history.undo;
    const indices = this.undoPlaces;
    this.#walk(
      indices.at(-1) ?? this.#position,
      indices.flatMap((index) => this.#store.body(index).inverse),
    );
    return words;
  }

  /** @returns what was redone, in words; null where there was nothing. */
  redo(): string | null {
    const words = this.history.redo;
    const indices = this.redoPlaces;
    this.#walk(
      this.#position + indices.length,
      indices.flatMap((index) => this.#store.body(index).patches),
    );
    return words;
  }

  /** A whole group is one change to those who listen. */
  #walk(position: number, patches: ProjectPatch[]): void {
    if (position === this.#position) return;
    this.#position = position;
    this.#move(applyProjectPatches(this.#project, patches), patches);
  }

  #move(next: Project, patches: ProjectPatch[]): void {
    this.#project = next;
    this.#revision += 1;
    this.#onChange({ revision: this.#revision, patches, history: this.history });
  }

  /** Indices of the entry and of its neighbours of the same group, walking in one direction. */
  #group(start: number, step: 1 | -1): number[] {
    const first = this.#store.head(start);
    if (first === undefined) return [];
    const indices = [start];
    if (first.group === null) return indices;
    for (let index = start + step; this.#store.head(index)?.group === first.group; index += step) indices.push(index);
    return indices;
  }

  #wordsOfGroup(start: number, step: 1 | -1): string | null {
    const entry = this.#store.head(start);
    if (entry === undefined) return null;
    return entry.type === 'fits.record' ? `Fit ${countOf(this.#group(start, step).length, 'spectrum', 'spectra')}` : entry.words;
  }
}

/** Immer's inverse patches come in the order they are to be applied. */
function fromImmer(patches: readonly Patch[]): ProjectPatch[] {
  return patches.map(({ op, path, value }) => (op === 'remove' ? { op, path: [...path] } : { op, path: [...path], value }));
}
