import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WorkerPool } from '../../../../src/app/host';
import type { TaskPartial } from '../../../../src/app/worker-tasks';
import type { FitResult } from '../../../../src/core/fit-result';
import { emptyTags } from '../../../../src/core/recording';
import { createThreadPool } from '../../../../src/hosts/worker/thread-pool';
import type { SeriesItem } from '../../../../src/impedance/fit-options';
import { builtWorker } from '../../../hosts/built-worker';
import { directApp } from '../../../hosts/direct-app';
import { statedCircuit, statedFile } from '../../../hosts/stated-files';
import { statedSpectrum } from '../../../writers/stated-spectrum';

let worker: Awaited<ReturnType<typeof builtWorker>>;
let pool: WorkerPool;
beforeAll(async () => {
  worker = await builtWorker();
  pool = createThreadPool(worker.path, 2);
}, 60_000);
afterAll(async () => {
  await pool.close();
  worker.remove();
});

const options = { circuit: statedCircuit, weighting: 'modulus', seed: 1 } as const;

function item(scale: number): SeriesItem {
  const { frequency_Hz, zReal_ohm, zImag_ohm } = statedSpectrum(15, scale);
  const spectrum = {
    frequency_Hz: Float64Array.from(frequency_Hz),
    zReal_ohm: Float64Array.from(zReal_ohm),
    zImag_ohm: Float64Array.from(zImag_ohm),
  };
  return {
    name: `s${scale}`,
    file: null,
    recording: { id: `s${scale}`, technique: 'eis', label: 's', sample: 'cell', tags: emptyTags, spectrum },
  };
}

describe('a thread', () => {
  test('reads a file and gives back its numbers bit for bit', async () => {
    const outcome = await pool.run('read-file', { name: 'a.DTA', bytes: statedFile(2) }, () => undefined).result;
    if (!outcome.ok || outcome.imported.recordings[0]?.technique !== 'eis') throw new Error('not read');
    expect(outcome.imported.recordings[0].spectrum.zReal_ohm).toEqual(Float64Array.from(statedSpectrum(15, 2).zReal_ohm));
  });

  test('gives what cannot be read as a record', async () => {
    const outcome = await pool.run('read-file', { name: 'a.DTA', bytes: new Uint8Array() }, () => undefined).result;
    expect(outcome).toMatchObject({ ok: false, error: { code: 'FILE_EMPTY', file: 'a.DTA' } });
  });

  test('tells every fit in order before it ends', async () => {
    const seen: TaskPartial<'fit-series'>[] = [];
    await pool.run('fit-series', { items: [item(1), item(4)], options }, (partial) => seen.push(partial)).result;
    expect(seen.map(({ index }) => index)).toEqual([0, 1]);
    expect(seen.map(({ result }) => (result as FitResult).roles.Rct_ohm)).toEqual([expect.closeTo(20, 3), expect.closeTo(80, 3)]);
  });

  test('refuses a wrong circuit with its code, and goes on to the next task', async () => {
    const wrong = pool.run('fit-series', { items: [item(1)], options: { ...options, circuit: 'R0-p(' } }, () => undefined);
    await expect(wrong.result).rejects.toMatchObject({ code: 'CIRCUIT_SYNTAX' });
    await expect(pool.run('fit-series', { items: [item(1)], options }, () => undefined).result).resolves.toBeNull();
  });
});

describe('cancelling', () => {
  test('stops between spectra by the shared flag and keeps what was told', async () => {
    const items = Array.from({ length: 400 }, (_, k) => item(1 + k));
    const seen: number[] = [];
    const task = pool.run('fit-series', { items, options }, ({ index }) => {
      seen.push(index);
      if (index === 0) task.cancel();
    });
    await expect(task.result).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.length).toBeLessThan(400);
    await expect(pool.run('fit-series', { items: [item(1)], options }, () => undefined).result).resolves.toBeNull();
  });

  test('of a job keeps its finished spectra, and the app goes on', async () => {
    const { driver, files } = directApp({ workers: pool });
    const handles = Array.from({ length: 200 }, (_, k) => files.put(`cell_cycle${k + 1}.DTA`, statedFile(k + 1)));
    await driver.finish(driver.call('files.add', { handles }));
    await driver.call('session.execute', { type: 'import.accept', payload: {} });
    const { job, total } = await driver.call('fits.start', { circuit: statedCircuit });
    expect(total).toBe(200);
    while (!driver.jobEvents(job).some(({ type }) => type === 'partial')) await new Promise((resolve) => setTimeout(resolve, 1));
    expect(await driver.call('jobs.cancel', { job })).toEqual({ cancelling: true });
    const ended = await driver.finish(Promise.resolve({ job, total }));
    expect(ended.type).toBe('cancelled');
    const kept = Object.keys((await driver.project()).fits).length;
    expect(kept).toBe((ended as { finished: number }).finished);
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(200);
    expect((await driver.state()).history.undo).toBe(kept === 1 ? 'Fit 1 spectrum' : `Fit ${kept} spectra`);
    expect(await driver.call('jobs.cancel', { job })).toEqual({ cancelling: false });
  }, 30_000);
});

describe('a thread that misbehaves', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'arctrace-threads-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A pool of threads that run `code` instead of the program's own file. */
  async function inPoolOf(code: string, look: (pool: WorkerPool) => Promise<void>): Promise<void> {
    const path = join(folder, `${Math.random()}.mjs`);
    writeFileSync(path, `export default async function ({ port }) { ${code} }`);
    const threads = createThreadPool(path, 1);
    try {
      await look(threads);
    } finally {
      await threads.close();
    }
  }
  const task = (threads: WorkerPool) => threads.run('fit-series', { items: [], options }, () => undefined);

  test('and does not heed the flag is ended after two seconds', () =>
    inPoolOf('for (;;);', async (threads) => {
      const stubborn = task(threads);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const started = performance.now();
      stubborn.cancel();
      await expect(stubborn.result).rejects.toMatchObject({ code: 'CANCELLED' });
      expect(performance.now() - started).toBeGreaterThan(1900);
    }));

  test.each([
    ['ends', 'process.exit(3)'],
    ['throws', 'throw new Error("broken")'],
  ])('and %s gives an error, not an endless wait', (_, code) =>
    inPoolOf(code, async (threads) => {
      await expect(task(threads).result).rejects.toMatchObject({ code: 'INTERNAL', message: expect.stringContaining('broke down') });
    }),
  );

  test('is not waited for when the program ends', () =>
    inPoolOf('for (;;);', async (threads) => {
      const endless = task(threads);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await threads.close();
      await expect(endless.result).rejects.toMatchObject({ code: 'INTERNAL' });
    }));
});
