import { type BrowserWindow, dialog } from 'electron';
import type { Dispatcher } from '../../app/dispatcher';
import { type ErrorRecord, toErrorRecord } from '../../core/errors';
import type { StoredFiles } from '../stored-files';

/** Opens a project the system named; what is wrong with it is said in a dialog, because no call of the window asked for it. */
export async function openNamedProject(app: Dispatcher, files: StoredFiles, path: string, window: BrowserWindow): Promise<void> {
  const reply = await files.addPath(path, null).then(
    (handle) => app.dispatch('project.open', { handle }),
    (error: unknown) => ({ ok: false as const, error: toErrorRecord(error) }),
  );
  if (!reply.ok) await dialog.showMessageBox(window, { type: 'error', ...inWords(reply.error) });
}

function inWords({ message, hint }: ErrorRecord): { message: string; detail: string } {
  return { message, detail: hint ?? '' };
}
