import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chSeries } from '../cli/made-voltammogram';
import { runCli } from '../cli/run-cli';
import { evenCell, evenRates_mVPerS, type MadeCell } from '../unit/voltammetry/made-voltammograms';
import { CvPage } from './pages/cv-page';
import { expect, test } from './window-test';

const made = { ...evenCell, step_V: 0.005, cycles: 2 };
const folders: string[] = [];
function folderOf(cell: MadeCell, rename = (name: string) => name): string {
  const folder = mkdtempSync(join(tmpdir(), 'arctrace-cv-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(chSeries('cell', cell, evenRates_mVPerS))) writeFileSync(join(folder, rename(name)), text);
  return folder;
}
test.afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

test('a folder of five scan rates becomes peaks, b and shares; peaks are moved, left out, added and found again', async ({ arctrace }) => {
  const { page } = arctrace;
  const cv = new CvPage(arctrace);
  const folder = folderOf(made);
  await arctrace.drop(folder);
  await arctrace.click(/^Import 5/);
  await cv.shown();

  await test.step('b, refused D and shares are those of the synthetic cell', async () => {
    expect(await cv.peaks()).toEqual(['A1', 'C1']);
    for (const peak of ['A1', 'C1']) await expect(cv.cell(peak, 'b')).toHaveText(/^0\.84[45]/);
    await expect(cv.cell('A1', 'potential')).toHaveText('0.950');
    for (const [rate, share] of [
      ['0.1', 52],
      ['0.5', 71],
      ['2', 83],
    ] as const)
      await expect(cv.share(rate)).toHaveAccessibleName(new RegExp(`${share} % capacitive`));
    await expect(cv.notes).toContainText('needs b = 0.5; here every interval lies above it');
  });

  await test.step('I asks for the origin of b, which names every file', async () => {
    await arctrace.press('i');
    const origin = page.getByRole('region', { name: 'Origin of b' });
    await expect(origin).toContainText('peak A1, 5 scan rates');
    await expect(origin).toContainText('cell_0.1mVs.txt, cycle 2');
    await arctrace.press('Escape');
    await expect(await cv.ask('C1', 'D')).toContainText('needs b = 0.5');
    await arctrace.press('Escape');
  });

  await test.step('arrows move the selected peak at the selected rate, as one step of undo', async () => {
    await arctrace.press('p');
    await arctrace.press('2');
    for (let k = 0; k < 5; k++) await page.keyboard.press('ArrowRight');
    await (await cv.ask('A1', 'potential')).getByText('by hand', { exact: true }).waitFor();
    await arctrace.press('Escape');
    await arctrace.press('Control+z');
    await expect((await cv.ask('A1', 'potential')).getByText('by hand', { exact: true })).toHaveCount(0);
    await arctrace.press('Escape');
  });

  await test.step('X leaves a peak out, Add peak adds one by its potential, F finds those there are', async () => {
    await cv.table.locator('tr[data-row="C1"] th').click();
    await arctrace.press('x');
    await expect.poll(() => cv.peaks()).toEqual(['A1']);
    await arctrace.click('Add peak');
    const field = page.getByRole('textbox', { name: /^Potential/ });
    await field.fill('1300 mV');
    await field.press('Enter');
    await expect.poll(() => cv.peaks()).toEqual(['A1', 'A2']);
    await expect(cv.cell('A2', 'potential')).toHaveText('1.300');
    await arctrace.press('f');
    await expect.poll(() => cv.peaks()).toEqual(['A1', 'C1']);
  });

  await test.step('a scan rate without a unit is asked for one; with it the numbers follow', async () => {
    await arctrace.click('potential as measured');
    const rate = page.getByRole('textbox', { name: /0\.1mVs/ });
    await rate.fill('0.2');
    await expect(page.getByText('Say mV/s or V/s.')).toBeVisible();
    await rate.fill('0.15 mV/s');
    await rate.press('Enter');
    await expect(cv.notes).toContainText('0.15 mV/s as typed, but 0.1 mV/s by the file');
    await arctrace.press('Escape');
    await arctrace.press('Control+z');
    await expect(cv.notes).not.toContainText('as typed');
  });

  await test.step('in a low window the separation is a tab, and nothing is cut off sideways', async () => {
    await expect(page.getByRole('region', { name: 'Separation' })).toBeVisible();
    await page.setViewportSize({ width: 1280, height: 720 });
    await expect(page.getByRole('region', { name: 'Separation' })).toHaveCount(0);
    await page.locator('label', { hasText: /^separation$/ }).click();
    await expect(page.getByRole('application', { name: /^Separation at 0\.2 mV\/s: 61 % capacitive/ })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });

  await test.step('the table leaves as the command line writes it', async () => {
    const saved = await arctrace.savedText(() => arctrace.press('Control+e'));
    const csv = join(folder, 'peaks.csv');
    await runCli(['cv', folder, '--csv', csv]);
    expect(saved).toBe(readFileSync(csv, 'utf8'));
  });
});

test('files that an instrument counted are joined by one press, and peaks that move call for the correction', async ({ arctrace }) => {
  const cv = new CvPage(arctrace);
  const places = new Map(evenRates_mVPerS.map((rate, k) => [`cell_${rate}mVs.txt`, `run_0${k + 1}.txt`]));
  await arctrace.drop(folderOf({ ...made, resistance_ohm: 60 }, (name) => places.get(name) ?? name));
  await arctrace.click(/^Import 5/);
  await expect(cv.notes).toContainText('differ by a number only');
  await arctrace.click('Join them as run');
  await expect(cv.notes).toContainText(/Peaks move over the rates \(A1 by \+\d+ mV/);
  await arctrace.click('Correct for iR');
  await arctrace.page.locator('label', { hasText: /^− i R$/ }).click();
  const field = arctrace.page.getByRole('textbox', { name: /^R$/ });
  await field.fill('60 Ω');
  await field.press('Enter');
  await expect(arctrace.page.getByRole('button', { name: 'corrected for 60 Ω' })).toBeVisible();
  await expect(cv.notes).not.toContainText('Peaks move');
  await expect(cv.cell('A1', 'shift')).toHaveText('0');
});
