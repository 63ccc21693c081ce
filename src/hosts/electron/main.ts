import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow, Menu, nativeTheme, protocol, session } from 'electron';
import { createApp } from '../../app/app';
import { toErrorRecord } from '../../core/errors';
import { builtFolder } from '../built-folder';
import { personName } from '../person-name';
import { hostPrinting } from '../printing/host-printing';
import { hostShelf } from '../projects/host-shelf';
import { StoredFiles } from '../stored-files';
import { StoredSettings } from '../stored-settings';
import { userDataFolder } from '../user-data-folder';
import { windowFiles } from '../window-files';
import { createThreadPool } from '../worker/thread-pool';
import { workerPath } from '../worker/worker-path';
import { appAddress, appScheme } from './app-origin';
import { askWhere } from './ask-where';
import { connectWindow } from './connect-window';
import { electronOffers } from './electron-offers';
import { followLaunches } from './follow-launches';
import { guardContents, guardSession } from './guard-contents';
import { openNamedProject } from './open-named-project';
import { pageAnswer } from './page-answer';
import { printPage } from './print-page';
import { windowOptions } from './window-options';

// Wiring only: every rule is in a file of its own.
const built = builtFolder();
let window: BrowserWindow;

protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
app.on('web-contents-created', (_, contents) => guardContents(contents));
app.on('window-all-closed', () => app.quit());

const launches = followLaunches();
if (launches.isFirst) {
  app
    .whenReady()
    .then(open)
    .catch((error: unknown) => {
      process.stderr.write(`arctrace: ${toErrorRecord(error).message}\n`);
      app.exit(1);
    });
}

async function open(): Promise<void> {
  const files = new StoredFiles();
  const arctrace = createApp({
    kind: 'electron',
    person: personName(),
    files,
    projects: hostShelf(files, (name) => askWhere(window, name)),
    workers: createThreadPool(workerPath),
    offers: electronOffers(files, () => window),
    printing: { png: hostPrinting.png, pdf: printPage },
    settings: new StoredSettings(userDataFolder()),
  });
  app.on('will-quit', (event) => {
    // The project becomes one plain file before the program is gone.
    event.preventDefault();
    void arctrace.close().finally(() => app.exit());
  });

  const pages = windowFiles(join(built, 'renderer'));
  protocol.handle(appScheme, async ({ method, url }) => {
    const { status, path, headers } = pageAnswer(pages, method, url);
    return new Response(path === null ? null : await readFile(path), { status, headers });
  });
  guardSession(session.defaultSession);
  if (process.platform === 'darwin')
    Menu.setApplicationMenu(Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]));
  else Menu.setApplicationMenu(null);

  window = new BrowserWindow(windowOptions(join(built, 'preload/preload.cjs'), nativeTheme.shouldUseDarkColors));
  connectWindow(arctrace, files, () => window);
  window.once('ready-to-show', () => window.show());
  await window.loadURL(appAddress);
  launches.serve({
    focus: () => {
      if (window.isMinimized()) window.restore();
      window.focus();
    },
    open: (path) => openNamedProject(arctrace, files, path, window),
  });
}
