import type { Project } from '../../../src/app/api';
import { plainReason } from '../../app/plain-reason';

/** A file that gave no spectrum; it keeps its place in the series. */
export interface UnreadFile {
  id: string;
  name: string;
  reason: string;
  /** The row it stands behind: the last of the file before it; null: at the beginning. */
  afterId: string | null;
}

/** Files of this cell's neighbourhood that could not be read. `rowIds` are the rows of the series shown. */
export function unreadFiles({ files, recordings }: Project, rowIds: ReadonlySet<string>): UnreadFile[] {
  const found: UnreadFile[] = [];
  // Files before the first recording belong to the cell that comes first.
  let before: { id: string; shown: boolean } | null = null;
  const firstShown = recordings[0] !== undefined && rowIds.has(recordings[0].id);
  for (const { id, name, error } of files) {
    const last = recordings.findLast(({ fileId }) => fileId === id);
    if (last !== undefined) before = { id: last.id, shown: rowIds.has(last.id) };
    else if (error !== undefined && (before === null ? firstShown : before.shown)) {
      found.push({ id, name, reason: plainReason(error.message, name), afterId: before?.id ?? null });
    }
  }
  return found;
}
