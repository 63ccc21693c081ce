import type { ErrorRecord } from '../core/errors';

/** Where the project is kept and whether everything is there. */
export interface ProjectFileState {
  /** Name of its file; null: nothing was kept yet. */
  name: string | null;
  /** Kept in the person's own data folder because no other place was chosen. */
  isDraft: boolean;
  /** `notKept`: this host keeps no projects. */
  saving: 'saved' | 'saving' | 'failed' | 'notKept';
  /** Why it may only be read; null: it may be changed. */
  readOnly: string | null;
  /** Why the last change could not be saved. */
  error: ErrorRecord | null;
}

/** A project of the list of recent ones. */
export interface RecentProject {
  id: string;
  title: string;
  /** Name of its file, without a folder. */
  name: string;
  /** When it was changed last, ISO 8601. */
  changed: string;
  isDraft: boolean;
}
