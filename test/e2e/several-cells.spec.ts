import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { madeSpectrum } from '../unit/impedance/made-spectrum';
import { ImportPage } from './pages/import-page';
import { SeriesPage } from './pages/series-page';
import { expect, test } from './window-test';

/** Two cells over four cycles, each a file a cycle. */
function writeCells(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [cell, factor] of [
    ['cellA', 1],
    ['cellB', 2],
  ] as const) {
    for (const cycle of [1, 10, 50, 100]) {
      const values = { R0: 3, R1: factor * (50 + cycle / 4), W1: 12, CPE1_Q: 2.4e-5, CPE1_alpha: 0.87 };
      const { frequency_Hz, zReal_ohm, zImag_ohm } = madeSpectrum('R0-p(R1-W1,CPE1)', values, {
        noise: 0.003,
        seed: factor * 1000 + cycle,
      });
      const rows = Array.from(frequency_Hz, (f, k) => [f, zReal_ohm[k], zImag_ohm[k]].join(','));
      writeFileSync(join(folder, `${cell}_cyc${cycle}.csv`), `freq/Hz,Re(Z)/Ohm,Im(Z)/Ohm\n${rows.join('\n')}\n`);
    }
  }
}

test('several cells of one project are fitted apart and shown in one trend, each with its own record', async ({ arctrace }, testInfo) => {
  const { page } = arctrace;
  const folder = join(testInfo.outputDir, 'two-cells');
  writeCells(folder);
  const [preview, series] = [new ImportPage(arctrace), new SeriesPage(arctrace)];
  await arctrace.drop(folder);
  await preview.accept();
  await expect(series.table).toBeVisible();
  await arctrace.press('Control+p');
  await page.getByRole('combobox', { name: 'Search commands' }).fill('fit the series of every cell');
  await page.keyboard.press('Enter');
  await series.fitted();
  await expect(series.table.locator('tbody tr[data-row]')).toHaveCount(4);

  await page.getByText('All cells', { exact: true }).click();
  await expect(page.getByRole('application', { name: /^Rct of 2 cells over cycle/ })).toBeVisible();
  await expect(page.getByText('● cellA')).toBeVisible();
  await expect(page.getByText('■ cellB')).toBeVisible();
  if (process.env.ARCTRACE_PICTURES !== undefined) await page.screenshot({ path: join(process.env.ARCTRACE_PICTURES, 'cells.png') });

  // A record belongs to its cell alone.
  await series.describeCell({ Area: '1.54 cm²', Thickness: '41 µm' });
  expect(await series.value('100', 'sigmaIon')).toMatch(/^\d/);
  await page.getByRole('button', { name: 'Cell cellA', exact: true }).click();
  await page.getByRole('menuitem', { name: /cellB/ }).click();
  await expect(series.row('100').locator('td[data-column="sigmaIon"]')).toHaveCount(0);
});
