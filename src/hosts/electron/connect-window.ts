import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Reply } from '../../app/api';
import type { Dispatcher } from '../../app/dispatcher';
import { HostError, toErrorRecord, ValidationError } from '../../core/errors';
import type { StoredFiles } from '../stored-files';
import { channels } from './channels';
import { isTrustedSender } from './sender-check';

/** Ties the window to the app: calls in, replies and events out. Whoever is not the window's own page is refused. */
export function connectWindow(dispatcher: Dispatcher, files: StoredFiles, window: () => BrowserWindow): void {
  const answer =
    (run: (...input: unknown[]) => Promise<Reply>) =>
    async (event: IpcMainInvokeEvent, ...input: unknown[]) => {
      try {
        refuseStrangers(event, window());
        return await run(...input);
      } catch (error) {
        return { ok: false, error: toErrorRecord(error) } satisfies Reply;
      }
    };
  ipcMain.handle(
    channels.call,
    answer((method, input) => dispatcher.dispatch(String(method), input)),
  );
  ipcMain.handle(
    channels.registerFile,
    answer(async (path, folder) => {
      if (typeof path !== 'string' || path === '' || !(folder === null || typeof folder === 'string')) {
        throw new ValidationError('INPUT_INVALID', 'What was dropped is not a file on this computer.', {
          hint: 'Save it first, then drop the saved file.',
        });
      }
      return { ok: true, value: { handle: await files.addPath(path, folder) } };
    }),
  );
  dispatcher.subscribe((event) => {
    const target = window();
    if (!target.isDestroyed()) target.webContents.send(channels.event, event);
  });
}

function refuseStrangers({ sender, senderFrame }: IpcMainInvokeEvent, window: BrowserWindow): void {
  const isOurWindow = !window.isDestroyed() && sender === window.webContents;
  const trusted = isTrustedSender({
    url: senderFrame?.url ?? null,
    isMainFrame: isOurWindow && senderFrame === window.webContents.mainFrame,
    isOurWindow,
  });
  if (!trusted) throw new HostError('HOST', 'A message from outside the window was refused.');
}
