import { ValidationError } from '../core/errors';
import { naturalOrder } from '../core/natural-order';
import type { FileHandle } from './api';
import type { AppContext } from './app-context';
import type { RunningTask } from './host';
import type { JobTicket } from './job';
import type { JobPiece } from './jobs';
import { previewImport, type ReadFile } from './preview-import';
import { RememberedMappings } from './remembered-mappings';
import type { UnreadText } from './unread-texts';

/**
 * Reads files in the workers; what was read becomes the import preview, also where the job was cancelled on the way.
 * Hidden files of a folder are ignored.
 */
export function addFiles(context: AppContext, handles: readonly FileHandle[]): JobTicket {
  const { host, jobs } = context;
  const sources = [...new Set(handles)]
    .map((handle) => ({ handle, file: host.files.describe(handle) }))
    .filter(({ file }) => file.folder === null || !file.name.startsWith('.'))
    .sort((a, b) => naturalOrder(`${a.file.folder ?? ''}/${a.file.name}`, `${b.file.folder ?? ''}/${b.file.name}`));
  if (sources.length === 0)
    throw new ValidationError('NO_DATA', 'There is no file in what was given.', { hint: 'Choose a folder with instrument files.' });

  const id = jobs.nextId('import');
  const started_ms = Date.now();
  const read: (ReadFile | undefined)[] = sources.map(() => undefined);
  const unread: (UnreadText | undefined)[] = sources.map(() => undefined);
  // Settings that cannot be read stop no import: the columns are then asked for again.
  const remembered = new RememberedMappings(host.settings).all().catch(() => ({}));
  const pieces = sources.map(({ handle, file }, index): JobPiece => {
    const keep = (sha256: string, outcome: ReadFile['outcome']) => {
      read[index] = { file, sha256, outcome };
    };
    return {
      indices: [index],
      run: (settle) =>
        cancellable(async (watch) => {
          const { bytes, sha256 } = await host.files.read(handle).finally(() => host.files.release(handle));
          const input = { name: file.name, ...(file.folder === null ? {} : { folder: file.folder }), bytes };
          const mappings = { remembered: await remembered };
          const outcome = await watch(host.workers.run('read-file', { ...input, mappings }, () => undefined)).result;
          // Not waited for: packing takes longer than reading, and the preview is saved only after it.
          if (outcome.ok) void context.keeper.keepSource(sha256, bytes);
          if (!outcome.ok && outcome.mappable) unread[index] = { file: input, sha256, shape: outcome.shape };
          keep(sha256, outcome);
          settle(index, outcome.ok ? undefined : outcome.error);
        }),
      onLost: (_, error) =>
        keep('', { ok: false, error: { ...error, file: error.file ?? file.name }, holdsTable: true, mappable: false, shape: null }),
    };
  });
  const onEnd = () => {
    const done = read.filter((one) => one !== undefined);
    if (done.length === 0) return;
    const texts = unread.filter((_, index) => read[index] !== undefined);
    const preview = previewImport(id, done, Date.now() - started_ms, context.session.project, context.measurements);
    for (const [k, { id: fileId, mappable }] of preview.files.entries()) {
      const text = texts[k];
      if (mappable && text !== undefined) context.texts.keep(fileId, text);
    }
    context.session.execute({ type: 'import.preview', payload: preview });
  };
  return jobs.start(id, { kind: 'import', items: sources.map(({ file }) => file.name), pieces, atOnce: host.workers.threads, onEnd });
}

/** Async work around a task, cancellable before the task exists too. */
function cancellable(work: (watch: (task: RunningTask<'read-file'>) => RunningTask<'read-file'>) => Promise<void>): {
  done: Promise<void>;
  cancel(): void;
} {
  let task: RunningTask<'read-file'> | undefined;
  let cancelled = false;
  const done = work((started) => {
    if (cancelled) started.cancel();
    task = started;
    return started;
  });
  return {
    done,
    cancel: () => {
      cancelled = true;
      task?.cancel();
    },
  };
}
