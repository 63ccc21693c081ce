import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeMpr } from '../writers/biologic-mpr';
import { statedSpectrum } from '../writers/stated-spectrum';
import { ImportPage } from './pages/import-page';
import { SeriesPage } from './pages/series-page';
import { expect, test } from './window-test';

const [cells, sweeps, points] = [30, 20, 20];

/** Many cells with a file of many sweeps each: cells are fitted one after another, so there is time to cancel. */
function writeManyCells(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (let cell = 1; cell <= cells; cell++) {
    const all = Array.from({ length: sweeps }, (_, k) => statedSpectrum(points, cell + k / 100));
    const columns = [
      { ids: [32], type: 'f4' as const, values: all.flatMap((sweep) => sweep.frequency_Hz) },
      { ids: [37], type: 'f4' as const, values: all.flatMap((sweep) => sweep.zReal_ohm) },
      { ids: [38], type: 'f4' as const, values: all.flatMap((sweep) => sweep.zImag_ohm.map((value) => -value)) },
      { ids: [4], type: 'f8' as const, values: Array.from({ length: sweeps * points }, (_, row) => row) },
    ];
    const loops = Array.from({ length: sweeps + 1 }, (_, k) => points * k);
    writeFileSync(join(folder, `cell${String(cell).padStart(2, '0')}.mpr`), writeMpr({ header: 'new', technique: 0x1d, columns, loops }));
  }
}

test('a fit says how far it is, and what is done stays when it is cancelled', async ({ arctrace }, testInfo) => {
  const { page } = arctrace;
  const folder = join(testInfo.outputDir, 'cells');
  writeManyCells(folder);
  const [preview, series] = [new ImportPage(arctrace), new SeriesPage(arctrace)];
  await arctrace.drop(folder);
  await preview.accept();
  await expect(series.table).toBeVisible();
  await arctrace.press('Control+p');
  await page.getByRole('combobox', { name: 'Search commands' }).fill('fit the series of every cell');
  await page.keyboard.press('Enter');
  await series.status.filter({ hasText: /Fitting \d+ of 600 · .+ left/ }).waitFor();
  await arctrace.press('Escape');
  await expect(series.status).toContainText(/Cancelled after \d+ of 600\. The \d+ are kept\./);
  const kept = Number(/after (\d+) of/.exec((await series.status.textContent()) ?? '')?.[1]);
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(cells * sweeps);
  expect(await series.value('1', 'Rs')).toMatch(/\d/);

  // Going on fits what has no fit yet, and nothing else.
  await arctrace.click('Continue');
  await series.status.filter({ hasText: new RegExp(`of ${cells * sweeps - kept} |Fitting ${cells * sweeps - kept} spectra`) }).waitFor();
  await arctrace.press('Escape');
  await expect(series.status).toContainText(/Cancelled after/);
});
