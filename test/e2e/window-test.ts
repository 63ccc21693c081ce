import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { _electron, type Browser, type BrowserContext, test as base, expect } from '@playwright/test';
import { oracle } from '../oracle';
import { ArctraceWindow } from './arctrace-window';

export interface WindowOptions {
  host: 'browser' | 'electron';
}

const top = fileURLToPath(new URL('../../', import.meta.url));
const program = join(top, 'out/main/arctrace.js');

/** A test with a fresh window of Arctrace; it fails where the console has an error or a request leaves the host. */
export const test = base.extend<WindowOptions & { arctrace: ArctraceWindow }>({
  host: ['browser', { option: true }],
  arctrace: async ({ host, browser, contextOptions, viewport, colorScheme }, use, testInfo) => {
    const electronPath = host === 'electron' ? oracle('electron') : null;
    testInfo.skip(host === 'electron' && electronPath === null, 'not tested: Electron');
    const options = { ...contextOptions, viewport, colorScheme };
    const opened = electronPath === null ? await openInBrowser(browser, options) : await openInElectron(electronPath);
    await use(opened.window);
    expect(opened.window.problems, 'errors of the console and requests beyond the host').toEqual([]);
    await opened.close();
  },
});
export { expect };

async function openInBrowser(browser: Browser, options: Parameters<Browser['newContext']>[0]) {
  if (!existsSync(program)) throw new Error('Arctrace is not built. Run: npm run build');
  const own = ownUserData();
  const server = spawn(process.execPath, [program, 'serve', '--no-open'], { stdio: ['ignore', 'pipe', 'pipe'], env: own.env });
  const address = await firstLine(server);
  const context: BrowserContext = await browser.newContext(options);
  const window = new ArctraceWindow(await context.newPage(), null);
  await window.page.goto(address);
  await window.page.getByRole('button', { name: 'Choose a folder' }).waitFor();
  const close = async () => {
    await context.close();
    server.kill();
    if (server.exitCode === null) await once(server, 'exit');
    own.remove();
  };
  return { window, close };
}

async function openInElectron(executablePath: string) {
  const own = ownUserData();
  const app = await _electron.launch({ executablePath, env: own.env, args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), top] });
  const window = new ArctraceWindow(await app.firstWindow(), app);
  await window.page.getByRole('button', { name: 'Choose a folder' }).waitFor();
  return { window, close: () => app.close().finally(own.remove) };
}

/** A person's own folder that is empty, as on a fresh machine. */
function ownUserData(): { env: Record<string, string>; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'arctrace-e2e-'));
  return {
    env: { ...(process.env as Record<string, string>), ARCTRACE_USER_DATA: folder },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function firstLine(server: ChildProcess): Promise<string> {
  let complaints = '';
  server.stderr?.on('data', (chunk) => {
    complaints += chunk;
  });
  for await (const line of createInterface({ input: server.stdout as NodeJS.ReadableStream })) return line;
  throw new Error(`The browser host did not start: ${complaints}`);
}
