import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../src/app/app';
import type { FitRequest } from '../../src/app/fit-request';
import { makeProject } from '../../src/app/project-file/make-project';
import { emptyTags, type ImpedanceRecording } from '../../src/core/recording';
import { fitSeries } from '../../src/impedance/fit-series';
import { openInThread } from '../../src/project/threaded-store';
import { AppDriver } from '../hosts/app-driver';
import { inThreadPool } from '../hosts/in-thread-pool';
import { ownProjects } from '../hosts/own-projects';
import { builtSaver } from '../killed/built-saver';
import { makeBattery } from './battery';
import { quantile, yardstick_ms } from './bench-figures';

const count = Number(process.env.ARCTRACE_SPECTRA ?? 1000);
const request: FitRequest = { circuit: 'two-arcs-nested-warburg', weighting: 'modulus', seed: 1, each: false };

let saver: Awaited<ReturnType<typeof builtSaver>>;
let folder: string;
beforeAll(async () => {
  saver = await builtSaver();
  folder = mkdtempSync(join(tmpdir(), 'arctrace-bench-'));
});
afterAll(() => {
  saver?.remove();
  rmSync(folder, { recursive: true, force: true });
});

const host = () => ownProjects(folder, { openStore: (path, mode) => openInThread(saver.thread, path, mode) });

/** One cell over its cycles: every spectrum its own file, with a fit as the program makes it. */
async function makeLargeProject(): Promise<void> {
  const cases = makeBattery(30, 2026, [0.005])
    .filter(({ tauRatio }) => tauRatio > 1)
    .slice(0, 20);
  const recordings = cases.map(
    ({ name, spectrum }): ImpedanceRecording => ({
      technique: 'eis',
      id: name,
      label: name,
      sample: 'cell',
      tags: { ...emptyTags },
      spectrum,
    }),
  );
  const fitted = recordings.map((recording) => fitSeries([{ name: recording.label, file: null, recording }], request)[0]!);
  const files = Array.from({ length: count }, (_, k) => {
    const recording = recordings[k % recordings.length] as ImpedanceRecording;
    const own = { ...recording, id: `cell_cycle${k}#1`, label: `cell, cycle ${k}`, tags: { ...emptyTags, cycle: k } };
    // No two spectra alike: they would count once.
    own.spectrum = { ...recording.spectrum, zReal_ohm: recording.spectrum.zReal_ohm.map((z) => z * (1 + k / 1e4)) };
    const bytes = Buffer.from(
      Array.from(own.spectrum.frequency_Hz, (f, row) => `${f}\t${own.spectrum.zReal_ohm[row]}\t${own.spectrum.zImag_ohm[row]}`).join('\n'),
    );
    const imported = { reader: 'free-text', instrument: 'text', recordings: [own], warnings: [] };
    return { name: `cell_cycle${k}.txt`, sha256: createHash('sha256').update(bytes).digest('hex'), imported, bytes: () => bytes };
  });
  const fits = files.map(({ imported }, k) => {
    const { id, label, tags } = imported.recordings[0] as ImpedanceRecording;
    return {
      file: k,
      recordingId: id,
      result: { ...fitted[k % fitted.length]!, id, name: label, tags, cycle: k },
      request,
      maskedPoints: [],
    };
  });
  await makeProject(host().projects, 'Large', files, fits, new Map());
}

test(`a project of ${count} spectra with fits opens in under 1 s and saves a change in under 50 ms`, async () => {
  await makeLargeProject();
  const opened: number[] = [];
  const saved: number[] = [];
  let size_bytes = 0;
  for (let run = 0; run < 5; run += 1) {
    const { projects, files } = host();
    const app = createApp({ kind: 'direct', files, workers: inThreadPool(), offers: {}, projects });
    const driver = new AppDriver({ call: (method, input) => app.dispatch(method, input), subscribe: app.subscribe });
    const [known] = (await driver.call('project.recent', {})).projects;
    const started = performance.now();
    await driver.call('project.open', { recent: known!.id });
    opened.push(performance.now() - started);
    const { recordings, fits } = await driver.project();
    expect([recordings.length, Object.keys(fits).length]).toEqual([count, count]);
    size_bytes = statSync(join(folder, 'data/projects', known!.name)).size;
    for (let k = 0; k < 20; k += 1) {
      const id = recordings[(k * 37) % count]!.id;
      const before = performance.now();
      const { saved: isSaved } = await driver.call('session.execute', {
        type: 'mask.points',
        payload: { id, points: [k % 7], masked: run % 2 === 0 },
      });
      saved.push(performance.now() - before);
      expect(isSaved).toBe(true);
    }
    await app.close();
  }
  const [open, save, slowest] = [quantile(opened, 0.5), quantile(saved, 0.5), Math.max(...saved)];
  console.log(`yardstick ${yardstick_ms().toFixed(2)} ms; ${count} spectra with fits, ${(size_bytes / 1e6).toFixed(1)} MB`);
  console.log(
    `opens in ${open.toFixed(0)} ms (worst of 5: ${Math.max(...opened).toFixed(0)}), saves a change in ${save.toFixed(1)} ms (worst of 100: ${slowest.toFixed(1)})`,
  );
  expect(open).toBeLessThan(1000);
  expect(save).toBeLessThan(50);
});
