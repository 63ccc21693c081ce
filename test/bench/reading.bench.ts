import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFile } from '../../src/app/batch';
import { seededRandom } from '../../src/core/seeded-random';
import { readPaths } from '../../src/hosts/cli/read-paths';
import { readInstrumentFile } from '../../src/import/read-instrument-file';
import { writeMpr } from '../writers/biologic-mpr';
import { statedSpectrum } from '../writers/stated-spectrum';
import { quantile, yardstick_ms } from './bench-figures';

/** A cycling file of 3.6 MB as EC-Lab writes it: time, potential, current, charge and cycle of some 100 000 rows. */
function longMpr(): Uint8Array {
  const random = seededRandom(3);
  const rows = 112_500;
  const column = (id: number, type: 'f4' | 'f8', value: (row: number) => number) => ({
    ids: [id],
    type,
    values: Array.from({ length: rows }, (_, row) => value(row)),
  });
  return writeMpr({
    header: 'new',
    technique: 0x18,
    columns: [
      column(4, 'f8', (row) => row),
      column(6, 'f4', () => 3 + random.normal()),
      column(8, 'f4', () => random.normal()),
      column(13, 'f8', (row) => row / 3600),
      column(24, 'f8', (row) => Math.floor(row / 5000)),
    ],
  });
}

function smallText(cycle: number): string {
  const { frequency_Hz, zReal_ohm, zImag_ohm } = statedSpectrum(60, 1 + cycle / 100);
  const rows = frequency_Hz.map((f, k) => `${f},${zReal_ohm[k]},${-(zImag_ohm[k] as number)}`);
  return `freq/Hz,Re(Z)/Ohm,-Im(Z)/Ohm\n${rows.join('\n')}\n`;
}

it('a .mpr of 3.6 MB is read in under 150 ms', () => {
  const bytes = longMpr();
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    const { recordings } = readInstrumentFile({ name: 'long.mpr', bytes });
    expect(recordings).toHaveLength(1);
    return performance.now() - start;
  });
  const [median, slowest, yardstick] = [quantile(times, 0.5), Math.max(...times), yardstick_ms()];
  process.stdout.write(
    `.mpr of ${(bytes.length / 1e6).toFixed(1)} MB: median ${median.toFixed(1)} ms, slowest of 9 ${slowest.toFixed(1)} ms; yardstick ${yardstick.toFixed(1)} ms, ratio ${(median / yardstick).toFixed(1)}\n`,
  );
  expect(bytes.length).toBeGreaterThan(3.6e6);
  expect(median).toBeLessThan(150);
});

it('a folder of 1 000 small spectra is read in under 3 s', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'arctrace-reading-'));
  try {
    mkdirSync(join(folder, 'cell'));
    for (let cycle = 1; cycle <= 1000; cycle++) writeFileSync(join(folder, 'cell', `cell_cycle${cycle}.csv`), smallText(cycle));
    // The program is warm when a folder is dropped into the window; the first file is not counted.
    readFile({ name: 'a.csv', bytes: new TextEncoder().encode(smallText(1)) });
    const start = performance.now();
    let spectra = 0;
    for await (const outcome of readPaths([folder])) if (outcome.kind === 'read') spectra += outcome.imported.recordings.length;
    const [elapsed, yardstick] = [performance.now() - start, yardstick_ms()];
    process.stdout.write(
      `1000 files of one spectrum: ${(elapsed / 1000).toFixed(2)} s in one thread; yardstick ${yardstick.toFixed(1)} ms, ratio ${(elapsed / yardstick).toFixed(0)}\n`,
    );
    expect(spectra).toBe(1000);
    expect(elapsed).toBeLessThan(3000);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
