import { mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Spectrum } from '../../src/core/spectrum';
import { madeSpectrum } from '../unit/impedance/made-spectrum';
import { fitByCommandLine } from './command-line';
import { csvRecords } from './csv-records';
import { ImportPage } from './pages/import-page';
import { SeriesPage } from './pages/series-page';
import { expect, test } from './window-test';

function write(folder: string, name: string, { frequency_Hz, zReal_ohm, zImag_ohm }: Spectrum): void {
  mkdirSync(folder, { recursive: true });
  const rows = Array.from(frequency_Hz, (f, k) => [f, zReal_ohm[k], zImag_ohm[k]].join(','));
  writeFileSync(join(folder, name), `freq/Hz,Re(Z)/Ohm,Im(Z)/Ohm\n${rows.join('\n')}\n`);
}
const oneArc = (rct: number, sigmaW: number, seed: number, min_Hz = 0.01) =>
  madeSpectrum('R0-p(R1-W1,CPE1)', { R0: 3, R1: rct, W1: sigmaW, CPE1_Q: 2.4e-5, CPE1_alpha: 0.87 }, { noise: 0.003, seed, min_Hz });

test('a tag that no file knows is typed in, followed, and every number held against a chosen place; undone and exported', async ({
  arctrace,
}, testInfo) => {
  const { page } = arctrace;
  const folder = join(testInfo.outputDir, 'pressed');
  for (const [k, cycle] of [1, 2, 3].entries()) write(folder, `cell_cyc${cycle}.csv`, oneArc([120, 60, 30][k] as number, 10, 50 + k));
  const [preview, series] = [new ImportPage(arctrace), new SeriesPage(arctrace)];
  await arctrace.drop(folder);
  await preview.accept();
  await series.fit();
  await series.fitted();

  await page.getByRole('button', { name: 'What this plot shows' }).click();
  await page.getByRole('menuitem', { name: 'A tag of your own …' }).click();
  const dialog = page.getByRole('dialog', { name: 'A tag of your own' });
  await dialog.getByLabel('Name').fill('pressure');
  await dialog.getByLabel('Unit').fill('MPa');
  // A column of a spreadsheet, pasted into the first field.
  await dialog.getByLabel('Value of cycle 1').focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text', '16\r\n4\r\n1,0\r\n');
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await dialog.getByRole('button', { name: 'Set 3 values' }).click();
  await expect(series.table.locator('tbody tr[data-row]')).toHaveCount(3);
  expect(await series.table.locator('tbody tr[data-row]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row')))).toEqual([
    '1',
    '4',
    '16',
  ]);
  await expect(page.getByRole('application', { name: /over pressure, 95 % intervals/ })).toBeVisible();

  await page.getByRole('button', { name: 'What this plot shows' }).click();
  await page.getByRole('menuitemradio', { name: 'relative to 1 MPa' }).click();
  const relative = page.getByRole('application', { name: /over pressure, relative to 1 MPa, 95 % intervals/ });
  await expect(relative).toBeVisible();
  // Its table says every ratio with its error.
  await relative.focus();
  await page.keyboard.press('t');
  await expect(page.getByRole('table', { name: /relative to 1 MPa/ })).toContainText('1 × that at 1 MPa, reference');
  await page.keyboard.press('Escape');

  const tags = join(testInfo.outputDir, 'tags.csv');
  writeFileSync(tags, 'file,pressure_MPa\ncell_cyc1.csv,16\ncell_cyc2.csv,4\ncell_cyc3.csv,1\n');
  const { results } = fitByCommandLine(folder, '--tags', tags, '--relative-to', 'pressure=1');
  const csv = csvRecords(await series.exportCsv());
  for (const result of results) {
    const record = csv.find(({ id }) => id === result.id);
    expect(record).toMatchObject({ pressure_MPa: String(result.typedTags?.pressure_MPa), relativeTo: 'pressure_MPa=1' });
    expect(Number(record?.Rct_relative)).toBe(result.relative?.quantities.Rct?.value);
    expect(Number(record?.Rct_relativeStandardError)).toBeCloseTo(result.relative?.quantities.Rct?.standardError ?? 0, 12);
  }

  await page.keyboard.press('Control+z');
  await expect(relative).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('application', { name: /over cycle, 95 % intervals/ })).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('application', { name: /over pressure/ })).toBeVisible();
});

