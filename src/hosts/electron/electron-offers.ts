import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BrowserWindow, dialog, type OpenDialogOptions, shell } from 'electron';
import type { HostOffers } from '../../app/host';
import { HostError } from '../../core/errors';
import type { StoredFiles } from '../stored-files';
import { walkFolder } from '../walk-folder';

/** What Electron can do for the app: the system's dialogs and its file view. `window` is asked for when it is needed. */
export function electronOffers(files: StoredFiles, window: () => BrowserWindow): Required<HostOffers> {
  const choose = async (properties: OpenDialogOptions['properties'] & {}) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), { properties });
    return canceled ? [] : filePaths;
  };
  return {
    openFiles: async () => {
      const paths = await choose(['openFile', 'multiSelections']);
      return Promise.all(paths.map((path) => files.addPath(path, null)));
    },
    openFolder: async () => {
      const found = await Promise.all((await choose(['openDirectory'])).map(walkFolder));
      return Promise.all(found.flat().map(({ path, folder }) => files.addPath(path, folder)));
    },
    saveFile: async (file) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), { defaultPath: file.name });
      if (canceled || filePath === '') return null;
      await writeFile(filePath, 'text' in file ? file.text : file.bytes).catch((error: NodeJS.ErrnoException) => {
        throw new HostError('HOST', `${basename(filePath)} could not be written (${error.code ?? error.message}).`, {
          cause: error,
          hint: 'Choose another folder, or close the program that has the file open.',
        });
      });
      return { handle: await files.addPath(filePath, null), name: basename(filePath) };
    },
    reveal: async (handle) => shell.showItemInFolder(files.pathOf(handle)),
    openExternally: (url) => shell.openExternal(url),
  };
}
