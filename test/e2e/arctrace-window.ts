import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';

/** The window under test, whichever host shows it, and what a person did in it. */
export class ArctraceWindow {
  /** What a person did so far, one entry an action. */
  readonly actions: string[] = [];
  /** Errors of the console and requests to anyone but the host. */
  readonly problems: string[] = [];

  constructor(
    readonly page: Page,
    private readonly electron: ElectronApplication | null,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.problems.push(`page: ${error.message}`));
    page.on('request', (request) => {
      const own = /^(data|blob):/.test(request.url()) || new URL(request.url()).origin === new URL(page.url()).origin;
      if (!own && page.url() !== 'about:blank') this.problems.push(`request: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.problems.push(`answer ${response.status()}: ${response.url()}`);
    });
  }

  /** Something a person does, counted. */
  async act(what: string, action: () => Promise<void>): Promise<void> {
    this.actions.push(what);
    await action();
  }

  /** Drags files or folders of this machine into the window, as a file manager does. */
  drop(...paths: string[]): Promise<void> {
    return this.act(`drop ${paths.length} on the window`, async () => {
      const session = await this.page.context().newCDPSession(this.page);
      const data = { items: [], files: paths, dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
        await session.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data });
      }
      await session.detach();
    });
  }

  press(keys: string): Promise<void> {
    return this.act(`press ${keys}`, () => this.page.keyboard.press(keys));
  }

  click(name: string | RegExp): Promise<void> {
    return this.act(`click ${name}`, () => this.page.getByRole('button', { name }).first().click());
  }

  /** The text of the file that `save` makes the window write. */
  async savedText(save: () => Promise<void>): Promise<string> {
    if (this.electron === null) {
      const [download] = await Promise.all([this.page.waitForEvent('download'), save()]);
      return readFileSync(await download.path(), 'utf8');
    }
    const path = join(mkdtempSync(join(tmpdir(), 'arctrace-e2e-')), 'saved');
    await this.electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    await save();
    await this.page.getByRole('status').getByText('Exported').waitFor();
    return readFileSync(path, 'utf8');
  }
}
