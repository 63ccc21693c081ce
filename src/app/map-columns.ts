import type { ColumnMapping } from '../core/column-mapping';
import { ValidationError } from '../core/errors';
import { checkColumnMapping } from '../import/mapping/check-column-mapping';
import { mappingToRemember } from '../import/mapping/mapping-to-remember';
import { previewTable } from '../import/mapping/preview-table';
import type { AppContext } from './app-context';
import { errorFromRecord } from './error-from-record';
import { previewImport } from './preview-import';
import type { PendingImport, ProjectFile } from './project';
import { RememberedMappings } from './remembered-mappings';
import type { MappedFiles, UnreadTablePreview } from './unread-table';

/** The beginning of a text that no reader recognised, as a table. @throws ValidationError NOT_FOUND */
export function previewUnread(
  context: AppContext,
  fileId: string,
  stated: Pick<ColumnMapping, 'separator' | 'decimal' | 'skip'>,
): UnreadTablePreview {
  const file = pendingFile(context, fileId);
  const text = context.texts.get(file.id);
  const alike = (context.session.project.pendingImport?.files ?? []).filter(
    ({ id, mappable }) => id === fileId || (mappable === true && text.shape !== null && context.texts.find(id)?.shape === text.shape),
  );
  return { ...previewTable(text.file.bytes, stated), alike: alike.map(({ id }) => id) };
}

/**
 * Reads unread texts of the preview as a person's mapping says; what was read takes their place, in one step that can be undone.
 * With `remember` the mapping is kept for files of the first one's shape.
 * @throws ValidationError for a mapping that cannot be meant; the ReadError of the first file where none can be read so.
 */
export async function mapColumns(
  context: AppContext,
  { fileIds, mapping, remember }: { fileIds: readonly string[]; mapping: ColumnMapping; remember: boolean },
): Promise<MappedFiles> {
  context.keeper.refuseReadOnly();
  checkColumnMapping(mapping);
  const { host, session, jobs, measurements, texts } = context;
  const started_ms = Date.now();
  const failed: MappedFiles['failed'] = [];
  const read: { replaced: string; by: PendingImport }[] = [];
  for (const fileId of new Set(fileIds)) {
    const { name, folder, size_bytes } = pendingFile(context, fileId);
    const { file, sha256 } = texts.get(fileId);
    const outcome = await host.workers.run('read-file', { ...file, mappings: { given: mapping } }, () => undefined).result;
    if (outcome.ok) {
      await context.keeper.keepSource(sha256, file.bytes);
      const one = { file: { name, folder, size_bytes }, sha256, outcome };
      const elapsed_ms = Date.now() - started_ms;
      read.push({ replaced: fileId, by: previewImport(jobs.nextId('import'), [one], elapsed_ms, session.project, measurements) });
    } else failed.push({ fileId, error: outcome.error });
  }
  const [first] = read;
  if (first === undefined) throw errorFromRecord((failed[0] as MappedFiles['failed'][number]).error);
  if (remember) {
    const { shape, file } = texts.get(first.replaced);
    if (shape !== null) await new RememberedMappings(host.settings).keep(shape, mappingToRemember(file.bytes, mapping));
  }
  session.execute({ type: 'import.mapped', payload: { files: read } });
  await context.keeper.settled();
  return { mapped: read.length, failed };
}

function pendingFile({ session }: AppContext, fileId: string): ProjectFile {
  const file = session.project.pendingImport?.files.find(({ id }) => id === fileId);
  if (file !== undefined) return file;
  throw new ValidationError('NOT_FOUND', `There is no file "${fileId}" in the import preview.`, {
    expected: 'the id of a file in the preview',
  });
}
