import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImportPage } from './pages/import-page';
import { expect, test } from './window-test';

const pictures = process.env.ARCTRACE_PICTURES;

/** Rs + R ∥ C in closed form: a table whose names say nothing, Re in mΩ, −Im in Ω, decimal commas. */
function strangeText(R: number): string {
  const rows = Array.from({ length: 31 }, (_, k) => {
    const frequency = 10 ** (5 - k / 5);
    const x = 2 * Math.PI * frequency * R * 1e-4;
    return [frequency, 1000 * (5 + R / (1 + x * x)), (R * x) / (1 + x * x)]
      .map((value) => value.toPrecision(9).replace('.', ','))
      .join(';');
  });
  return `Messung\nA;B;C\n${rows.join('\n')}\n`;
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test('texts that no reader recognises are mapped by hand, and one corrected name teaches the others', async ({
      arctrace,
    }, testInfo) => {
      const { page } = arctrace;
      const folder = join(testInfo.outputDir, 'texts');
      mkdirSync(folder, { recursive: true });
      for (const cycle of [1, 20, 300]) writeFileSync(join(folder, `L7 n${String(cycle).padStart(4, '0')} x.txt`), strangeText(20 + cycle));
      const preview = new ImportPage(arctrace);
      await arctrace.drop(folder);
      await expect(preview.rows).toHaveCount(3);
      await preview.row('n0020').getByRole('button', { name: 'Map columns' }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByRole('table', { name: 'Columns' })).toContainText('5000,00633');
      const map = dialog.getByRole('button', { name: 'Map 3 files' });
      await expect(map).toHaveAttribute('aria-disabled', 'true');
      await dialog.getByLabel('Quantity of column 1').selectOption({ label: 'frequency f' });
      await dialog.getByLabel('Quantity of column 2').selectOption({ label: 'real part Z′' });
      await dialog.getByLabel('Unit of column 2').selectOption({ label: 'mΩ' });
      await expect(dialog).toContainText('Say which column is the imaginary part.');
      await dialog.getByLabel('Quantity of column 3').selectOption({ label: 'imaginary part Z″' });
      await dialog.getByLabel('Column 3 holds the negative').check();
      await dialog.getByLabel('Remember for files of this shape').uncheck();
      if (pictures !== undefined) await page.screenshot({ path: join(pictures, `mapping-${colorScheme}.png`) });
      await map.click();
      await expect(dialog).toHaveCount(0);
      await expect(preview.rows.filter({ hasText: 'impedance' })).toHaveCount(3);
      await expect(preview.rows.filter({ hasText: '100 kHz – ' })).toHaveCount(3);

      await preview.typeCycle('n0020', '20');
      await preview.row('n0020').click();
      const teach = page.getByRole('button', { name: 'Apply to 2 others' });
      await expect(teach).toBeVisible();
      if (pictures !== undefined) await page.screenshot({ path: join(pictures, `teach-${colorScheme}.png`) });
      await teach.click();
      await expect(preview.cycle('n0001')).toHaveValue('1');
      await expect(preview.cycle('n0300')).toHaveValue('300');
      await expect(teach).toHaveCount(0);
    });
  });
}
