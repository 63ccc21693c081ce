import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];
const macPrograms = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** The end-to-end tests need a browser: an installed one, else Playwright's own, else Debian's package where we are root, else null. */
export async function ensureBrowser(): Promise<string | null> {
  return installedBrowser() ?? (await playwrightsBrowser()) ?? debiansBrowser();
}

function installedBrowser(): string | null {
  const { env, platform } = process;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const windowsFolders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((folder) => folder !== undefined);
  const candidates =
    platform === 'win32'
      ? windowsFolders.flatMap((folder) => windowsPrograms.map((program) => join(folder, program)))
      : [
          ...folders.flatMap((folder) => programs.map((program) => join(folder, program))),
          ...macPrograms.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
        ];
  return candidates.find((path) => existsSync(path)) ?? null;
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
  if (!aptGet('install', '-y', '--no-install-recommends', 'chromium')) {
    if (aptGet('update')) aptGet('install', '-y', '--no-install-recommends', 'chromium');
  }
  return installedBrowser();
}
