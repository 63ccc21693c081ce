import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { elementsOf, parseXml } from '../xml-document';
import { openFittedExample } from './pages/open-example';
import { expect, test } from './window-test';

test('a plot leaves as a figure in the house style: drawn as it will be printed, then saved', async ({ arctrace, host }) => {
  test.skip(host === 'electron', 'files are saved by the system there');
  const { page } = arctrace;
  const series = await openFittedExample(arctrace);
  await series.nyquist.click({ button: 'right', position: { x: 260, y: 180 } });
  await page.getByRole('menuitem', { name: 'Save figure' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save figure' });
  const drawn = dialog.getByRole('img', { name: 'Nyquist plot of synthetic-cell, fresh, cycle 1, cycle 100 and cycle 500' });
  await expect(drawn).toBeVisible();
  await expect(dialog.getByText('symbols measured, lines fitted')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(
    violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => [id, nodes[0]?.html]),
  ).toEqual([]);

  await dialog.getByText('85 mm').click();
  await dialog.getByText('Z′ / Ω').click();
  // One column is narrower on screen as it is on paper.
  await expect.poll(async () => (await drawn.boundingBox())?.width).toBeLessThan(420);
  const svg = parseXml(await arctrace.savedText(() => dialog.getByRole('button', { name: 'Save SVG' }).click()));
  expect(svg.attributes.width).toBe('85mm');
  expect(elementsOf(svg, 'text').map(({ text }) => text)).toContain('Z′ / Ω');

  await dialog.getByText('300 dpi').click();
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Save PNG' }).click()]);
  const png = readFileSync(await download.path());
  expect(png.readUInt32BE(16)).toBe(Math.round((85 / 25.4) * 300));
  // There is ink on it: text and curves are not white.
  expect(png.length).toBeGreaterThan(10_000);

  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('keys do the same: Ctrl C copies the figure, Ctrl E asks how to save it, Ctrl Shift E saves its numbers', async ({
  arctrace,
  host,
}) => {
  test.skip(host === 'electron', 'the clipboard and files are the system’s there');
  const { page } = arctrace;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const series = await openFittedExample(arctrace);
  await series.nyquist.focus();
  const csv = await arctrace.savedText(() => page.keyboard.press('Control+Shift+e'));
  const ids = csv.split('\n')[1]?.split(',').slice(0, 3).map(Number);
  expect(csv.split('\n')[0]?.split(',').slice(0, 3)).toEqual(['fresh | frequency_Hz', 'fresh | zReal_ohm', 'fresh | minusZImag_ohm']);
  expect(ids?.every(Number.isFinite)).toBe(true);

  await series.nyquist.focus();
  await page.keyboard.press('Control+c');
  await expect(page.getByText('Copied the figure as a picture')).toBeVisible();
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
  expect(types).toEqual(['image/png']);

  await series.nyquist.focus();
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('dialog', { name: 'Save figure' })).toBeVisible();
  await page.keyboard.press('Escape');
});
