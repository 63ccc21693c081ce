import type { BrowserWindowConstructorOptions } from 'electron';

/** A window that is walled off: its page gets the preload's bridge and nothing of Node. */
export function windowOptions(preload: string, dark: boolean): BrowserWindowConstructorOptions {
  return {
    title: 'Arctrace',
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
    // Shown once the page has painted: no white flash.
    show: false,
    backgroundColor: dark ? '#141618' : '#F5F5F3',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  };
}
