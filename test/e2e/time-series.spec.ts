import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeDta } from '../writers/gamry-dta';
import type { ArctraceWindow } from './arctrace-window';
import { projectOf } from './command-line';
import { ImportPage } from './pages/import-page';
import { expect, test } from './window-test';

/** 20 000 rows, one a second: charge and discharge of 2000 rows each between 3.00 and 3.50 V at 2 mA, and one single row apart. */
function cyclingText(apart_V: number): string {
  const rows = Array.from({ length: 20_000 }, (_, k) => {
    const share = (k % 2000) / 2000;
    const charging = Math.floor(k / 2000) % 2 === 0;
    const potential = k === 12_345 ? apart_V : charging ? 3.05 + 0.45 * share : 3.45 - 0.45 * share;
    return `${k},${potential.toFixed(4)},${charging ? 0.002 : -0.002}`;
  });
  return `Time (s),Voltage (V),Current (A)\n${rows.join('\n')}\n`;
}

/** Three curves of 200 rows between 0 and 0.5 V at 50 mV/s: a peak of 1 µA at 0.25 V up, of −0.8 µA down. */
function voltammogram(): Uint8Array {
  const tables = [0, 1, 2].map((curve) => ({
    title: `CURVE${curve + 1}`,
    names: ['Pt', 'T', 'Vf', 'Im'],
    units: ['#', 's', 'V vs. Ref.', 'A'],
    rows: Array.from({ length: 200 }, (_, at) => {
      const up = at < 100;
      const potential = 0.005 * (up ? at : 200 - at);
      return [
        200 * curve + at,
        0.1 * (200 * curve + at),
        potential,
        (up ? 1 : -0.8) * 1e-6 * Math.exp(-(((potential - 0.25) / 0.05) ** 2)),
      ];
    }),
  }));
  return writeDta({ tag: 'CV', header: ['SCANRATE\tQUANT\t5.00000E+001\tScan Rate (mV/s)'], tables });
}

async function dropText(arctrace: ArctraceWindow, folder: string, files: Record<string, string | Uint8Array>): Promise<ImportPage> {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  await arctrace.drop(folder);
  const preview = new ImportPage(arctrace);
  await expect(preview.rows).toHaveCount(Object.keys(files).length);
  return preview;
}

const readings = (page: Page) => page.locator('[data-part="reading"] dd').allInnerTexts();

test('a time series is plotted whole, zoomed to its very rows, and read by keys and as a table', async ({ arctrace }, testInfo) => {
  const { page } = arctrace;
  const preview = await dropText(arctrace, join(testInfo.outputDir, 'cell'), { 'cell.csv': cyclingText(3.9) });
  await expect(preview.row('cell.csv').locator('svg path')).toHaveAttribute('d', /^M/);
  await expect(preview.row('cell.csv')).toContainText('3.00 – 3.90 V');
  const plot = page.getByRole('application', { name: 'E and I of cell over t, 20000 rows' });
  const columns = page.getByRole('table', { name: 'Columns' });
  await expect(columns.getByRole('row', { name: /potential Voltage \(V\) 3\.0002 3\.9000 V/ })).toBeVisible();
  await expect(columns.getByRole('row', { name: /current Current \(A\) −2\.0000 2\.0000 mA/ })).toBeVisible();

  // The one high row is among the few thousand points of the whole: its value stands in the table.
  await plot.focus();
  await page.keyboard.press('t');
  const table = page.getByRole('table', { name: /^E and I of cell/ });
  await expect(table).toBeVisible();
  await expect(page.getByText(/of 20\u2009000 rows, as drawn/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(table).toHaveCount(0);
  await expect(plot).toBeFocused();

  // Row 12 346 is at 12 345 of 19 999 s; the wheel goes there until every row is drawn.
  const box = await plot.boundingBox();
  if (box === null) throw new Error('no plot');
  const [left, right] = [72, box.width - 16];
  await page.mouse.move(box.x + left + ((right - left) * 12_345) / 19_999, box.y + 40);
  await expect(async () => {
    for (let step = 0; step < 8; step++) await page.mouse.wheel(0, -120);
    await page.waitForTimeout(300);
    await page.keyboard.press('t');
    const remark = await plot.getByText(/^[\d\u2009]+ (of|rows)/).innerText();
    if (!/^\d{3} rows, every one in sight$/.test(remark)) await page.keyboard.press('t');
    expect(remark).toMatch(/^\d{3} rows, every one in sight$/);
  }).toPass();
  const first = Number(await table.locator('tbody tr td').first().innerText());
  await table.evaluate((element, rows) => element.parentElement?.scrollTo(0, 24 * rows), 12_346 - first - 3);
  await expect(table.getByRole('row', { name: /^12346 / })).toContainText('3.900000');
  await page.keyboard.press('t');

  // Arrow keys walk along the rows in sight.
  await plot.focus();
  await expect(async () => {
    await page.keyboard.press('0');
    await page.keyboard.press('ArrowRight');
    expect(await readings(page)).toEqual(['0.000 h', '3.0500 V', '1']);
  }).toPass();
});

test('a voltammogram is a loop for each cycle, with its legend, and goes over time on a click', async ({ arctrace }, testInfo) => {
  const { page } = arctrace;
  const preview = await dropText(arctrace, join(testInfo.outputDir, 'cv'), { 'cell.DTA': voltammogram() });
  await expect(preview.row('cell.DTA')).toContainText('CV');
  const loops = page.getByRole('application', { name: /^Voltammogram of .*, 3 cycles$/ });
  await expect(loops).toBeVisible();
  await expect(page.getByText('600 rows · 3 cycles · 50 mV/s')).toBeVisible();
  await loops.focus();
  await page.keyboard.press('t');
  const table = page.getByRole('table', { name: /^Voltammogram/ });
  await expect(table.getByRole('row', { name: /^cycle 1 21 0\.1000000 1\.234098 × 10⁻⁴/ })).toBeAttached();
  await page.keyboard.press('t');
  await page.getByText('over t', { exact: true }).click();
  await expect(page.getByRole('application', { name: /^E and I of .* over t, 600 rows$/ })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Draw current_A' }).click();
  await expect(page.getByRole('application', { name: /^E of .* over t, 600 rows$/ })).toBeVisible();
});

test('numbers of one project are not shown in another, though its recordings have the same names', async ({ arctrace }, testInfo) => {
  const { page } = arctrace;
  for (const [folder, apart_V] of [
    ['first', 3.9],
    ['second', 3.7],
  ] as const) {
    const file = join(testInfo.outputDir, folder, 'cell.csv');
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, cyclingText(apart_V));
    await arctrace.drop(projectOf(file, folder));
    await expect(page.getByText(new RegExp(`^Opened ${folder}`))).toBeVisible();
    await arctrace.press('Control+1');
    const row = page.getByRole('row').filter({ hasText: 'cell.csv' });
    await expect(row).toContainText(`3.00 – ${apart_V.toFixed(2)} V`);
    await expect(page.getByRole('table', { name: 'Columns' })).toContainText(apart_V.toFixed(4));
  }
});
