import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LargeFile } from '../writers/large/large-file';
import { quantile, yardstick_ms } from './bench-figures';

/** A million rows by `ARCTRACE_FULL=1`, else a tenth, which shows the same ratios sooner. */
const rows = process.env.ARCTRACE_FULL === '1' ? 1_000_000 : 100_000;
const repeats = 3;
/** For a million rows. */
const longest_ms = 1000;
const largestGrowth = 10;

const top = fileURLToPath(new URL('../../', import.meta.url));
const files = import.meta.glob<{ large: LargeFile }>('../writers/large/*-*.ts', { eager: true });
const large = Object.entries(files).flatMap(([path, module]) =>
  'large' in module ? [{ id: path.replace(/^.*\/|\.ts$/g, ''), ...module.large }] : [],
);
const folder = mkdtempSync(join(tmpdir(), 'arctrace-rows-'));
const program = mkdtempSync(join(top, 'node_modules/.arctrace-reading-'));

beforeAll(async () => {
  await build({
    root: top,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: join(top, 'test/bench/reading-program.ts'),
      outDir: program,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'program.mjs' } },
    },
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    ssr: { noExternal: true },
  });
});
afterAll(() => {
  for (const made of [folder, program]) rmSync(made, { recursive: true, force: true });
});

interface Reading {
  elapsed_ms: number;
  /** Of all its threads: on a machine that does other things besides it says more than the clock. */
  cpu_ms: number;
  /** Most that the process grew by, the file's own bytes included; null where the system does not say. */
  grown_bytes: number | null;
  rows: number;
  file_bytes: number;
}

test.each(large)(`${rows.toLocaleString('en')} rows open: $id`, ({ id, name, columns, write, unpacked }) => {
  const [path, warm] = [join(folder, `long-${name}`), join(folder, `warm-${name}`)];
  writeFileSync(path, write(rows));
  writeFileSync(warm, write(25_000));
  const readings = Array.from({ length: repeats }, (): Reading => {
    const run = spawnSync(process.execPath, [join(program, 'program.mjs'), path, warm], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(run.stderr);
    return JSON.parse(run.stdout);
  });
  rmSync(path);
  const [file_bytes, read] = [readings[0]!.file_bytes, readings[0]!.rows];
  const times = readings.map(({ elapsed_ms }) => elapsed_ms);
  const cpu_ms = quantile(
    readings.map((reading) => reading.cpu_ms),
    0.5,
  );
  const unpacked_bytes = unpacked?.(rows) ?? file_bytes;
  const growth = Math.max(...readings.map(({ grown_bytes }) => grown_bytes ?? Number.NaN)) / unpacked_bytes;
  const yardstick = yardstick_ms();
  process.stdout.write(
    `${id}, ${columns} columns: ${(file_bytes / 1e6).toFixed(1)} MB in ${quantile(times, 0.5).toFixed(0)} ms (${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)}), ${cpu_ms.toFixed(0)} ms of processor time, memory grew by ${growth.toFixed(1)} × ${unpacked === undefined ? 'the file' : `its ${(unpacked_bytes / 1e6).toFixed(0)} MB unpacked`}; yardstick ${yardstick.toFixed(1)} ms, ratio ${(cpu_ms / yardstick).toFixed(0)}\n`,
  );
  expect(read).toBe(rows);
  expect.soft(cpu_ms, 'milliseconds of processor time').toBeLessThan((longest_ms * rows) / 1e6);
  if (!Number.isNaN(growth)) expect.soft(growth, 'memory over file').toBeLessThan(largestGrowth);
});
