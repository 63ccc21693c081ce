import type { ProjectFileState } from '../../../src/app/api';

/** How the project is kept, in two words. */
export interface SaveStateWords {
  kind: 'saved' | 'saving' | 'failed' | 'readOnly' | 'notKept';
  text: string;
  /** What the words mean, for those who point at them. */
  title: string;
}

export function saveStateWords({ name, isDraft, saving, readOnly, error }: ProjectFileState): SaveStateWords {
  if (readOnly !== null) return { kind: 'readOnly', text: 'read-only', title: `${name ?? ''}: ${readOnly}` };
  if (saving === 'notKept') return { kind: 'notKept', text: 'not kept', title: 'This host keeps no projects: export what you need.' };
  if (saving === 'failed')
    return { kind: 'failed', text: 'not saved: try again', title: error?.message ?? 'The last change could not be saved.' };
  const where = name === null ? 'Saved with the first change' : isDraft ? `Kept as ${name} in your data folder` : name;
  return saving === 'saving'
    ? { kind: 'saving', text: 'saving …', title: where }
    : { kind: 'saved', text: name === null ? '' : 'saved', title: where };
}
