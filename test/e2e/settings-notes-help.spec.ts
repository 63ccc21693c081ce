import { openFittedExample } from './pages/open-example';
import { expect, test } from './window-test';

test('notes are kept and undone, single letters can be switched off, the help is there without a network', async ({ arctrace }) => {
  const { page } = arctrace;
  await openFittedExample(arctrace);

  await page.keyboard.press('Control+m');
  const note = page.getByRole('textbox', { name: /^Project/ });
  await note.fill('Electrolyte of batch 7');
  await page.getByRole('textbox', { name: /^Cell/ }).fill('opened once');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+m');
  await expect(note).toHaveValue('Electrolyte of batch 7');
  await expect(page.getByRole('textbox', { name: /^Cell/ })).toHaveValue('opened once');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+m');
  await expect(page.getByRole('textbox', { name: /^Cell/ })).toHaveValue('');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+,');
  await page.getByText('are off', { exact: true }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+,');
  await page.getByText('act', { exact: true }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'All keys' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('F1');
  await page.getByRole('button', { name: 'What the numbers mean' }).click();
  await expect(page.getByRole('article', { name: 'What the numbers mean' })).toContainText('42.3(8)');
});
