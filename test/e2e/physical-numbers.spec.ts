import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatUncertainty } from '../../src/core/format-uncertainty';
import type { Spectrum } from '../../src/core/spectrum';
import { seriesOfTwenty } from '../cli/series-of-twenty';
import { madeSpectrum } from '../unit/impedance/made-spectrum';
import { fitByCommandLine } from './command-line';
import { csvRecords } from './csv-records';
import { ImportPage } from './pages/import-page';
import { SeriesPage } from './pages/series-page';
import { expect, test } from './window-test';

/** A spectrum as a German spreadsheet writes it. */
function withDecimalCommas({ frequency_Hz, zReal_ohm, zImag_ohm }: Spectrum): string {
  const rows = Array.from(frequency_Hz, (f, k) => [f, zReal_ohm[k], -(zImag_ohm[k] as number)].join(';').replaceAll('.', ','));
  return `freq/Hz;Re(Z)/Ohm;-Im(Z)/Ohm\n${rows.join('\n')}\n`;
}

test('twenty files with outliers and a broken one become a table in at most six actions, and the outliers are flagged', async ({
  arctrace,
}, testInfo) => {
  const folder = join(testInfo.outputDir, 'cell12');
  mkdirSync(folder, { recursive: true });
  const members = seriesOfTwenty(3);
  const brokenCycle = 225;
  for (const { cycle, spectrum } of members) {
    const text = withDecimalCommas(spectrum);
    const name = `cell12_cyc${String(cycle).padStart(3, '0')}.csv`;
    // The frequency column was lost.
    writeFileSync(join(folder, name), cycle === brokenCycle ? text.replace(/(?<=\n)[^;\n]+;/g, '0;') : text);
  }
  const [preview, series] = [new ImportPage(arctrace), new SeriesPage(arctrace)];

  await arctrace.drop(folder);
  await expect(preview.rows).toHaveCount(20);
  await preview.accept();
  await expect(series.table).toBeVisible();
  await series.fit();
  await series.fitted();
  await arctrace.press('n');
  const csv = csvRecords(await series.exportCsv());
  expect(arctrace.actions.length).toBeLessThanOrEqual(6);

  expect(csv).toHaveLength(19);
  await expect(series.table.getByText(`cell12_cyc${brokenCycle}.csv`)).toBeVisible();
  const good = members.filter(({ cycle }) => cycle !== brokenCycle);
  for (const { cycle, isOutlier } of good) {
    const said = await series.flag(String(cycle));
    if (isOutlier) expect(said, `cycle ${cycle}`).toContain('jumps');
    else expect(said ?? '', `cycle ${cycle}`).not.toContain('its neighbours,');
  }
  const within = good.filter(({ cycle, Rct }) => {
    const record = csv.find((one) => one.cycle === String(cycle));
    return Number(record?.Rct_ci95Low_ohm) <= Rct && Rct <= Number(record?.Rct_ci95High_ohm);
  });
  // 19 intervals of 95 %: fewer than 15 inside happens to one series in a thousand.
  expect(within.length).toBeGreaterThanOrEqual(15);

  // The first flagged one is selected, its strip says what and proposes; A accepts it.
  const strip = arctrace.page.getByRole('region', { name: 'Review' });
  await expect(strip).toContainText('1 of ');
  await arctrace.press('a');
  await expect(strip).toContainText('Take back the acceptance');
});

