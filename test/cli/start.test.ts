import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startProgram } from '../hosts/start-program';
import { webClient } from '../hosts/web-client';

/** A display that only has to be named, and programs of ours in the places of Electron and the browser. */
describe.skipIf(process.platform !== 'linux')('start, on Linux', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'arctrace-start-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** A program that writes down its arguments. */
  function program(name: string, exitCode: number): void {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\nprintf '%s\\n' "$@" > '${path}.arguments'\nexit ${exitCode}\n`);
    chmodSync(path, 0o755);
  }
  const argumentsOf = (name: string) =>
    readFileSync(join(folder, `${name}.arguments`), 'utf8')
      .trimEnd()
      .split('\n');
  const run = (env: Record<string, string | undefined>) =>
    startProgram(['start'], {
      DISPLAY: undefined,
      WAYLAND_DISPLAY: undefined,
      ELECTRON_OVERRIDE_DIST_PATH: folder,
      PATH: `${folder}:${process.env.PATH}`,
      ...env,
    });

  test("shows Electron's window where its runtime is there, and ends with it", async () => {
    program('electron', 0);
    const started = run({ DISPLAY: ':7' });
    expect(await started.ended).toBe(0);
    expect(existsSync(join(argumentsOf('electron').at(-1) as string, 'package.json'))).toBe(true);
    expect(started.stdout()).toBe('');
  });

  test('opens the installed browser, saying so in one line, where Electron does not start', async () => {
    program('electron', 1);
    program('google-chrome', 0);
    const started = run({ DISPLAY: ':7' });
    await expect.poll(() => existsSync(join(folder, 'google-chrome.arguments')), { timeout: 10_000 }).toBe(true);
    const address = (argumentsOf('google-chrome')[0] as string).replace('--app=', '');
    const client = await webClient(address);
    expect(started.stderr().trimEnd().split('\n')).toEqual([expect.stringContaining(`Arctrace opens in ${join(folder, 'google-chrome')}`)]);
    await client.close();
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(0);
  });

  test('prints the address and names the demo where there is no display', async () => {
    program('electron', 0);
    program('google-chrome', 0);
    const started = run({});
    const client = await webClient(await started.firstLine());
    await client.close();
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(0);
    expect(started.stderr()).toContain('no display');
    expect(started.stderr()).toContain('npm run demo');
    expect([existsSync(join(folder, 'electron.arguments')), existsSync(join(folder, 'google-chrome.arguments'))]).toEqual([false, false]);
  });
});
