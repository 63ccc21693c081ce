import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { type MadeCycle, madeText } from '../simulators/made-cycling';
import { csvRecords } from './csv-records';
import { ImportPage } from './pages/import-page';
import { expect, test } from './window-test';

const program = fileURLToPath(new URL('../../out/main/arctrace.js', import.meta.url));

/** An anode half cell at three rates and back, then cut in the middle of a charge. */
function life(): MadeCycle[] {
  const cycle = (stored: number, released: number, current_mA: number): MadeCycle => ({
    discharge: { capacity_mAh: stored, current_mA, from_V: 1.6, to_V: 0.01 },
    charge: { capacity_mAh: released, current_mA, from_V: 0.2, to_V: 2.5 },
  });
  const rates = [0.1, 0.2, 0.5, 0.1].flatMap((current, step) =>
    [0, 1, 2].map(() => cycle(0.45 - 0.05 * step, 0.448 - 0.05 * step, current)),
  );
  const cut = { ...cycle(0.3, 0.1, 0.1), charge: { capacity_mAh: 0.1, current_mA: 0.1, from_V: 0.2, to_V: 0.4 } };
  return [cycle(0.675, 0.448, 0.1), ...rates, cut];
}

test('the cycling of a cell: kind asked for, retention from a chosen cycle, cycles left out, the table exported, all of it undone', async ({
  arctrace,
}, testInfo) => {
  const { page } = arctrace;
  const folder = join(testInfo.outputDir, 'cells');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'KB1.csv'), madeText(life(), { counter: 'by-direction', rows: 60, rest_s: 0 }));
  writeFileSync(join(folder, 'KB2.csv'), madeText(life().slice(0, 5), { rows: 60 }));
  await arctrace.drop(folder);
  await new ImportPage(arctrace).accept();
  const summary = page.getByRole('region', { name: 'Summary' });
  const cycles = page.getByRole('table', { name: 'Cycles' });
  const cell = (cycle: number, column: string) => cycles.locator(`tr[data-row="${cycle}"] td[data-column="${column}"]`);

  await test.step('capacities are there at once; the efficiency asks which cell it is', async () => {
    await expect(cell(1, 'dischargeCapacity_mAh')).toHaveText('0.6750');
    await expect(cell(1, 'coulombicEfficiency')).toHaveText('n.d.');
    await arctrace.click('Anode half cell');
    await expect(cell(1, 'coulombicEfficiency')).toHaveText('66.37');
    await expect(summary).toContainText('66.37 %');
  });

  await test.step('a mass makes the capacities specific', async () => {
    await page.getByRole('textbox', { name: 'Mass' }).fill('1,5 mg');
    await page.keyboard.press('Enter');
    await expect(cell(1, 'chargeCapacity_mAh')).toHaveText('298.7');
  });

  await test.step('the cycle that was cut is flagged, says why and counts in nothing', async () => {
    await arctrace.press('n');
    await expect(cycles.locator('tr[aria-selected="true"]')).toHaveAttribute('data-row', '14');
    await expect(page.getByRole('region', { name: 'Review' })).toContainText('The recording ends at 0.400 V while the charge runs');
    await expect(summary).toContainText('cycle 1 → 13');
  });

  await test.step('R counts retention from the selected cycle, X leaves one out, undo takes both back', async () => {
    await cycles.locator('tr[data-row="2"] th').click();
    await arctrace.press('r');
    await expect(summary).toContainText('cycle 2 → 13');
    await expect(cell(13, 'retention')).toHaveText('66.52');
    await cycles.locator('tr[data-row="13"] th').click();
    await arctrace.press('x');
    await expect(summary).toContainText('cycle 2 → 12');
    await expect(cycles.locator('tr[data-row="13"]')).toContainText('left out');
    await arctrace.press('Control+z');
    await arctrace.press('Control+z');
    await expect(summary).toContainText('cycle 1 → 13');
  });

  await test.step('a number says where it comes from', async () => {
    await cell(1, 'coulombicEfficiency').getByRole('button').click();
    const card = page.getByRole('region', { name: 'Origin of coulombicEfficiency' });
    await expect(card).toContainText('An anode half cell releases on charge');
    await expect(card).toContainText('0.675 mAh');
    await expect(card).toContainText('KB1.csv');
    await arctrace.press('Escape');
    await expect(card).toHaveCount(0);
  });

  await test.step('rates, dQ/dE and Ragone are drawn', async () => {
    await page.getByText('Ragone', { exact: true }).click();
    await expect(page.getByRole('application', { name: 'Power against energy, 4 rates' })).toBeVisible();
    await page.getByRole('radiogroup', { name: 'Plot' }).getByText('Rates').click();
    await expect(page.getByRole('application', { name: 'Capacity against current, 4 rates' })).toBeVisible();
    await page.getByRole('radiogroup', { name: 'Table' }).getByText('Rates').click();
    await expect(page.getByRole('table', { name: 'Rates' }).locator('tbody tr')).toHaveCount(4);
  });

  await test.step('nothing is hard to read for anyone', async () => {
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  await test.step('the table leaves as the command line writes it', async () => {
    const text = await arctrace.savedText(() => arctrace.press('Control+e'));
    const csv = join(mkdtempSync(join(tmpdir(), 'arctrace-e2e-')), 'cycles.csv');
    const options = ['--kind', 'anode-half', '--mass', '1.5 mg', '--csv', csv];
    expect(spawnSync(process.execPath, [program, 'cycling', join(folder, 'KB1.csv'), ...options]).status).toBe(0);
    const [ours, theirs] = [text, readFileSync(csv, 'utf8')].map((table) => csvRecords(table).map(({ file: _, ...rest }) => rest));
    expect(ours).toEqual(theirs);
  });
});
