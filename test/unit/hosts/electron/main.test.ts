import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { AppEvent, Reply } from '../../../../src/app/api';
import type { ElectronBridge } from '../../../../src/app/client';
import type { ShelfParts } from '../../../../src/hosts/projects/project-shelf';
import { AppDriver } from '../../../hosts/app-driver';
import { statedFile } from '../../../hosts/stated-files';
import * as electron from '../../../stand-ins/electron';

let built: string;
vi.mock('electron', () => import('../../../stand-ins/electron'));
vi.mock('../../../../src/hosts/built-folder', () => ({ builtFolder: () => built }));
vi.mock('../../../../src/hosts/projects/host-shelf', async () => {
  const { openHere } = await import('../../../hosts/own-projects');
  const { createProjectShelf } = await import('../../../../src/hosts/projects/project-shelf');
  const { StoredSettings } = await import('../../../../src/hosts/stored-settings');
  return {
    hostShelf: (files: ShelfParts['files'], askWhere: ShelfParts['askWhere']) =>
      createProjectShelf({
        dataFolder: built,
        settings: new StoredSettings(built),
        files,
        openStore: openHere,
        askWhere: askWhere as never,
      }),
  };
});
vi.mock('../../../../src/hosts/worker/worker-path', () => ({ workerPath: '' }));
vi.mock('../../../../src/hosts/worker/thread-pool', async () => {
  const { inThreadPool } = await import('../../../hosts/in-thread-pool');
  return { createThreadPool: inThreadPool };
});

let window: electron.BrowserWindow;
let bridge: ElectronBridge;
let driver: AppDriver;

beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'arctrace-built-'));
  mkdirSync(join(built, 'renderer'));
  writeFileSync(join(built, 'renderer/index.html'), '<title>Arctrace</title>');
  await import('../../../../src/hosts/electron/main');
  await import('../../../../src/hosts/electron/preload');
  await vi.waitFor(() => expect(electron.BrowserWindow.made[0]?.shown).toBe(true));
  window = electron.BrowserWindow.made[0] as electron.BrowserWindow;
  bridge = electron.exposed.arctrace as ElectronBridge;
  driver = new AppDriver(bridge);
});
afterAll(() => rmSync(built, { recursive: true, force: true }));
afterEach(() => {
  Object.assign(electron.caller, { sender: undefined, frame: undefined });
});

const bridgeCall = (method: string): Promise<Reply> => bridge.call(method, {});

