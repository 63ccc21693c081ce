import { join } from 'node:path';
import { writeCellFolder } from './cell-series';
import { ImportPage } from './pages/import-page';
import { openFittedExample } from './pages/open-example';
import { SeriesPage } from './pages/series-page';
import { expect, test } from './window-test';

test('what the preview understood can be typed over, and every change can be taken back', async ({ arctrace }, testInfo) => {
  const { page } = arctrace;
  const folder = join(testInfo.outputDir, 'cell07_PEIS');
  writeCellFolder(folder);
  const preview = new ImportPage(arctrace);
  const file = 'cell07_cyc300_PEIS.mpr';
  await arctrace.drop(folder);

  await preview.typeCycle(file, 'soon');
  await expect(preview.row(file).getByRole('alert')).toContainText('A cycle is a number');
  await preview.typeCycle(file, '310');
  await expect(preview.cycle(file)).toHaveValue('310');
  await arctrace.press('Control+z');
  await expect(preview.cycle(file)).toHaveValue('300');
  await arctrace.press('Control+Shift+z');
  await expect(preview.cycle(file)).toHaveValue('310');

  await preview.row(file).getByRole('checkbox').click();
  await expect(page.getByRole('button', { name: /^Import 19 spectra/ })).toBeVisible();
  await arctrace.press('Control+z');
  await preview.accept();
  await expect(new SeriesPage(arctrace).row('310')).toBeVisible();
  await arctrace.press('Control+z');
  await expect(preview.table).toBeVisible();
});

test('numbers that no longer belong to their spectrum are marked stale and leave only at a word', async ({ arctrace }) => {
  const { page } = arctrace;
  const series = await openFittedExample(arctrace);
  await arctrace.press('Control+1');
  const cycle = page.getByRole('textbox', { name: /^Cycle of .*cycle 100$/ });
  await cycle.fill('120');
  await cycle.press('Enter');
  await arctrace.press('Control+2');
  await expect(series.row('120')).toHaveAttribute('data-stale', 'true');

  await arctrace.click('Export CSV');
  await expect(page.getByRole('alert')).toContainText('stale');
  const csv = await arctrace.savedText(() => arctrace.click('Export as it is'));
  expect(csv.trim().split('\n')).toHaveLength(5);

  await arctrace.press('f');
  await expect(series.row('120')).toHaveAttribute('data-stale', 'false');
});