test('Warburg lines of several cells stand beside each other at one cycle, with slopes and the ratio of σw; the frequencies are limited', async ({
  arctrace,
}, testInfo) => {
  const { page } = arctrace;
  const folder = join(testInfo.outputDir, 'cells');
  for (const [s, sample] of ['coated', 'bare'].entries())
    for (const [k, cycle] of [1, 100].entries())
      write(folder, `${sample}_cyc${cycle}.csv`, oneArc(80, [22, 28, 40, 85][2 * s + k] as number, 70 + 10 * s + k, 0.005));
  const [preview, series] = [new ImportPage(arctrace), new SeriesPage(arctrace)];
  await arctrace.drop(folder);
  await preview.accept();
  await expect(series.table).toBeVisible();
  await arctrace.press('Control+p');
  await page.getByRole('combobox', { name: 'Search commands' }).fill('fit the series of every cell');
  await page.keyboard.press('Enter');
  await series.fitted();

  await page.getByRole('radiogroup', { name: 'Plot' }).getByText('Z′', { exact: false }).click();
  await page.getByRole('radiogroup', { name: 'Cells shown' }).first().getByText('All cells').click();
  const slopes = page.getByRole('table', { name: 'Slopes at cycle 100' });
  const row = async (cell: string) =>
    (await slopes.locator(`tr[data-cell="${cell}"] td`).allInnerTexts()).map((text) => Number.parseFloat(text));
  const [bare, coated] = [await row('bare'), await row('coated')];
  for (const [cell, truth] of [
    [bare, 85],
    [coated, 28],
  ] as const)
    for (const slope of cell.slice(0, 4)) expect(Math.abs(slope / truth - 1)).toBeLessThan(0.06);
  // The cell that is shown comes first; the other is held against it.
  const ratios = [bare[4], coated[4]].toSorted((a, b) => (a as number) - (b as number));
  expect(ratios).toContain(1);
  expect(
    ratios.some((ratio) => Math.abs((ratio as number) / (85 / 28) - 1) < 0.03 || Math.abs((ratio as number) / (28 / 85) - 1) < 0.03),
  ).toBe(true);
  await series.select('1');
  await expect(page.getByRole('table', { name: 'Slopes at cycle 1' })).toBeVisible();

  await page.getByRole('button', { name: /100 kHz – 5\.\d+ mHz/ }).click();
  await page.getByRole('textbox', { name: 'Highest taken' }).fill('10 kHz');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: /^Leave out \d+ points and fit$/ }).click();
  await expect(page.getByRole('button', { name: /^10 kHz – 5\.\d+ mHz of 100 kHz/ })).toBeVisible();
});

test('who accepted a flagged fit stands in the origin of its numbers; the activation energy of a series can be asked for', async ({
  arctrace,
}, testInfo) => {
  const { page } = arctrace;
  const folder = join(testInfo.outputDir, 'heat');
  const celsius = [25, 30, 35, 40, 45, 50, 55];
  for (const [k, t] of celsius.entries()) {
    const kelvin = t + 273.15;
    const rct = 3e-10 * kelvin * Math.exp(50_000 / (8.314462618 * kelvin));
    // One of them jumps.
    write(folder, `heat_${t}degC.csv`, oneArc(t === 40 ? 2 * rct : rct, 12, 40 + k));
  }
  const [preview, series] = [new ImportPage(arctrace), new SeriesPage(arctrace)];
  await arctrace.drop(folder);
  await preview.accept();
  await series.fit();
  await series.fitted();
  await expect.poll(() => series.flag('313.15')).toContain('jumps');
  await series.select('313.15');
  await arctrace.press('a');
  await expect(page.getByRole('region', { name: 'Review' })).toContainText('Take back the acceptance');
  const origin = await series.askOrigin('313.15', 'Rct');
  await expect(origin).toContainText(`accepted by ${userInfo().username}, 20`);
  await page.keyboard.press('Escape');
  const csv = csvRecords(await series.exportCsv());
  expect(csv.map(({ acceptedBy }) => acceptedBy).filter(Boolean)).toEqual([userInfo().username]);

  // Without the one that jumps the energy is what went in.
  await arctrace.press('x');
  await page.getByRole('button', { name: /^Origin of Ea = / }).click();
  const energy = page.getByRole('region', { name: 'Origin of Ea' });
  await expect(energy).toContainText(/Ea = (49|50)\.\d+\(\d+\) kJ\/mol/);
  await expect(energy).toContainText('heat_25degC.csv');
  await expect(energy).not.toContainText('heat_40degC.csv');
});
