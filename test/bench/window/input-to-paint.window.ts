import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, test } from '@playwright/test';
import { ArctraceWindow } from '../../e2e/arctrace-window';
import { ImportPage } from '../../e2e/pages/import-page';
import { SeriesPage } from '../../e2e/pages/series-page';
import { quantile, yardstick_ms } from '../bench-figures';
import { busiestTasks_ms } from './busy-tasks';
import { longTasksInWords, spreadInWords } from './in-words';
import { takeTiming, watchTiming } from './page-timing';
import { startHost } from './started-host';
import { writeSpectra } from './write-spectra';

const runs = 3;

type Kind = 'pointer' | 'wheel' | 'key';
const kinds: readonly Kind[] = ['pointer', 'wheel', 'key'];

test('the pointer, the wheel and the keys over 200 fitted spectra, beside a chart with next to nothing in it', async ({ browser }) => {
  const folder = mkdtempSync(join(tmpdir(), 'arctrace-bench-'));
  const figures: string[] = [];
  for (const [words, count, points] of [
    ['200 spectra of 61 points, fitted', 200, 61],
    ['1 spectrum of 5 points, not fitted', 1, 5],
  ] as const) {
    const spectra = join(folder, String(count));
    writeSpectra(spectra, count, points);
    const all: Record<Kind, number[]> = { pointer: [], wheel: [], key: [] };
    const tasks: number[][] = [];
    const busiest_ms: number[] = [];
    for (let run = 0; run < runs; run++) {
      const measured = await oneRun(browser, mkdtempSync(join(folder, 'user-')), spectra, count > 1);
      for (const kind of kinds) all[kind].push(...measured.inputs[kind]);
      tasks.push(measured.longTasks_ms);
      busiest_ms.push(measured.busiest_ms);
    }
    const line = (kind: Kind) =>
      `${kind} ${quantile(all[kind], 0.5).toFixed(0)} ms, 95th percentile ${quantile(all[kind], 0.95).toFixed(0)} ms (${all[kind].length})`;
    const together = kinds.flatMap((kind) => all[kind]);
    figures.push(
      `${words}: input → paint, 95th percentile ${quantile(together, 0.95).toFixed(0)} ms; medians: ${kinds.map(line).join('; ')}; ${longTasksInWords(tasks)}; longest task by the page's own working time ${spreadInWords(busiest_ms, 'ms')}`,
    );
  }
  rmSync(folder, { recursive: true, force: true });
  console.log([`Series room, Nyquist and table, 1440 × 900; yardstick ${yardstick_ms().toFixed(1)} ms`, ...figures].join('\n  '));
});

async function oneRun(browser: Browser, userData: string, spectra: string, fitted: boolean) {
  const host = await startHost(userData);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await watchTiming(page);
  const window = new ArctraceWindow(page, null);
  await page.goto(host.address);
  await page.getByRole('button', { name: 'Choose a folder' }).waitFor();
  await window.drop(spectra);
  await page.getByRole('button', { name: /^Import \d+ spectr/ }).waitFor();
  await new ImportPage(window).accept();
  const series = new SeriesPage(window);
  await series.table.waitFor();
  if (fitted) {
    await series.fit();
    await series.fitted();
  }
  await page.waitForTimeout(1000);
  const box = await series.nyquist.boundingBox();
  if (box === null) throw new Error('no plot');
  const rest = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const measure = async (steps: number, act: (step: number) => Promise<void>) => {
    await takeTiming(page);
    for (let step = 0; step < steps; step++) {
      await act(step);
      await rest();
    }
    return takeTiming(page);
  };
  const pointer = await measure(80, (k) => page.mouse.move(box.x + box.width * (0.15 + 0.008 * k), box.y + box.height * (0.8 - 0.006 * k)));
  const wheel = await measure(30, (k) => page.mouse.wheel(0, k < 15 ? -100 : 100));
  const key = await measure(fitted ? 40 : 10, () => page.keyboard.press('ArrowDown'));
  const busiest = await busiestTasks_ms(browser, page, async () => {
    for (let step = 0; step < 15; step++) {
      await page.mouse.wheel(0, step < 8 ? -100 : 100);
      await rest();
      await page.keyboard.press('ArrowUp');
      await rest();
    }
  });
  await context.close();
  await host.stop();
  return {
    busiest_ms: busiest[0] ?? 0,
    inputs: { pointer: pointer.inputs_ms, wheel: wheel.inputs_ms, key: key.inputs_ms },
    longTasks_ms: [pointer, wheel, key].flatMap(({ longTasks_ms }) => longTasks_ms),
  };
}
