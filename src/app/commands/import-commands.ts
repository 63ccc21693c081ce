import { ValidationError } from '../../core/errors';
import { countOf } from '../count-of';
import type { PendingImport, Project } from '../project';
import type { CommandHandler } from '../session-command';

/** A drop while a preview is open adds to it. */
export const previewImport: CommandHandler<'import.preview'> = (draft, payload) => {
  const open = draft.pendingImport;
  if (open === null) draft.pendingImport = payload;
  else {
    open.files.push(...payload.files);
    open.recordings.push(...payload.recordings);
    open.elapsed_ms += payload.elapsed_ms;
    open.title = countOf(open.files.length, 'file');
  }
  return `Open ${countOf(payload.files.length, 'file')}`;
};

/** Everything read goes into the project, left-out recordings too (they can be taken back); passed-over files do not. */
export const acceptImport: CommandHandler<'import.accept'> = (draft) => {
  const open = needPreview(draft);
  const taken = open.recordings.filter((recording) => recording.included);
  if (taken.length === 0) {
    throw new ValidationError('NO_DATA', 'Nothing is chosen for import.', { expected: 'at least one recording that is taken' });
  }
  draft.files.push(...open.files.filter((file) => file.skipped === undefined));
  draft.recordings.push(...open.recordings);
  if (draft.title === 'Untitled') draft.title = open.title;
  draft.pendingImport = null;
  return `Import ${countOf(taken.length, 'recording')}`;
};

export const discardImport: CommandHandler<'import.discard'> = (draft) => {
  const { files } = needPreview(draft);
  draft.pendingImport = null;
  return `Close the preview of ${countOf(files.length, 'file')}`;
};

export const removePreviewFiles: CommandHandler<'import.removeFiles'> = (draft, { fileIds }) => {
  const open = needPreview(draft);
  const unknown = fileIds.find((id) => !open.files.some((file) => file.id === id));
  if (unknown !== undefined) throw new ValidationError('NOT_FOUND', `There is no file "${unknown}" in the import preview.`);
  const gone = new Set(fileIds);
  open.files = open.files.filter((file) => !gone.has(file.id));
  open.recordings = open.recordings.filter((recording) => !gone.has(recording.fileId));
  if (open.files.length === 0) draft.pendingImport = null;
  return `Take ${countOf(gone.size, 'file')} out of the preview`;
};

/** A mapped file stands where the unread one stood. */
export const replaceMapped: CommandHandler<'import.mapped'> = (draft, { files }) => {
  const open = needPreview(draft);
  for (const { replaced, by } of files) {
    const at = open.files.findIndex(({ id }) => id === replaced);
    if (at < 0) throw new ValidationError('NOT_FOUND', `There is no file "${replaced}" in the import preview.`);
    open.files.splice(at, 1, ...by.files);
    open.recordings.push(...by.recordings);
  }
  return `Map the columns of ${countOf(files.length, 'file')}`;
};

function needPreview(draft: Project): PendingImport {
  if (draft.pendingImport === null) throw new ValidationError('NOT_FOUND', 'No import is open.', { hint: 'Add files first.' });
  return draft.pendingImport;
}