describe('main', () => {
  test('makes one walled-off window, with the preload of the build, and shows it once it has painted', () => {
    expect(electron.BrowserWindow.made).toHaveLength(1);
    expect(window.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      preload: join(built, 'preload/preload.cjs'),
    });
    expect(window.options.show).toBe(false);
    expect(window.webContents.mainFrame.url).toBe('arctrace://window/');
  });

  test('serves the built window under its own scheme, with the content policy', async () => {
    expect(electron.protocol.privileged).toEqual([
      { scheme: 'arctrace', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
    const serve = electron.protocol.handlers.get('arctrace') as (request: Request) => Promise<Response>;
    const page = await serve({ method: 'GET', url: 'arctrace://window/' } as Request);
    expect([page.status, await page.text()]).toEqual([200, '<title>Arctrace</title>']);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect((await serve({ method: 'GET', url: 'arctrace://window/main/electron.js' } as Request)).status).toBe(404);
  });

  test.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('stops %s to anywhere else', (event) => {
    const go = (url: string) => {
      const preventDefault = vi.fn();
      window.webContents.emit(event, { url, preventDefault });
      return preventDefault.mock.calls.length === 1;
    };
    expect(go('https://example.org/')).toBe(true);
    expect(go('arctrace://window/#fit')).toBe(false);
  });

  test('refuses new windows and web views, and opens https in the own browser', () => {
    expect(window.webContents.openHandler?.({ url: 'file:///etc/passwd' })).toEqual({ action: 'deny' });
    expect(electron.shell.opened).toEqual([]);
    expect(window.webContents.openHandler?.({ url: 'https://doi.org/10.1000/182' })).toEqual({ action: 'deny' });
    expect(electron.shell.opened).toEqual(['https://doi.org/10.1000/182']);
    const preventDefault = vi.fn();
    window.webContents.emit('will-attach-webview', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  test('grants no permission but writing to the clipboard', () => {
    const { asker, checker } = electron.session.defaultSession;
    const asked = (permission: string) => {
      const answer = vi.fn();
      asker?.({}, permission, answer);
      return answer.mock.calls[0]?.[0] === true && checker?.({}, permission) === true;
    };
    expect(asked('media')).toBe(false);
    expect(asked('clipboard-sanitized-write')).toBe(true);
  });

  test('quits with its last window', () => {
    electron.app.emit('window-all-closed');
    expect(electron.app.quits).toBe(1);
  });
});

describe('the bridge', () => {
  test('shows the page three functions and nothing of Electron', () => {
    expect(Object.keys(electron.exposed)).toEqual(['arctrace']);
    expect(Object.keys(bridge).toSorted()).toEqual(['call', 'registerFile', 'subscribe']);
  });

  test('brings calls to the app and its answers and events back', async () => {
    expect(await driver.call('app.info', {})).toMatchObject({
      host: 'electron',
      offers: ['openFiles', 'openFolder', 'saveFile', 'reveal', 'openExternally'],
    });
    const events: AppEvent[] = [];
    const stop = bridge.subscribe((event) => events.push(event));
    await driver.finish(driver.call('files.example', {}));
    expect(events.map(({ name }) => name)).toContain('changed');
    stop();
    const { length } = events;
    await driver.call('session.undo', {});
    expect(events).toHaveLength(length);
  });

  test.each([
    ['another page', { frame: { url: 'https://example.org/' } }],
    ['a frame within the page', { frame: { url: 'arctrace://window/' } }],
    ['a frame that is gone', { frame: null }],
    ['another window', { sender: {} }],
  ])('does not listen to %s', async (_, caller) => {
    Object.assign(electron.caller, caller);
    expect(await bridgeCall('app.info')).toMatchObject({ ok: false, error: { code: 'HOST' } });
    expect(await bridge.registerFile({}, null)).toMatchObject({ ok: false, error: { code: 'HOST' } });
  });

  test('turns a dropped file into a handle without showing its path, and refuses what is not on disk', async () => {
    const path = join(built, 'cell_cycle4.DTA');
    writeFileSync(path, statedFile());
    const file = { name: 'cell_cycle4.DTA' };
    electron.pathsOfFiles.set(file, path);
    const reply = (await bridge.registerFile(file, 'cell')) as { ok: true; value: { handle: string } };
    expect(JSON.stringify(reply)).not.toContain(built);
    await driver.finish(driver.call('files.add', { handles: [reply.value.handle] }));
    const { pendingImport } = await driver.project();
    expect(pendingImport?.files.at(-1)).toMatchObject({ name: 'cell_cycle4.DTA', folder: 'cell', reader: 'gamry-dta' });
    expect(JSON.stringify(pendingImport)).not.toContain(built);
    expect(await bridge.registerFile({ name: 'made in the page' }, null)).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } });
  });
});

describe('the dialogs', () => {
  test('give handles for the files chosen, and none where the dialog was closed', async () => {
    writeFileSync(join(built, 'a.DTA'), statedFile(3));
    electron.dialog.nextOpen = { canceled: false, filePaths: [join(built, 'a.DTA')] };
    const { handles } = await driver.call('host.openFiles', {});
    expect(handles).toHaveLength(1);
    expect(electron.dialog.asked.at(-1)?.properties).toEqual(['openFile', 'multiSelections']);
    electron.dialog.nextOpen = { canceled: true, filePaths: [] };
    expect(await driver.call('host.openFiles', {})).toEqual({ handles: [] });
  });

  test('give every file of a folder', async () => {
    mkdirSync(join(built, 'cell/deep'), { recursive: true });
    for (const name of ['cell/b.DTA', 'cell/.hidden', 'cell/deep/a.DTA']) writeFileSync(join(built, name), statedFile());
    electron.dialog.nextOpen = { canceled: false, filePaths: [join(built, 'cell')] };
    expect((await driver.call('host.openFolder', {})).handles).toHaveLength(2);
  });

  test('save a text or bytes as they are, show it in its folder, and say why it could not be written', async () => {
    const file = { name: 'fits.csv', mediaType: 'text/csv', text: 'Rct_ohm\n−1 Ω\n' };
    electron.dialog.nextSave = { canceled: false, filePath: join(built, 'fits.csv') };
    const saved = await driver.call('host.saveFile', file);
    expect(readFileSync(join(built, 'fits.csv'), 'utf8')).toBe(file.text);
    expect(saved.name).toBe('fits.csv');
    await driver.call('host.reveal', { handle: saved.handle as string });
    expect(electron.shell.revealed).toEqual([join(built, 'fits.csv')]);
    const bytes = Uint8Array.of(0x89, 0x50, 0, 0xff);
    electron.dialog.nextSave = { canceled: false, filePath: join(built, 'a.png') };
    await driver.call('host.saveFile', { name: 'a.png', mediaType: 'image/png', bytes });
    expect([...readFileSync(join(built, 'a.png'))]).toEqual([...bytes]);
    electron.dialog.nextSave = { canceled: true, filePath: '' };
    expect(await driver.call('host.saveFile', file)).toEqual({ handle: null, name: null });
    electron.dialog.nextSave = { canceled: false, filePath: join(built, 'no-such-folder/fits.csv') };
    await expect(driver.call('host.saveFile', file)).rejects.toMatchObject({ code: 'HOST', message: expect.stringContaining('fits.csv') });
  });
});

describe('projects', () => {
  const named = () => join(built, 'Zelle 7.arctrace');

  test('are saved where the dialog says, and opened when the program is started again with one, in the window that is there', async () => {
    electron.dialog.nextSave = { canceled: false, filePath: named() };
    await driver.call('session.execute', { type: 'project.rename', payload: { title: 'Zelle 7' } });
    expect(await driver.call('project.saveAs', {})).toMatchObject({ saved: true, file: { name: 'Zelle 7.arctrace' } });
    expect(electron.dialog.asked.at(-1)).toMatchObject({ defaultPath: 'Zelle 7.arctrace', filters: [{ extensions: ['arctrace'] }] });
    await driver.call('project.new', {});
    electron.app.emit('second-instance', {}, ['electron', '.', named()], built);
    await vi.waitFor(async () => expect((await driver.project()).title).toBe('Zelle 7'));
    expect(window.focused).toBe(1);
    expect(electron.BrowserWindow.made).toHaveLength(1);
  });

  test('are opened from the Finder, and what is wrong with one is said in a dialog', async () => {
    await driver.call('project.new', {});
    const preventDefault = vi.fn();
    electron.app.emit('open-file', { preventDefault }, named());
    await vi.waitFor(async () => expect((await driver.project()).title).toBe('Zelle 7'));
    expect(preventDefault).toHaveBeenCalledOnce();
    writeFileSync(join(built, 'text.arctrace'), 'no project');
    electron.app.emit('second-instance', {}, ['electron', join(built, 'text.arctrace')], built);
    await vi.waitFor(() => expect(electron.dialog.said.at(-1)?.message).toContain('text.arctrace is no project'));
    expect((await driver.project()).title).toBe('Zelle 7');
  });

  test('are one plain file before the program is gone', async () => {
    await driver.call('session.execute', { type: 'project.rename', payload: { title: 'Last' } });
    const preventDefault = vi.fn();
    electron.app.emit('will-quit', { preventDefault });
    await vi.waitFor(() => expect(electron.app.exitCode).toBe(0));
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(readdirSync(built).filter((name) => name.startsWith('Zelle 7'))).toEqual(['Zelle 7.arctrace']);
  });
});
