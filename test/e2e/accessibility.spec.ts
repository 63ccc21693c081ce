import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { writeCellFolder } from './cell-series';
import { ImportPage } from './pages/import-page';
import { SeriesPage } from './pages/series-page';
import { expect, test } from './window-test';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });

    test('no room has a serious violation of WCAG AA', async ({ arctrace }, testInfo) => {
      const { page } = arctrace;
      const check = async (place: string) => {
        await page.waitForTimeout(300);
        // What the scheme changes is contrast; everything else is the same in the dark.
        const builder = new AxeBuilder({ page });
        const asked = scheme === 'dark' ? builder.withRules(['color-contrast']) : builder.withTags(levels);
        const { violations } = await asked.analyze();
        const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        const found = serious.map(({ id, help, nodes }) => ({
          place,
          id,
          help,
          where: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary?.split('\n')[1] ?? ''}`),
        }));
        expect.soft(found).toEqual([]);
      };
      await check('start');
      const folder = join(testInfo.outputDir, 'cell07_PEIS');
      writeCellFolder(folder);
      await arctrace.drop(folder);
      await expect(new ImportPage(arctrace).rows).toHaveCount(20);
      await check('import');
      await new ImportPage(arctrace).accept();
      const series = new SeriesPage(arctrace);
      await series.fit();
      await series.fitted();
      await series.describeCell({ Area: '1.539(15) cm²', Concentration: '0.0817(16) mol/cm³' });
      await series.select('100');
      await check('series');
      await series.askOrigin('100', 'D');
      await check('origin');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+p');
      await check('palette');
      await page.keyboard.press('Escape');
      for (const [key, place] of [
        ['1', 'files'],
        ['3', 'fit'],
        ['4', 'cv'],
        ['5', 'gitt'],
        ['6', 'cycling'],
        ['7', 'compare'],
        ['8', 'report'],
      ] as const) {
        await page.keyboard.press(`Control+${key}`);
        await check(place);
      }
    });
  });
}
