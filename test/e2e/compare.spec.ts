import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type WholeCell, wholeRecord, writeWholeCells } from '../simulators/whole-cells';
import { csvRecords } from './csv-records';
import { ImportPage } from './pages/import-page';
import { SeriesPage } from './pages/series-page';
import { expect, test } from './window-test';

const cells: WholeCell[] = [
  {
    ...{ sample: 'KB1', sigmaW: 20, stored_mAh: 0.675, diffusion_cm2PerS: 2e-12, withVoltammograms: true },
    Rct_ohm: (cycle) => 60 + 3 * cycle + (cycle === 0 ? 180 : 0),
    capacities_mAh: [0.45, 0.4, 0.31, 0.44],
  },
  { sample: 'NiCo', Rct_ohm: (cycle) => 45 + 5 * cycle, sigmaW: 35, capacities_mAh: [0.7, 0.62, 0.5, 0.66], stored_mAh: 1.1 },
];

test('one cell with all techniques on one cycle axis, its D by three methods, and two samples beside each other', async ({
  arctrace,
}, testInfo) => {
  const { page } = arctrace;
  const folder = join(testInfo.outputDir, 'cells');
  writeWholeCells(folder, cells);
  await arctrace.drop(folder);
  await new ImportPage(arctrace).accept();
  const series = new SeriesPage(arctrace);
  await expect(series.table).toBeVisible();
  await arctrace.press('Control+p');
  await page.getByRole('combobox', { name: 'Search commands' }).fill('fit the series of every cell');
  await page.keyboard.press('Enter');
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

  await test.step('this cell: aligned panels, D by each method, the factor between them and the area', async () => {
    await arctrace.press('Control+7');
    await expect(page.getByRole('application', { name: 'resistance, capacity, diffusion of KB1 over cycle' })).toBeVisible();
    await expect(page.getByRole('application', { name: 'Diffusion coefficient by impedance, GITT' })).toBeVisible();
    const methods = page.getByRole('table', { name: 'Diffusion coefficients by method' });
    await expect(methods.getByRole('row', { name: /^GITT, Weppner and Huggins/ })).toContainText('6 of 6');
    await expect(methods.getByRole('row', { name: /^CV, Randles/ })).toContainText('n.d.');
    await expect(page.getByText(/^GITT and impedance are a factor of \d+ apart\. All with A = 1\.54 cm²\.$/)).toBeVisible();
  });

  await test.step('samples: the table of a review; N goes to the next cell; a number leads to its room', async () => {
    await page.getByText('Samples', { exact: true }).click();
    const table = page.getByRole('table', { name: 'Samples' });
    const cell = (sample: string, column: string) => table.locator(`tr[data-row="${sample}"] td[data-column="${column}"]`);
    // Without the kind the efficiency is refused.
    await expect(cell('NiCo', 'ICE')).toHaveText('n.d.');
    await expect(cell('KB1', 'at')).toHaveText('20');
    await expect(cell('KB1', 'Rct')).toHaveText(/^(119|120|121)/);
    await page.getByRole('textbox', { name: 'Cycle of the impedance' }).fill('fresh');
    await page.keyboard.press('Enter');
    await expect(cell('KB1', 'Rct')).toHaveText(/^2[34]/);
    await page.getByRole('application', { name: /^Capacity of 2 samples/ }).focus();
    await arctrace.press('n');
    await expect(table.locator('tr[aria-selected="true"]')).toHaveAttribute('data-row', 'NiCo');
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
    expect(
      violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => [id, nodes[0]?.html]),
    ).toEqual([]);
    await cell('NiCo', 'ICE').getByRole('button').click();
    await expect(page.getByRole('heading', { name: 'Cycling' })).toBeVisible();
    await arctrace.click('Anode half cell');
    await arctrace.press('Control+7');
    await expect(cell('NiCo', 'ICE')).toHaveText('63.64');
  });

  await test.step('the table leaves with the same numbers', async () => {
    const rows = csvRecords(await arctrace.savedText(() => arctrace.press('Control+e')));
    expect(rows.map(({ sample, impedanceCycle }) => [sample, impedanceCycle])).toEqual([
      ['KB1', '0'],
      ['NiCo', '0'],
    ]);
    expect(Number(rows[1]?.initialCoulombicEfficiency)).toBeCloseTo(0.7 / 1.1, 6);
  });
});
