import { existsSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import * as electron from '../../../stand-ins/electron';

vi.mock('electron', () => import('../../../stand-ins/electron'));

test('Electron prints the page on its own paper, in a window that nobody sees, that runs no script and is gone afterwards', async () => {
  const { printPage } = await import('../../../../src/hosts/electron/print-page');
  const pdf = await printPage('<p>42.3(8)</p>');
  expect(new TextDecoder().decode(pdf)).toBe('%PDF of <p>42.3(8)</p>');
  const window = electron.BrowserWindow.made.at(-1) as electron.BrowserWindow;
  expect(window.options).toMatchObject({ show: false, webPreferences: { sandbox: true, javascript: false, nodeIntegration: false } });
  expect(window.webContents.printed).toEqual([expect.objectContaining({ preferCSSPageSize: true })]);
  expect([window.shown, window.destroyed]).toEqual([false, true]);
  expect(existsSync(window.webContents.mainFrame.url)).toBe(false);
});

test('what cannot be printed is said, with what to do instead', async () => {
  const { printPage } = await import('../../../../src/hosts/electron/print-page');
  vi.spyOn(electron.BrowserWindow.prototype, 'loadFile').mockRejectedValueOnce(new Error('ERR_FAILED'));
  await expect(printPage('<p></p>')).rejects.toMatchObject({
    code: 'HOST',
    message: expect.stringContaining('ERR_FAILED'),
    details: { hint: expect.stringContaining('HTML') },
  });
  expect(electron.BrowserWindow.made.at(-1)?.destroyed).toBe(true);
});
