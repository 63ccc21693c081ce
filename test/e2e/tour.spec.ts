import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { fieldData } from '../field-data';
import { ImportPage } from './pages/import-page';
import { SeriesPage } from './pages/series-page';
import { expect, test } from './window-test';

/** Where pictures of every room are written, if they are asked for. */
const pictures = process.env.ARCTRACE_PICTURES;

/** Real files, small enough for a quick walk: a cell over its life, ten scan rates, a titration, a cycling file. */
const files = [
  ...['001', '010', '050', '130'].map((cycle) => `eis-cycles/generic-text/autoeis_cell_cycle${cycle}.csv`),
  'cv-scanrates/gamry',
  'gitt/landt/GITT.csv',
  'cycling/neware/nw4-120-6-1-36.ndax',
];

/** Every room in the order of its key, its plots and its tables. */
const rooms = [
  { name: 'Files', plots: [/./], tables: ['Import preview'] },
  { name: 'Series', plots: [/^Nyquist plot, 4 spectra/], tables: ['Results of the series'] },
  { name: 'Fit', plots: [/^Nyquist plot of cycle/, /^Residuals of the fit/], tables: ['Parameters', 'Rival circuits'] },
  { name: 'CV kinetics', plots: [/^Voltammograms, 10 scan rates/, /against scan rate/i], tables: [] },
  { name: 'GITT', plots: [/^Titration .*34 pulses/, /^Pulse \d+: E over t/, /^Pulse \d+: E over √t/], tables: ['Ledger of the pulses'] },
  { name: 'Cycling', plots: [/^Potential over capacity, 5 cycles/], tables: ['Cycles'] },
  { name: 'Compare', plots: [/samples/], tables: ['Samples'] },
  { name: 'Report', plots: [], tables: [] },
];

test.skip(fieldData === null, 'not tested: field data');

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme, viewport: { width: 1280, height: 720 } });

    test('every room shows real files within its window, and every plot its table behind T', async ({ arctrace }) => {
      const { page } = arctrace;
      const series = new SeriesPage(arctrace);
      await arctrace.drop(...files.map((file) => join(fieldData as string, file)));
      await new ImportPage(arctrace).accept();
      await expect(series.table).toBeVisible();
      await arctrace.press('Control+4');
      await arctrace.click('Join them as CV_ECSA');
      await arctrace.press('Control+2');
      await series.fit();
      await series.fitted();
      await page.mouse.move(2, 2);

      for (const [k, { name, plots, tables }] of rooms.entries()) {
        await test.step(name, async () => {
          await arctrace.press(`Control+${k + 1}`);
          await expect(page.getByRole('heading', { name, exact: true, level: 1 })).toBeVisible();
          if (name === 'Compare') await page.getByText('Samples', { exact: true }).click();
          for (const plot of plots) await expect(page.getByRole('application', { name: plot })).toBeVisible();
          for (const table of tables) await expect(page.getByRole('table', { name: table })).toBeVisible();
          if (name === 'Report') await expect(page.locator('figure svg').first()).toBeVisible();
          expect(await page.locator('header [data-variant="filled"]').count(), 'primary buttons').toBeLessThanOrEqual(1);
          expect(await overhang_px(page), 'px beyond the window').toBeLessThanOrEqual(0);
          await takePicture(page, `${k + 1}-${name.split(' ')[0]?.toLowerCase()}-${scheme}`);
          if (scheme === 'light') for (const plot of await page.getByRole('application').all()) await readsAsTable(plot);
        });
      }
    });
  });
}

/** How far the page can be scrolled sideways. */
function overhang_px(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** A plot that has the keyboard shows it, and T puts its numbers in its place. */
async function readsAsTable(plot: Locator): Promise<void> {
  const label = await plot.getAttribute('aria-label');
  await plot.focus();
  await plot.press('t');
  const table = plot.getByRole('table');
  await expect(table, `table of ${label}`).toBeVisible();
  await table.press('Escape');
  await expect(table).toHaveCount(0);
  await expect(plot).toBeFocused();
  expect(await plot.evaluate((element) => getComputedStyle(element).outlineStyle), `focus of ${label}`).not.toBe('none');
}

async function takePicture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}
