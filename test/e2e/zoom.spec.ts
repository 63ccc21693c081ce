import { openFittedExample } from './pages/open-example';
import { expect, test } from './window-test';

// 1280 × 720 at 200 %.
test.use({ viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 });

test('at 200 % zoom no room scrolls sideways, and what it is for can be reached', async ({ arctrace }) => {
  const { page } = arctrace;
  await openFittedExample(arctrace);
  for (let key = 1; key <= 8; key += 1) {
    await page.keyboard.press(`Control+${key}`);
    await expect(page.locator('main')).not.toBeEmpty();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), `room ${key}`).toBeLessThanOrEqual(0);
    const primary = page.locator('header [data-variant="filled"]').first();
    if ((await primary.count()) === 0) continue;
    await primary.scrollIntoViewIfNeeded();
    await expect(primary).toBeInViewport();
  }
});
