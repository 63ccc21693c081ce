import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { ArctraceWindow } from '../../e2e/arctrace-window';
import { ImportPage } from '../../e2e/pages/import-page';
import { large } from '../../writers/large/biologic-mpr';
import { yardstick_ms } from '../bench-figures';
import { busiestTasks_ms } from './busy-tasks';
import { longTasksInWords, spreadInWords } from './in-words';
import { takeTiming, watchTiming } from './page-timing';
import { pageProcesses, processMemory } from './process-memory';
import { startHost } from './started-host';

const runs = 5;
const rows = 1_000_000;

interface Run {
  preview_ms: number;
  drawn_ms: number;
  openingTasks_ms: number[];
  zoomTasks_ms: number[];
  panTasks_ms: number[];
  /** Working time of the longest tasks of the page's own thread. */
  openingBusy_ms: number[];
  movingBusy_ms: number[];
  inputs_ms: number[];
  accept_ms: number;
  hostMost_bytes: number | null;
  hostNow_bytes: number | null;
  page_bytes: number | null;
}

test('a file of a million rows is opened, plotted, zoomed and panned', async ({ browser }) => {
  const folder = mkdtempSync(join(tmpdir(), 'arctrace-bench-'));
  const path = join(folder, 'million.mpr');
  writeFileSync(path, large.write(rows));
  const size_bytes = statSync(path).size;
  const all: Run[] = [];
  for (let k = 0; k < runs; k++) {
    const userData = mkdtempSync(join(folder, 'user-'));
    const host = await startHost(userData);
    const before = processMemory(host.pid)?.now_bytes ?? null;
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await watchTiming(page);
    const window = new ArctraceWindow(page, null);
    await page.goto(host.address);
    await page.getByRole('button', { name: 'Choose a folder' }).waitFor();
    const processes = await pageProcesses(browser);
    const pageBefore = memoryOf(processes);
    all.push({ ...(await oneRun(browser, window, path)), ...memory(host.pid, before, processes, pageBefore) });
    await context.close();
    await host.stop();
  }
  rmSync(folder, { recursive: true, force: true });
  const of = (name: 'preview_ms' | 'drawn_ms' | 'accept_ms') => all.map((run) => run[name]);
  const times = (name: 'hostMost_bytes' | 'hostNow_bytes' | 'page_bytes') =>
    all.flatMap((run) => (run[name] === null ? [] : [run[name] / size_bytes]));
  const busiest = (name: 'openingBusy_ms' | 'movingBusy_ms') =>
    spreadInWords(
      all.map((run) => run[name][0] ?? 0),
      'ms',
    );
  console.log(
    [
      `a BioLogic .mpr of ${rows} rows, ${(size_bytes / 1e6).toFixed(0)} MB; yardstick ${yardstick_ms().toFixed(1)} ms`,
      `dropped → its row stands in the preview: ${spreadInWords(of('preview_ms'), 'ms')}`,
      `dropped → its plot is drawn: ${spreadInWords(of('drawn_ms'), 'ms')}`,
      `accepted → the Files room stands: ${spreadInWords(of('accept_ms'), 'ms')}`,
      `opening and first plot: ${longTasksInWords(all.map((run) => run.openingTasks_ms))}`,
      `40 steps of the wheel: ${longTasksInWords(all.map((run) => run.zoomTasks_ms))}`,
      `pan over 60 places: ${longTasksInWords(all.map((run) => run.panTasks_ms))}`,
      `longest task by the page's own working time: opening ${busiest('openingBusy_ms')}; zoom and pan ${busiest('movingBusy_ms')}`,
      `input → paint while zooming and panning: ${spreadInWords(
        all.flatMap((run) => run.inputs_ms),
        'ms',
      )}`,
      `the host's memory grew by, × the file: at its most ${spreadInWords(times('hostMost_bytes'), '', 1)}, at the end ${spreadInWords(times('hostNow_bytes'), '', 1)}`,
      `the page's memory grew by, × the file: ${spreadInWords(times('page_bytes'), '', 1)}`,
    ].join('\n  '),
  );
});

async function oneRun(
  browser: Browser,
  window: ArctraceWindow,
  path: string,
): Promise<Omit<Run, 'hostMost_bytes' | 'hostNow_bytes' | 'page_bytes'>> {
  const { page } = window;
  const preview = new ImportPage(window);
  const plot = page.getByRole('application', { name: /over t/ });
  await takeTiming(page);
  let [preview_ms, drawn_ms] = [0, 0];
  const openingBusy_ms = await busiestTasks_ms(browser, page, async () => {
    const began = performance.now();
    await window.drop(path);
    await preview.rows.first().waitFor({ timeout: 60_000 });
    preview_ms = performance.now() - began;
    await plot.waitFor();
    await hasDrawn(page);
    drawn_ms = performance.now() - began;
  });
  const { longTasks_ms: openingTasks_ms } = await takeTiming(page);
  const box = await plot.boundingBox();
  if (box === null) throw new Error('no plot');
  let zoomed = { longTasks_ms: [] as number[], inputs_ms: [] as number[] };
  const movingBusy_ms = await busiestTasks_ms(browser, page, async () => {
    await page.mouse.move(box.x + 0.6 * box.width, box.y + 0.3 * box.height);
    for (let step = 0; step < 40; step++) {
      await page.mouse.wheel(0, step < 25 ? -120 : 120);
      await page.waitForTimeout(30);
    }
    zoomed = await takeTiming(page);
    await page.mouse.down();
    for (let step = 0; step < 60; step++) {
      await page.mouse.move(box.x + (0.6 - 0.004 * step) * box.width, box.y + 0.3 * box.height);
      await page.waitForTimeout(16);
    }
    await page.mouse.up();
  });
  const panned = await takeTiming(page);
  const accepting = performance.now();
  await window.press('Enter');
  await expect(page.getByRole('button', { name: /^Import/ })).toHaveCount(0);
  await page.getByText('saved', { exact: true }).waitFor({ timeout: 60_000 });
  return {
    preview_ms,
    drawn_ms,
    accept_ms: performance.now() - accepting,
    openingTasks_ms,
    openingBusy_ms,
    movingBusy_ms,
    zoomTasks_ms: zoomed.longTasks_ms,
    panTasks_ms: panned.longTasks_ms,
    inputs_ms: [...zoomed.inputs_ms, ...panned.inputs_ms],
  };
}

/** Until the plot's canvas has a line in it: its name says how many rows it has only when they have arrived. */
async function hasDrawn(page: Page): Promise<void> {
  await page.getByRole('application', { name: new RegExp(`${rows} rows`) }).waitFor();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

function memoryOf(pids: readonly number[]): number | null {
  const all = pids.map((pid) => processMemory(pid)?.now_bytes ?? null);
  return all.some((bytes) => bytes === null) ? null : all.reduce<number>((sum, bytes) => sum + (bytes ?? 0), 0);
}

function memory(pid: number, before: number | null, processes: readonly number[], pageBefore: number | null) {
  const host = processMemory(pid);
  const page = memoryOf(processes);
  return {
    hostMost_bytes: host === null || before === null ? null : host.most_bytes - before,
    hostNow_bytes: host === null || before === null ? null : host.now_bytes - before,
    page_bytes: page === null || pageBefore === null ? null : page - pageBefore,
  };
}
