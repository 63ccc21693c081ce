import { readFileSync } from 'node:fs';
import { openFittedExample } from './pages/open-example';
import { SeriesPage } from './pages/series-page';
import { expect, test } from './window-test';

test('a project is saved by itself, is found under Open recent as it was, and is undone there', async ({ arctrace, host }) => {
  const { page } = arctrace;
  const series = await openFittedExample(arctrace);
  await expect(page.getByText('saved', { exact: true })).toBeVisible();
  const before = await series.value('100', 'Rct');

  // Electron asks with a dialog of the system, which no test can answer.
  const title = host === 'electron' ? 'Synthetic example' : 'Cell of the test';
  if (host === 'browser') {
    await page.keyboard.press('Control+Shift+S');
    await page.getByLabel('Title').fill('Cell of the test');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Saved as Cell of the test.arctrace')).toBeVisible();
  }

  await arctrace.click('Menu');
  await page.getByRole('menuitem', { name: 'New project' }).click();
  await expect(page.getByRole('button', { name: 'Choose a folder' })).toBeVisible();
  await page
    .getByRole('list', { name: 'Recent projects' })
    .getByRole('button', { name: new RegExp(title) })
    .click();
  const again = new SeriesPage(arctrace);
  await expect(again.table).toBeVisible();
  expect(await again.value('100', 'Rct')).toBe(before);

  if (host === 'browser') {
    await page.keyboard.press('Control+Z');
    await expect(page.getByText('Undone: Rename the project to Cell of the test')).toBeVisible();
  }
  await page.keyboard.press('Control+Z');
  await expect(page.getByText('Undone: Fit 4 spectra')).toBeVisible();
});

test('a copy that was downloaded opens again when it is dropped', async ({ arctrace, host }, testInfo) => {
  test.skip(host === 'electron', 'only the browser host downloads');
  const { page } = arctrace;
  await openFittedExample(arctrace);
  await arctrace.click('Menu');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Download a copy' }).click()]);
  const path = testInfo.outputPath('copy.arctrace');
  await download.saveAs(path);
  expect(readFileSync(path).toString('latin1', 0, 15)).toBe('SQLite format 3');
  await arctrace.click('Menu');
  await page.getByRole('menuitem', { name: 'New project' }).click();
  await expect(page.getByRole('button', { name: 'Choose a folder' })).toBeVisible();
  await arctrace.drop(path);
  await expect(new SeriesPage(arctrace).table).toBeVisible();
  await expect(page.getByText(/^Opened /)).toBeVisible();
});
