import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeCellFolder } from './cell-series';
import { ImportPage } from './pages/import-page';
import { SeriesPage } from './pages/series-page';
import { expect, test } from './window-test';

/** Where the README's pictures are written, if they are to be renewed. */
const pictures = process.env.ARCTRACE_PICTURES;

for (const scheme of ['light', 'dark'] as const) {
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
  ] as const) {
    test.describe(`${scheme} at ${width} × ${height}`, () => {
      test.use({ colorScheme: scheme, viewport: { width, height } });

      test('every screen fits its window, has one primary action and cuts nothing off sideways', async ({ arctrace }, testInfo) => {
        const { page } = arctrace;
        const folder = join(testInfo.outputDir, 'cell07_PEIS');
        writeCellFolder(folder);
        const check = async (name: string) => {
          await expect(page.locator('header [data-variant="filled"], section [data-variant="filled"]').first()).toBeVisible();
          expect(await page.locator('header [data-variant="filled"]').count(), `primary buttons of ${name}`).toBeLessThanOrEqual(1);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect(wide, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
          if (pictures === undefined) return;
          mkdirSync(pictures, { recursive: true });
          await page.screenshot({ path: join(pictures, `${name}-${scheme}-${width}.png`) });
        };
        await check('start');
        await arctrace.drop(folder);
        await expect(new ImportPage(arctrace).rows).toHaveCount(20);
        await page.waitForTimeout(500);
        await check('import');
        await new ImportPage(arctrace).accept();
        const series = new SeriesPage(arctrace);
        await series.fit();
        await series.fitted();
        await series.describeCell({ Area: '1.539(15) cm²', Concentration: '0.0817(16) mol/cm³' });
        await series.select('175');
        await page.waitForTimeout(500);
        await check('series');
        await series.askOrigin('100', 'D');
        await check('origin');
        await expect(page.getByRole('navigation', { name: 'Rooms' })).toHaveAttribute('data-rail', String(width <= 1360));
        await expect(page.getByRole('application', { name: /over cycle/ })).toHaveCount(height <= 800 ? 0 : 1);
      });
    });
  }
}
