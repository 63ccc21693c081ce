import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, expect, test } from '@playwright/test';
import { ArctraceWindow } from '../../e2e/arctrace-window';
import { SeriesPage } from '../../e2e/pages/series-page';
import { yardstick_ms } from '../bench-figures';
import { spreadInWords } from './in-words';
import { startHost } from './started-host';
import { writeSpectra } from './write-spectra';

const runs = 7;
const program = fileURLToPath(new URL('../../../out/main/arctrace.js', import.meta.url));

test('the browser host starts and opens a project of 100 fitted spectra', async ({ browser }) => {
  const folder = mkdtempSync(join(tmpdir(), 'arctrace-bench-'));
  writeSpectra(join(folder, 'cell'), 100);
  const project = join(folder, 'hundred.arctrace');
  const userData = mkdtempSync(join(folder, 'user-'));
  const made = spawnSync(process.execPath, [program, 'fit', join(folder, 'cell'), '--save', project], {
    encoding: 'utf8',
    env: { ...process.env, ARCTRACE_USER_DATA: userData },
  });
  if (made.status !== 0) throw new Error(`The project could not be made: ${made.stderr}`);
  await openOnce(browser, userData, project);
  const all = [];
  for (let run = 0; run < runs; run++) all.push(await startOnce(browser, userData));
  rmSync(folder, { recursive: true, force: true });
  console.log(
    [
      `a project of 100 fitted spectra in the browser host; yardstick ${yardstick_ms().toFixed(1)} ms`,
      `program started → its address is printed: ${spreadInWords(
        all.map(({ host_ms }) => host_ms),
        'ms',
      )}`,
      `address opened → the start screen can be used: ${spreadInWords(
        all.map(({ page_ms }) => page_ms),
        'ms',
      )}`,
      `click on the project → its plot and table stand: ${spreadInWords(
        all.map(({ project_ms }) => project_ms),
        'ms',
      )}`,
      `all three: ${spreadInWords(
        all.map(({ host_ms, page_ms, project_ms }) => host_ms + page_ms + project_ms),
        'ms',
      )}`,
    ].join('\n  '),
  );
});

/** Puts the project into the list of recent ones. */
async function openOnce(browser: Browser, userData: string, project: string): Promise<void> {
  const host = await startHost(userData);
  const context = await browser.newContext();
  const window = new ArctraceWindow(await context.newPage(), null);
  await window.page.goto(host.address);
  await window.page.getByRole('button', { name: 'Choose a folder' }).waitFor();
  await window.drop(project);
  await new SeriesPage(window).table.waitFor();
  await context.close();
  await host.stop();
}

async function startOnce(browser: Browser, userData: string): Promise<{ host_ms: number; page_ms: number; project_ms: number }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const began = performance.now();
  const host = await startHost(userData);
  const served = performance.now();
  await page.goto(host.address);
  const recent = page.getByRole('list', { name: 'Recent projects' }).getByRole('button').first();
  await recent.waitFor();
  const usable = performance.now();
  await recent.click();
  const series = new SeriesPage(new ArctraceWindow(page, null));
  await expect(series.table).toHaveAttribute('aria-rowcount', '100');
  await series.nyquist.waitFor();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const done = performance.now();
  await context.close();
  await host.stop();
  return { host_ms: served - began, page_ms: usable - served, project_ms: done - usable };
}
