import { defineConfig } from '@playwright/test';
import { ensureBrowser } from '../runner/ensure-browser';
import type { WindowOptions } from './window-test';

const executablePath = await ensureBrowser();
if (executablePath === null) throw new Error('No browser. Install Chrome, Chromium or Edge, or run: npx playwright install chromium');

/** The same specs over both hosts that have a window; Electron's where its runtime is there. */
export default defineConfig<WindowOptions>({
  testDir: '.',
  outputDir: '../../test-results',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    launchOptions: {
      executablePath,
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'browser', use: { host: 'browser' } },
    { name: 'electron', use: { host: 'electron' } },
  ],
});
