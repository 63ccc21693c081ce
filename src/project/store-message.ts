import type { ErrorRecord } from '../core/errors';
import type { StoredProject } from '../core/project-store';
import type { ProjectFile } from './project-file';

/** What a project thread is started with. */
export interface StoreStart {
  path: string;
  mode: 'create' | 'write' | 'read';
}

export type StoreMethod = 'save' | 'keepSource' | 'source' | 'logBodies' | 'copyTo' | 'close';

/** One call; the answer carries its number. */
export interface StoreRequest<M extends StoreMethod = StoreMethod> {
  call: number;
  method: M;
  input: Parameters<ProjectFile[M]>;
}

export type StoreReply =
  | { type: 'opened'; readOnly: string | null; stored: StoredProject }
  | { type: 'done'; call: number; value: unknown }
  | { type: 'failed'; call: number | null; error: ErrorRecord };
