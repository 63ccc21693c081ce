import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { browserArguments } from './browser-arguments';
import { browserCandidates } from './browser-candidates';

/** The installed Chrome, Chromium or Edge, or null. */
export function findBrowser(): string | null {
  return browserCandidates(process.platform, process.env).find((path) => existsSync(path)) ?? null;
}

/** Shows an address in a window of its own; `onFailure` is called where the browser does not start. */
export function openBrowser(browser: string, address: string, onFailure: () => void): void {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const child = spawn(browser, browserArguments(address, isRoot), { stdio: 'ignore', detached: true });
  child.once('error', onFailure);
  child.once('exit', (code) => {
    if (code !== null && code !== 0) onFailure();
  });
  child.unref();
}
