import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Spectrum } from '../../src/core/spectrum';
import { type MadeSpectrum, madeSpectrum } from '../unit/impedance/made-spectrum';
import { ImportPage } from './pages/import-page';
import { SeriesPage } from './pages/series-page';
import { expect, test } from './window-test';

function write(folder: string, name: string, { frequency_Hz, zReal_ohm, zImag_ohm }: Spectrum): void {
  mkdirSync(folder, { recursive: true });
  const rows = Array.from(frequency_Hz, (f, k) => [f, zReal_ohm[k], zImag_ohm[k]].join(','));
  writeFileSync(join(folder, name), `freq/Hz,Re(Z)/Ohm,Im(Z)/Ohm\n${rows.join('\n')}\n`);
}
const fresh = (Rct: number, made: MadeSpectrum = {}) =>
  madeSpectrum('R0-p(R1-W1,CPE1)', { R0: 3, R1: Rct, W1: 30, CPE1_Q: 2.4e-5, CPE1_alpha: 0.87 }, made);
const cycled = (Rsei: number, Rct: number, seed: number) =>
  madeSpectrum(
    'R0-p(R1,CPE1)-p(R2-W2,CPE2)',
    { R0: 3, R1: Rsei, CPE1_Q: 2e-6, CPE1_alpha: 0.9, R2: Rct, W2: 15, CPE2_Q: 1.5e-4, CPE2_alpha: 0.86 },
    { noise: 0.005, seed },
  );

// Rct of the fresh electrodes, their thickness, and σ_ion as the paper prints it.
const electrodes = [
  ['P10', 238, '45 µm', 1.2289e-5],
  ['P20', 302, '41 µm', 8.8237e-6],
  ['P30', 367, '26 µm', 4.6045e-6],
] as const;
const life = [
  ['1', 18, 64],
  ['100', 31, 74],
  ['500', 45, 111],
] as const;

test('the Si/HNC paper: σ_ion of three electrodes from their own thickness, one arc when fresh and two when cycled, D beside them', async ({
  arctrace,
}, testInfo) => {
  const { page } = arctrace;
  const folder = join(testInfo.outputDir, 'SiHNC');
  for (const [sample, Rct] of electrodes) write(folder, `${sample}_fresh.csv`, fresh(Rct));
  for (const [k, [cycle, Rsei, Rct]] of life.entries()) write(folder, `P30_cycle${cycle}.csv`, cycled(Rsei, Rct, k + 2));
  const [preview, series] = [new ImportPage(arctrace), new SeriesPage(arctrace)];
  await arctrace.drop(folder);
  await preview.accept();
  await expect(series.table).toBeVisible();
  await arctrace.press('Control+p');
  await page.getByRole('combobox', { name: 'Search commands' }).fill('fit the series of every cell');
  await page.keyboard.press('Enter');
  await series.fitted();

  for (const [sample, , thickness, sigma] of electrodes) {
    await page
      .getByRole('button', { name: /^Cell / })
      .first()
      .click();
    await page.getByRole('menuitem', { name: new RegExp(`^${sample}`) }).click();
    await series.describeCell({ Area: '1.5386 cm²', Thickness: thickness, Concentration: '0.0817 mol/cm³' });
    const header = await series.table.locator('th[data-column="sigmaIon"]').innerText();
    const exponent = Number(/10\s*([−-]\d+)/.exec(header)?.[1]?.replace('−', '-') ?? 0);
    const shown = Number.parseFloat(await series.value('fresh', 'sigmaIon')) * 10 ** exponent;
    expect(Math.abs(shown / sigma - 1), sample).toBeLessThan(2e-4);
    expect(await series.value('fresh', 'Rsei')).toBe('–');
  }

  // The last one is P30, over its life.
  for (const [cycle, Rsei, Rct] of life) {
    expect(Math.abs(Number.parseFloat(await series.value(cycle, 'Rsei')) / Rsei - 1)).toBeLessThan(0.05);
    expect(Math.abs(Number.parseFloat(await series.value(cycle, 'Rct')) / Rct - 1)).toBeLessThan(0.05);
    expect(await series.value(cycle, 'D')).toMatch(/^\d+(\.\d+)?\(\d+\)$/);
  }
  await expect(
    page
      .getByText('3 spectra')
      .or(page.getByText(/R0-p\(R1,CPE1\)-p\(R2-W2,CPE2\)/))
      .first(),
  ).toBeVisible();
});
