import { openFittedExample } from './pages/open-example';
import { expect, test } from './window-test';

test('the example goes from start to table by keys alone', async ({ arctrace }) => {
  const series = await openFittedExample(arctrace);
  expect(await series.value('500', 'Rct')).toMatch(/^\d+(\.\d+)?\(\d+\)$/);

  await arctrace.press('ArrowDown');
  await expect(series.row('fresh')).toHaveAttribute('aria-selected', 'true');
  await arctrace.press('ArrowDown');
  await expect(series.row('1')).toHaveAttribute('aria-selected', 'true');

  const csv = await arctrace.savedText(() => arctrace.press('Control+e'));
  expect(csv.trim().split('\n')).toHaveLength(5);
});

test('every command is found by its words, and rooms by their number', async ({ arctrace }) => {
  const { page } = arctrace;
  await arctrace.press('Control+p');
  const field = page.getByRole('combobox', { name: 'Search commands' });
  await field.fill('example');
  await expect(page.getByRole('option').first()).toContainText('Open the example');
  await field.press('Enter');
  await expect(page.getByRole('heading', { name: 'Import preview' })).toBeVisible();
  await arctrace.press('Enter');
  await expect(page.getByRole('heading', { name: 'Series' })).toBeVisible();
  await arctrace.press('Control+4');
  await expect(page.getByText('Drop a folder with at least three scan rates.')).toBeVisible();
  await arctrace.press('Control+2');
  await expect(page.getByRole('heading', { name: 'Series' })).toBeVisible();
  await arctrace.press('Control+b');
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toHaveAttribute('data-rail', 'true');
  await arctrace.press('?');
  await expect(page.getByRole('dialog', { name: 'All keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
