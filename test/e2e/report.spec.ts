import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { openFittedExample } from './pages/open-example';
import { ReportPage } from './pages/report-page';
import { expect, test } from './window-test';

const cycles = ['fresh', '1', '100', '500'];

test('the page shows the numbers of the series, follows what is chosen, and leaves as a Word file', async ({ arctrace }) => {
  const { page } = arctrace;
  const series = await openFittedExample(arctrace);
  const rct = await Promise.all(cycles.map((cycle) => series.value(cycle, 'Rct')));
  await arctrace.press('Control+8');
  const report = new ReportPage(arctrace);
  await expect(report.sheets.first()).toBeVisible();
  const column = async (table: string[][], k: number) => table.map((cells) => cells[k]);
  expect(await column(await report.table('parameters'), 0)).toEqual(cycles);
  expect(await column(await report.table('parameters'), 3)).toEqual(rct);
  await expect(page.getByText(/Supporting information, Synthetic example · [2-4] pages/)).toBeVisible();
  await expect(report.checks).toContainText('Every figure reads in grey.');

  await report.tick(/^Figure S1/);
  await expect(report.pages.getByText('Impedance of synthetic-cell')).toHaveCount(0);
  const field = page.getByRole('textbox', { name: 'Cycles in the table' });
  await field.fill('1, 100 – 500');
  await field.press('Enter');
  await expect.poll(async () => (await report.table('parameters')).map(([cycle]) => cycle)).toEqual(['1', '100', '500']);
  await report.choose('Uncertainty', '42.3 ± 0.8');
  await expect.poll(async () => (await report.table('parameters'))[0]?.[3]).toMatch(/^\d+\.\d+\u00a0±\u00a0\d+\.\d+$/);

  const [download] = await Promise.all([page.waitForEvent('download'), arctrace.press('Control+e')]);
  expect(download.suggestedFilename()).toBe('Synthetic example.docx');
  expect(
    readFileSync(await download.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});

test('every page can be reached by key, and a figure shows its own width', async ({ arctrace }) => {
  const { page } = arctrace;
  await openFittedExample(arctrace);
  await arctrace.press('Control+8');
  const report = new ReportPage(arctrace);
  await expect(report.sheets.first()).toBeVisible();
  const top = (sheet: Locator) => sheet.evaluate((element) => element.getBoundingClientRect().top);
  const before = await top(report.sheets.nth(1));
  await arctrace.press('PageDown');
  await expect.poll(() => top(report.sheets.nth(1))).toBeLessThan(before);
  await arctrace.press('PageUp');
  await expect.poll(() => top(report.sheets.nth(1))).toBe(before);

  await arctrace.click(/^Figure S1/);
  const width = () => report.pages.locator('figure svg').first().getAttribute('width');
  expect(await width()).toMatch(/^178/);
  await report.choose('Width', '85 mm');
  await expect.poll(width).toMatch(/^85/);
  // Undo takes a choice of the report back like any other.
  await arctrace.press('Control+z');
  await expect.poll(width).toMatch(/^178/);
  await expect(page.getByRole('region', { name: 'Figure S1', exact: true })).toBeVisible();
});

test('what changed since it went out is named, and both numbers stand on the page', async ({ arctrace }) => {
  const { page } = arctrace;
  await openFittedExample(arctrace);
  await arctrace.press('Control+8');
  const report = new ReportPage(arctrace);
  await expect(report.sheets.first()).toBeVisible();
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /^Web page/ }).click()]);
  // Another weighting gives other numbers.
  await arctrace.press('Control+3');
  await page.getByRole('radiogroup', { name: 'Weighting' }).getByText('unit', { exact: true }).click();
  await arctrace.press('Shift+F');
  await expect(page.getByRole('status')).toContainText(/ fitted in /);
  await arctrace.press('Control+8');
  await expect(report.checks).toContainText(/\d+ numbers changed since the draft of/);
  await arctrace.click('Show both');
  const old = report.pages.locator('figure#parameters del').first();
  await expect(old).toHaveText(/^\d+\.\d+(\(\d+\))?$/);
  await expect(page.getByRole('list', { name: 'Numbers that changed' })).toContainText('of synthetic-cell');
});
