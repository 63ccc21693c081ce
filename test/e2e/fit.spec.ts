import { join } from 'node:path';
import { writeCellFolder } from './cell-series';
import { ImportPage } from './pages/import-page';
import { SeriesPage } from './pages/series-page';
import { expect, test } from './window-test';

test('one spectrum is looked at, its circuit changed in the drawing, a parameter held, points left out, and fitted again', async ({
  arctrace,
}, testInfo) => {
  const { page } = arctrace;
  const folder = join(testInfo.outputDir, 'cell07_PEIS');
  writeCellFolder(folder);
  await arctrace.drop(folder);
  await new ImportPage(arctrace).accept();
  const series = new SeriesPage(arctrace);
  await series.fit();
  await series.fitted();
  await series.select('100');
  await page.keyboard.press('Enter');

  const parameters = page.getByRole('table', { name: 'Parameters' });
  const facts = page.locator('header', { has: page.getByRole('heading', { name: 'Fit', exact: true }) });
  await expect(facts).toContainText('fitted, up to date');
  await expect(page.getByRole('table', { name: 'Rival circuits' }).getByRole('row', { name: /chosen/ })).toContainText(
    'R0-p(R1,CPE1)-p(R2-W2,CPE2)',
  );
  await expect(page.getByRole('application', { name: /Residuals of the fit of cycle 100/ })).toBeVisible();

  // The slider makes a draft and leaves the fit as it is.
  await parameters.getByRole('button', { name: /Rct/ }).click();
  await page.getByRole('slider', { name: /^R2 from/ }).press('ArrowRight');
  await expect(facts).toContainText('editing: not fitted yet');
  await page.getByRole('button', { name: 'Back to the fit', exact: true }).first().click();
  await expect(facts).toContainText('fitted, up to date');

  // Drawing and string are one thing.
  const text = page.getByRole('textbox', { name: 'Circuit string' });
  await page
    .getByRole('group', { name: /^Circuit R0/ })
    .getByRole('button', { name: /^CPE1/ })
    .click();
  await page.getByRole('button', { name: 'Replace by' }).click();
  await page.getByRole('menuitem', { name: /^Capacitor/ }).click();
  await expect(text).toHaveValue('R0-p(R1,C1)-p(R2-W2,CPE2)');
  await text.fill('R0-p(R1,CPE1)-p(R2-W2,CPE2');
  await expect(page.getByRole('alert')).toContainText('column');
  await expect(facts.locator('[data-variant="filled"]')).toHaveAttribute('aria-disabled', 'true');
  await text.fill('R0-p(R1,C1)-p(R2-W2,CPE2)');
  await expect(page.getByRole('group', { name: /^Circuit R0/ }).getByRole('button', { name: /^C1/ })).toBeVisible();

  // Held at its value, fitted with F, the others have errors and it has none.
  await page.getByRole('button', { name: 'Hold R0' }).click();
  await parameters.click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('f');
  await expect(facts).toContainText('fitted, up to date');
  await expect(parameters.getByRole('row', { name: /ohmic/ })).toContainText('held');
  await expect(parameters.getByRole('row')).toHaveCount(8);

  // The handle leaves points out; the numbers are then old and say so; undo brings all back.
  await page.getByRole('slider', { name: 'Lowest frequency of the fit' }).press('ArrowRight');
  await expect(facts).toContainText('70 of 71 points');
  await expect(facts).toContainText('stale');
  await page.keyboard.press('Control+z');
  await expect(facts).toContainText('71 of 71 points');
  await expect(facts).toContainText('fitted, up to date');

  await page.getByText('Kramers–Kronig', { exact: true }).click();
  await expect(page.getByRole('application', { name: /Kramers–Kronig residuals of cycle 100/ })).toBeVisible();
  await page.getByText('Relaxation times', { exact: true }).click();
  await expect(page.getByRole('application', { name: /relaxation times of cycle 100, \d peaks/ })).toBeVisible();
});
