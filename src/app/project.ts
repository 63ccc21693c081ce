import type { Acceptance } from '../core/acceptance';
import type { CellRecord } from '../core/cell-record';
import type { ErrorRecord } from '../core/errors';
import type { Finding } from '../core/finding';
import type { FailedFit, FitResult } from '../core/fit-result';
import type { Tags, Technique } from '../core/recording';
import type { FitRequest } from './fit-request';

/** One file a person gave us. It stays in the list whatever became of it. */
export interface ProjectFile {
  id: string;
  name: string;
  /** Name of the folder it was dropped with; null for a file dropped alone. */
  folder: string | null;
  sha256: string;
  size_bytes: number;
  reader: string | null;
  instrument: string | null;
  warnings: Finding[];
  /** Why it could not be read. */
  error?: ErrorRecord;
  /** A text that no reader recognised: a person may say what its columns are. */
  mappable?: true;
  /** Why it was passed over: found in a folder and no measurement. */
  skipped?: string;
}

/** One recording without its numbers; those come from `recordings.spectra`. */
export interface ProjectRecording {
  /** Unique in the project, the same in the import preview and after it. */
  id: string;
  fileId: string;
  /** The id within its file (`<stem>#<n>`), as the command line prints it. */
  recordingId: string;
  technique: Technique;
  label: string;
  sample: string;
  tags: Tags;
  /** Tags of a person's own, by their keys (`pressure_MPa`). */
  typedTags?: Readonly<Record<string, number>>;
  /** Frequencies of a spectrum, rows of a time series. */
  points: number;
  /** null where it is no spectrum. */
  frequency_Hz: { min: number; max: number } | null;
  findings: Finding[];
  /** Whether it takes part: in the import, then in series, fits and exports. */
  included: boolean;
  /** Indices of the points left out of the fit, ascending, from 0. */
  maskedPoints: number[];
}

/** What was dropped and understood, waiting for a person to accept it. */
export interface PendingImport {
  id: string;
  /** The folder's name, or the file's, or "3 files". */
  title: string;
  files: ProjectFile[];
  recordings: ProjectRecording[];
  elapsed_ms: number;
}

/** The fit of one recording. */
export interface ProjectFit {
  result: FitResult | FailedFit;
  request: FitRequest;
  /** The points that were left out when it was made. */
  maskedPoints: number[];
  /** The job it was made in: spectra of one sample were fitted together there. */
  run?: string;
  /** Why the numbers no longer belong to what is shown ("The mask changed after this fit."); null = current. */
  stale: string | null;
  /** A person looked at its flags and accepted it. */
  accepted: boolean;
  /** Who, when and of which flags; projects of earlier versions do not say. */
  acceptance?: Acceptance;
  /** When it was made, in ms since 1970 (UTC); no part of the result, which is the same whenever it is made. */
  madeAt_ms?: number;
}

/** The project as every host holds it: immutable, changed by commands only. */
export interface Project {
  title: string;
  pendingImport: PendingImport | null;
  files: ProjectFile[];
  /** In the order of import. */
  recordings: ProjectRecording[];
  /** By `ProjectRecording.id`. */
  fits: Record<string, ProjectFit>;
  /** The person's own circuits: name → circuit string. */
  circuits: Record<string, string>;
  /** What is known of each cell, by sample; its `recordings` go by `ProjectRecording.id`. */
  cells: Record<string, CellRecord>;
  /** What a person wrote: by sample or recording id, or `project`. */
  notes: Record<string, string>;
  /** What this project is to be done with: the choices of a fit, of a plot …, by name. */
  settings: Record<string, unknown>;
}

export const emptyProject: Project = {
  title: 'Untitled',
  pendingImport: null,
  files: [],
  recordings: [],
  fits: {},
  circuits: {},
  cells: {},
  notes: {},
  settings: {},
};

/** One change of the snapshot, as immer makes them; `applyProjectPatches` applies them. */
export interface ProjectPatch {
  op: 'add' | 'remove' | 'replace';
  path: (string | number)[];
  value?: unknown;
}

/** What the next undo and redo would do, in words ("Leave out 3 points"); null = nothing to do. */
export interface History {
  undo: string | null;
  redo: string | null;
}
