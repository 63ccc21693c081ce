import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatUncertainty } from '../../src/core/format-uncertainty';
import type { TitrationResult } from '../../src/core/titration-result';
import { simulateTitration, titrationCsv } from '../simulators/titration';
import { csvRecords } from './csv-records';
import { ImportPage } from './pages/import-page';
import { expect, test } from './window-test';

const program = fileURLToPath(new URL('../../out/main/arctrace.js', import.meta.url));

/** Seven pulses up and five down; D 3e-11 cm²/s, Dτ/L² 0.05. The third rest is too short. */
const made = simulateTitration({
  particle: { shape: 'slab', length_cm: 6e-4, diffusion_cm2PerS: 3e-11 },
  steps: [...Array<number>(7).fill(1e-4), ...Array<number>(5).fill(-1e-4)].map((current_A, k) => ({
    current_A,
    pulse_s: 600,
    rest_s: k === 2 ? 3000 : 12000,
  })),
  slope_VPerC: 0.5,
  interval_s: 20,
  restInterval_s: 300,
  resistance_ohm: 20,
});

test('a titration from the file to its means: pulses found, left out and accepted, undone, asked and exported', async ({
  arctrace,
}, testInfo) => {
  const { page } = arctrace;
  const folder = join(testInfo.outputDir, 'cell');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'KB1.csv');
  writeFileSync(file, titrationCsv(made));
  writeFileSync(join(folder, 'cell.json'), '{"diffusionLength_um": 6}');

  await arctrace.drop(file);
  await new ImportPage(arctrace).accept();
  const ledger = page.getByRole('table', { name: 'Ledger of the pulses' });
  await expect(page.getByText('12 pulses of 10 min at 0.1 mA')).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('the cell record lacks');

  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByLabel(/Diffusion length/).fill('6 µm');
  await page.getByLabel(/Diffusion length/).press('Enter');
  await arctrace.press('Escape');
  const { pulses, mean } = byCommandLine(file, join(folder, 'cell.json'));
  const row = (pulse: number) => ledger.locator(`tr[data-row="pulse ${pulse}"]`);
  for (const { index, derived } of pulses.slice(0, 5)) {
    const { value, standardError } = derived.diffusion_cm2PerS;
    await expect(row(index)).toContainText(formatUncertainty(value!, standardError, -11).text);
  }
  await expect(page.getByRole('contentinfo')).toContainText(`${mean.all.pulsesUsed} of 12 pulses`);
  const flagged = pulses.filter(({ standing }) => standing === 'doubted').map(({ index }) => index);
  expect(flagged).toEqual([3, 4]);
  for (const index of flagged) await expect(row(index)).toContainText('rest too short');

  // From pulse to pulse; the flagged one is accepted, a good one left out, and all of it undone.
  await arctrace.press('n');
  await arctrace.press('n');
  await expect(row(3)).toHaveAttribute('aria-selected', 'true');
  await arctrace.press('a');
  await expect(page.getByRole('contentinfo')).toContainText('11 of 12 pulses');
  await arctrace.press('n');
  await arctrace.press('n');
  await arctrace.press('x');
  await expect(row(5)).toContainText('left out');
  await expect(page.getByText('1 left out')).toBeVisible();
  await arctrace.press('Control+z');
  await expect(row(5)).not.toContainText('left out');
  await arctrace.press('Control+z');
  await expect(page.getByRole('contentinfo')).toContainText('10 of 12 pulses');

  // Asked where it comes from, D says its formula, the rows and the window.
  await arctrace.press('i');
  const origin = page.getByRole('region', { name: 'Origin of D' });
  await expect(origin).toContainText('pulse 5');
  await expect(origin).toContainText('10 – 100 %, 28 points');
  await expect(origin).toContainText('KB1#1');
  await arctrace.press('Escape');
  await expect(origin).toBeHidden();

  const csv = csvRecords(await arctrace.savedText(() => arctrace.press('Control+e')));
  expect(csv.map(({ diffusion_cm2PerS }) => Number(diffusion_cm2PerS))).toEqual(pulses.map((pulse) => pulse.diffusion_cm2PerS));
});

function byCommandLine(file: string, cell: string): TitrationResult {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, 'gitt', file, '--cell', cell, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`gitt ended with ${status}: ${stderr}`);
  return (JSON.parse(stdout) as [TitrationResult])[0];
}
