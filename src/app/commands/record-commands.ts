import type { Project } from '../project';
import { referenceSetting } from '../series-reference';
import type { CommandHandler } from '../session-command';

/** No fit is touched: what hangs on the record is worked out from both wherever it is shown. */
export const setCell: CommandHandler<'cells.set'> = (draft, { sample, record }) => {
  set(draft.cells, sample, record);
  return `${record === null ? 'Forget' : 'Describe'} the cell ${sample}`;
};

export const writeNote: CommandHandler<'notes.write'> = (draft, { about, text }) => {
  set(draft.notes, about, text.trim() === '' ? null : text);
  return `Write a note on ${about === 'project' ? 'the project' : about}`;
};

export const changeSetting: CommandHandler<'settings.set'> = (draft, { key, value }) => {
  set(draft.settings, key, value);
  if (key === referenceSetting) return value === null ? 'Show absolute numbers' : 'Show numbers over a reference';
  return `Set ${key}`;
};

/** Where the value is the same already nothing changes, so that there is nothing to undo. */
function set<T>(record: Record<string, T>, key: string, value: T | null): void {
  if (value === null) delete record[key];
  else if (JSON.stringify(record[key]) !== JSON.stringify(value)) record[key] = value;
}

/** Everything of another project, its ids made new before. */
export const mergeProject: CommandHandler<'project.merge'> = (draft, { title, files, recordings, fits, circuits, cells, notes }) => {
  draft.files.push(...files);
  draft.recordings.push(...recordings);
  const parts: (keyof Project & ('fits' | 'circuits' | 'cells' | 'notes'))[] = ['fits', 'circuits', 'cells', 'notes'];
  const added = { fits, circuits, cells, notes };
  for (const part of parts) Object.assign(draft[part], added[part]);
  if (draft.title === 'Untitled') draft.title = title;
  return `Merge in ${title}`;
};
