import type { ErrorRecord } from '../core/errors';

export type JobKind = 'import' | 'fit';

/** Work under way or done: what a page that joins late needs to know. */
export interface JobState {
  id: string;
  kind: JobKind;
  /** Files of an import, spectra of a fit. */
  total: number;
  finished: number;
  failed: number;
  state: 'running' | 'cancelling' | 'done' | 'failed' | 'cancelled';
  /** What this job works through, in order: recording ids of a fit, file names of an import. */
  items: string[];
  error?: ErrorRecord;
  elapsed_ms: number;
}

/** What a job says while it runs. Its results themselves arrive as changes of the project. */
export type JobEvent =
  | { type: 'progress'; job: string; kind: JobKind; finished: number; failed: number; total: number; elapsed_ms: number }
  /** One item is finished and kept. `item` is as in `JobState.items`. */
  | { type: 'partial'; job: string; kind: JobKind; index: number; item: string; error?: ErrorRecord }
  | { type: 'done' | 'cancelled'; job: string; kind: JobKind; finished: number; failed: number; total: number; elapsed_ms: number }
  | { type: 'failed'; job: string; kind: JobKind; finished: number; failed: number; total: number; elapsed_ms: number; error: ErrorRecord };

/** The answer to a request that starts a job. */
export interface JobTicket {
  job: string;
  total: number;
}
