/** What a project consists of besides its log and its measurements; each is a table of the project file. */
export const rowKinds = ['file', 'recording', 'fit', 'circuit', 'cell', 'note', 'setting'] as const;
export type RowKind = (typeof rowKinds)[number];

/** One row: `json` holds all of it, `place` its position among its kind. */
export interface StoredRow {
  kind: RowKind;
  key: string;
  place: number;
  json: string;
}

/** What is one of a kind in a project. */
export interface StoredState {
  /** The same for every version and copy of one project. */
  id: string;
  title: string;
  /** Entries of the log in force; those behind were undone. */
  position: number;
  /** Jobs so far, so that no id is given twice. */
  jobs: number;
  /** The import preview that is open, as JSON. */
  pendingImport: string | null;
}

/** A change as lists show it. */
export interface StoredLogHead {
  type: string;
  group: string | null;
  words: string;
}
/** What it takes to make it again and to take it back, as JSON. */
export interface StoredLogBody {
  command: string;
  patches: string;
  inverse: string;
}
export type StoredLogEntry = StoredLogHead & StoredLogBody;

export interface StoredColumn {
  quantity: string;
  unit: string;
  sourceName: string;
  values: Float64Array;
}

/** The numbers of one recording as they were read; they never change. */
export interface StoredMeasurement {
  id: string;
  /** The instrument file they were read from; null where there was none. */
  source_sha256: string | null;
  /** The recording without its columns. */
  json: string;
  columns: StoredColumn[];
}

/** Everything but the source files and the bodies of the log, which are asked for when they are needed. */
export interface StoredProject {
  state: StoredState;
  rows: StoredRow[];
  log: StoredLogHead[];
  measurements: StoredMeasurement[];
}

/** From one saved state to the next, all of it or nothing. */
export interface StoredChange {
  state: StoredState;
  put: StoredRow[];
  /** Rows that only changed their place. */
  move: Omit<StoredRow, 'json'>[];
  remove: Pick<StoredRow, 'kind' | 'key'>[];
  /** The log is cut to `cut` entries, then grows. */
  log: { cut: number; append: StoredLogEntry[] };
  measurements: StoredMeasurement[];
}

/** A project file that was opened: what is in it, and how to change it. */
export interface OpenedProject {
  stored: StoredProject;
  /** Why it may only be read; null where it may be written to. */
  readOnly: string | null;
  store: ProjectStore;
}

/** An open project file. Every method rejects with a ProjectError and then has changed nothing. */
export interface ProjectStore {
  /** Settles once the change is on the disk. */
  save(change: StoredChange): Promise<void>;
  /** Keeps the bytes of an instrument file. Known already: nothing happens. */
  keepSource(sha256: string, bytes: Uint8Array): Promise<void>;
  source(sha256: string): Promise<Uint8Array>;
  logBodies(places: readonly number[]): Promise<StoredLogBody[]>;
  /** Writes the whole project as one plain file; what was there is replaced once the copy is complete. */
  copyTo(path: string): Promise<void>;
  /** One plain file is left. */
  close(): Promise<void>;
}
