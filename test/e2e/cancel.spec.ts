import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeMpr } from '../writers/biologic-mpr';
import { statedSpectrum } from '../writers/stated-spectrum';
import { ImportPage } from './pages/import-page';
import { SeriesPage } from './pages/series-page';
import { expect, test } from './window-test';

const sweeps = 300;

/** One file of very many sweeps, each a little larger than the one before. */
function writeLongFile(path: string): void {
  const all = Array.from({ length: sweeps }, (_, k) => statedSpectrum(20, 1 + k / 1000));
  const column = (pick: (k: number) => number[]) => Array.from({ length: sweeps }, (_, k) => pick(k)).flat();
  const columns = [
    { ids: [32], type: 'f4' as const, values: column((k) => all[k]?.frequency_Hz ?? []) },
    { ids: [37], type: 'f4' as const, values: column((k) => all[k]?.zReal_ohm ?? []) },
    { ids: [38], type: 'f4' as const, values: column((k) => (all[k]?.zImag_ohm ?? []).map((value) => -value)) },
    { ids: [4], type: 'f8' as const, values: column((k) => Array.from({ length: 20 }, (_, row) => 20 * k + row)) },
  ];
  writeFileSync(path, writeMpr({ header: 'new', technique: 0x1d, columns, loops: Array.from({ length: sweeps + 1 }, (_, k) => 20 * k) }));
}

test('a fit says how far it is, and what is done stays when it is cancelled', async ({ arctrace }, testInfo) => {
  mkdirSync(testInfo.outputDir, { recursive: true });
  const file = join(testInfo.outputDir, 'long_PEIS.mpr');
  writeLongFile(file);
  const [preview, series] = [new ImportPage(arctrace), new SeriesPage(arctrace)];
  await arctrace.drop(file);
  await preview.accept();
  await series.fit();
  await series.status.filter({ hasText: /Fitting \d+ of 300 · .+ left/ }).waitFor();
  await arctrace.press('Escape');
  await expect(series.status).toContainText(/Cancelled after \d+ of 300\. The \d+ are kept\./);
  const kept = Number(/after (\d+) of/.exec((await series.status.textContent()) ?? '')?.[1]);
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(sweeps);
  expect(await series.value('1', 'Rs')).toMatch(/\d/);
});
