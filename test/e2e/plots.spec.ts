import type { Locator, Page } from '@playwright/test';
import { openFittedExample } from './pages/open-example';
import { expect, test } from './window-test';

interface Mark {
  x_px: number;
  y_px: number;
  zReal: number;
  minusZImag: number;
}

/** Where the mark stands and what is said there. */
async function readMark(page: Page): Promise<Mark> {
  const box = await page.locator('[data-part="mark"]').boundingBox();
  const words = await page.locator('[data-part="reading"] dd').allInnerTexts();
  const number = (text: string | undefined) => Number.parseFloat((text ?? '').replace('−', '-'));
  if (box === null) throw new Error('no point is marked');
  return { x_px: box.x + box.width / 2, y_px: box.y + box.height / 2, zReal: number(words[1]), minusZImag: number(words[2]) };
}

/** CSS px an ohm along either axis, from two points of the spectrum that the arrow keys walk to. */
async function pixelsPerOhm(page: Page): Promise<{ x: number; y: number }> {
  const marks: Mark[] = [];
  for (const steps of [1, 12]) {
    for (let k = 0; k < steps; k++) await page.keyboard.press('ArrowLeft');
    marks.push(await readMark(page));
  }
  const [a, b] = marks as [Mark, Mark];
  return { x: (b.x_px - a.x_px) / (b.zReal - a.zReal), y: (a.y_px - b.y_px) / (b.minusZImag - a.minusZImag) };
}

/** Waits until an element keeps its place for ten frames: after a resize the plot follows a few frames later. */
async function isAtRest(page: Page, target: Locator): Promise<void> {
  let [same, last] = [0, ''];
  while (same < 10) {
    const box = JSON.stringify(await target.boundingBox());
    same = box === last ? same + 1 : 0;
    last = box;
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
}

test('one ohm is as long on either axis of the Nyquist plot, through zoom and resize', async ({ arctrace }) => {
  const { page } = arctrace;
  const series = await openFittedExample(arctrace);
  await series.row('500').click();
  await series.nyquist.focus();

  const before = await pixelsPerOhm(page);
  expect(Math.abs(before.x / before.y - 1)).toBeLessThan(0.03);

  await page.keyboard.press('+');
  const zoomed = await pixelsPerOhm(page);
  expect(zoomed.x / before.x).toBeGreaterThan(1.15);
  expect(Math.abs(zoomed.x / zoomed.y - 1)).toBeLessThan(0.03);

  await page.setViewportSize({ width: 1100, height: 900 });
  await series.nyquist.focus();
  await page.keyboard.press('0');
  await isAtRest(page, series.nyquist);
  const narrow = await pixelsPerOhm(page);
  expect(Math.abs(narrow.x / narrow.y - 1)).toBeLessThan(0.03);
  expect(narrow.x).toBeLessThan(before.x);
});

test('a click on a curve selects its row, and Bode shows the same series', async ({ arctrace }) => {
  const { page } = arctrace;
  const series = await openFittedExample(arctrace);
  await series.row('500').click();
  await series.nyquist.focus();
  await page.keyboard.press('ArrowLeft');
  const end = await readMark(page);
  await series.row('fresh').click();
  await expect(series.row('fresh')).toHaveAttribute('aria-selected', 'true');
  await page.mouse.click(end.x_px, end.y_px);
  await expect(series.row('500')).toHaveAttribute('aria-selected', 'true');

  await page.getByText('Bode', { exact: true }).click();
  await expect(page.getByRole('application', { name: /^Bode plot, 4 spectra/ })).toBeVisible();
});
