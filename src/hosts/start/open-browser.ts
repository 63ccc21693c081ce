import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { browserArguments } from './browser-arguments';
import { browserCandidates } from './browser-candidates';

/** The installed Chrome, Chromium or Edge, or null. */
export function findBrowser(): string | null {
  return browserCandidates(process.platform, process.env).find((path) => existsSync(path)) ?? null;
}

/** A browser that ends with an error this soon did not start at all. */
const soon_ms = 3000;

/** Shows an address in a window of its own; `onFailure` is called where the browser does not start. */
export function openBrowser(browser: string, address: string, onFailure: () => void): void {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const started = Date.now();
  const child = spawn(browser, browserArguments(address, isRoot), { stdio: 'ignore', detached: true });
  child.once('error', onFailure);
  child.once('exit', (code) => {
    if (code !== null && code !== 0 && Date.now() - started < soon_ms) onFailure();
  });
  child.unref();
}
