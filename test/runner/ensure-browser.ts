import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { browserCandidates } from '../../src/hosts/start/browser-candidates.ts';

/** The end-to-end tests need a browser: an installed one, else Playwright's own, else Debian's package where we are root, else null. */
export async function ensureBrowser(): Promise<string | null> {
  return installedBrowser() ?? (await playwrightsBrowser()) ?? debiansBrowser();
}

function installedBrowser(): string | null {
  return browserCandidates(process.platform, process.env).find((path) => existsSync(path)) ?? null;
}

async function playwrightsBrowser(): Promise<string | null> {
  try {
    const { chromium } = await import('@playwright/test');
    return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
  } catch {
    return null;
  }
}

function debiansBrowser(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const aptGet = (...args: string[]) => spawnSync('apt-get', ['-qq', ...args], { env, stdio: 'ignore', timeout: 300_000 }).status === 0;
  const install = () => aptGet('install', '-y', '--no-install-recommends', 'chromium');
  if (!install() && aptGet('update')) install();
  return installedBrowser();
}
