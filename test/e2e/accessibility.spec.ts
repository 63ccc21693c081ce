import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type WholeCell, wholeRecord, writeWholeCells } from '../simulators/whole-cells';
import { ImportPage } from './pages/import-page';
import { SeriesPage } from './pages/series-page';
import { expect, test } from './window-test';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Two cells, one of them measured with every technique, so that every room has something in it. */
const cells: WholeCell[] = [
  {
    ...{ sample: 'KB1', sigmaW: 20, stored_mAh: 0.675, diffusion_cm2PerS: 2e-12, withVoltammograms: true },
    Rct_ohm: (cycle) => 60 + 3 * cycle + (cycle === 0 ? 180 : 0),
    capacities_mAh: [0.45, 0.4, 0.31, 0.44],
  },
  { sample: 'NiCo', Rct_ohm: (cycle) => 45 + 5 * cycle, sigmaW: 35, capacities_mAh: [0.7, 0.62, 0.5, 0.66], stored_mAh: 1.1 },
];

/** What must be there before a room is looked at. */
const rooms = [
  { key: '1', name: 'Files', content: { role: 'table', name: 'Import preview' } },
  { key: '3', name: 'Fit', content: { role: 'table', name: 'Parameters' } },
  { key: '4', name: 'CV kinetics', content: { role: 'table', name: 'Table of peaks' } },
  { key: '5', name: 'GITT', content: { role: 'table', name: 'Ledger of the pulses' } },
  { key: '6', name: 'Cycling', content: { role: 'table', name: 'Cycles' } },
  { key: '7', name: 'Compare', content: { role: 'table', name: 'Diffusion coefficients by method' } },
  { key: '8', name: 'Report', content: { role: 'table', name: '' } },
] as const;

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });

    test('no room has a serious violation of WCAG AA', async ({ arctrace }, testInfo) => {
      test.slow();
      const { page } = arctrace;
      const check = async (place: string, region?: string) => {
        await page.waitForTimeout(200);
        // What the scheme changes is contrast; everything else is the same in the dark.
        const builder = new AxeBuilder({ page });
        if (region !== undefined) builder.include(region);
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
      const folder = join(testInfo.outputDir, 'cells');
      writeWholeCells(folder, cells);
      await arctrace.drop(folder);
      const preview = new ImportPage(arctrace);
      await expect(preview.rows.first()).toBeVisible();
      await check('import');
      await preview.accept();
      const series = new SeriesPage(arctrace);
      await expect(series.table).toBeVisible();
      await series.fit();
      await series.fitted();
      const { area_cm2, thickness_um, concentration_molPerCm3, activeMass_mg, molarMass_gPerMol, molarVolume_cm3PerMol } = wholeRecord;
      await series.describeCell({
        Area: `${area_cm2} cm²`,
        Thickness: `${thickness_um} µm`,
        Concentration: `${concentration_molPerCm3} mol/cm³`,
        'Active mass': `${activeMass_mg} mg`,
        'Molar mass': `${molarMass_gPerMol} g/mol`,
        'Molar volume': `${molarVolume_cm3PerMol} cm³/mol`,
      });
      await series.select('5');
      await check('series');
      await series.askOrigin('5', 'D');
      await check('origin');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+p');
      await check('palette', '[role="dialog"]');
      await page.keyboard.press('Escape');
      for (const { key, name, content } of rooms) {
        await page.keyboard.press(`Control+${key}`);
        await expect(page.getByRole('heading', { name, exact: true, level: 1 })).toBeVisible();
        await expect(page.getByRole(content.role, { name: content.name }).first()).toBeVisible();
        await check(name, 'main');
        if (name === 'Compare') {
          await page.getByText('Samples', { exact: true }).click();
          await expect(page.getByRole('table', { name: 'Samples' })).toBeVisible();
          await check('Compare, samples', 'main');
        }
      }
    });
  });
}
