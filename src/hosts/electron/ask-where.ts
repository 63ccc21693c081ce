import { type BrowserWindow, dialog } from 'electron';

/** The system's dialog for a new project file; null where it was closed. */
export async function askWhere(window: BrowserWindow, name: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: name,
    filters: [{ name: 'Arctrace project', extensions: ['arctrace'] }],
  });
  return canceled || filePath === '' ? null : filePath;
}