test('the conductivity of a paper’s electrode is typed in with units and can be asked where it comes from', async ({
  arctrace,
}, testInfo) => {
  const { page } = arctrace;
  const folder = join(testInfo.outputDir, 'SiHNC');
  mkdirSync(folder, { recursive: true });
  const values = { R0: 3, R1: 302, W1: 30, CPE1_Q: 2.4e-5, CPE1_alpha: 0.87 };
  writeFileSync(join(folder, 'P20_fresh.csv'), withDecimalCommas(madeSpectrum('R0-p(R1-W1,CPE1)', values)));
  const cell = join(testInfo.outputDir, 'cell.json');
  writeFileSync(cell, JSON.stringify({ area_cm2: '1.5386 cm²', thickness_um: '41 µm', concentration_molPerCm3: 0.0817 }));
  const [preview, series] = [new ImportPage(arctrace), new SeriesPage(arctrace)];
  await arctrace.drop(folder);
  await preview.accept();
  await series.fit();
  await series.fitted();

  // A bad entry keeps its text and says why.
  await page.getByRole('button', { name: 'Edit' }).click();
  const area = page.getByRole('textbox', { name: /^Area/ });
  await area.fill('1.5386 cm');
  await area.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'measures something else' })).toBeVisible();
  await expect(area).toHaveValue('1.5386 cm');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await series.describeCell({ Area: '1,5386 cm²', Thickness: '41 µm', Concentration: '0.0817 mol/cm³' });

  const [result] = fitByCommandLine(folder, '--cell', cell).results;
  const sigma = result?.derived.ionicConductivity_SPerCm;
  // The paper prints 8.8237e-6 S/cm for this electrode.
  expect(Math.abs((sigma?.value as number) / 8.8237e-6 - 1)).toBeLessThan(1e-4);
  const printed = formatUncertainty(sigma?.value as number, sigma?.standardError ?? null, -6).text;
  expect(await series.value('fresh', 'sigmaIon')).toBe(printed);
  const diffusion = result?.derived.diffusion_cm2PerS;
  const exponent = Math.floor(Math.log10(diffusion?.value as number));
  expect(await series.value('fresh', 'D')).toBe(
    formatUncertainty(diffusion?.value as number, diffusion?.standardError ?? null, exponent).text,
  );

  const origin = await series.askOrigin('fresh', 'sigmaIon');
  await expect(origin).toContainText(`${printed} × 10−6 S/cm`);
  await expect(origin).toContainText('41 µm');
  await expect(origin).toContainText(result?.provenance?.recording.sha256 as string);
  await expect(origin).toContainText('R0-p(R1-W1,CPE1)');
  // Beside its number, never over it.
  const [card, number] = [await origin.boundingBox(), await series.row('fresh').locator('td[data-column="sigmaIon"]').boundingBox()];
  expect((card?.x ?? 0) + (card?.width ?? 0)).toBeLessThanOrEqual(number?.x ?? 0);

  // A changed record changes the number at once; undo brings it back.
  await page.keyboard.press('Escape');
  await expect(origin).toHaveCount(0);
  await series.describeCell({ Thickness: '82 µm' });
  const doubled = formatUncertainty(2 * (sigma?.value as number), 2 * (sigma?.standardError as number), -5).text;
  await expect.poll(() => series.value('fresh', 'sigmaIon')).toBe(doubled);
  await page.keyboard.press('Control+z');
  await expect.poll(() => series.value('fresh', 'sigmaIon')).toBe(printed);
});

test('a number that the spectrum does not determine is n.d. with what was found and what is needed', async ({ arctrace }, testInfo) => {
  const folder = join(testInfo.outputDir, 'short');
  mkdirSync(folder, { recursive: true });
  const values = { R0: 3, R1: 120, W1: 12, CPE1_Q: 2.4e-5, CPE1_alpha: 0.87 };
  for (const [cycle, min_Hz] of [
    [0, 0.01],
    [5, 30],
  ] as const) {
    const spectrum = madeSpectrum('R0-p(R1-W1,CPE1)', values, { min_Hz, noise: 0.005, seed: 11 });
    writeFileSync(join(folder, `short_cyc${cycle}.csv`), withDecimalCommas(spectrum));
  }
  const [preview, series] = [new ImportPage(arctrace), new SeriesPage(arctrace)];
  await arctrace.drop(folder);
  await preview.accept();
  await expect(series.table).toBeVisible();
  await arctrace.press('Control+p');
  await arctrace.page.getByRole('combobox', { name: 'Search commands' }).fill('one arc with Warburg');
  await arctrace.page.getByRole('option', { name: /One arc with Warburg \(fresh cell\)$/ }).click();
  await series.fitted();
  await series.describeCell({ Area: '1.54 cm²', Concentration: '0.08 mol/cm³' });

  expect(await series.value('5', 'D')).toBe('n.d.');
  expect(await series.flag('5')).toContain('No point of the diffusion lies at −45');
  expect(await series.value('fresh', 'D')).toMatch(/^\d+(\.\d+)?\(\d+\)$/);
  await series.select('5');
  await arctrace.press('i');
  const origin = arctrace.page.getByRole('region', { name: 'Origin of D' });
  await expect(origin).toContainText('is not determined');
  await expect(origin.getByRole('columnheader', { name: 'needed' })).toBeVisible();
  await expect(origin.getByRole('button', { name: 'Copy the reason' })).toBeVisible();
});
