import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import { HostError } from '../../core/errors';

/** Prints a page on its own paper in a window that nobody sees and that runs no script. @throws HostError */
export async function printPage(html: string): Promise<Uint8Array> {
  // A page of its own file: as an address it would be too long.
  const folder = await mkdtemp(join(tmpdir(), 'arctrace-print-'));
  const page = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, javascript: false },
  });
  try {
    const file = join(folder, 'report.html');
    await writeFile(file, html, 'utf8');
    await page.loadFile(file);
    return new Uint8Array(await page.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true }));
  } catch (cause) {
    throw new HostError('HOST', `The page could not be printed (${cause instanceof Error ? cause.message : String(cause)}).`, {
      cause,
      hint: 'Save the report as HTML or as a Word file instead.',
    });
  } finally {
    page.destroy();
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}
