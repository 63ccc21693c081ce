import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ProjectDifference } from '../../src/app/project-file/compare-projects';
import type { FailedFit, FitResult } from '../../src/core/fit-result';
import { ProjectFile } from '../../src/project/project-file';
import { ownApp, workedOn } from '../unit/app/project-file/own-app';
import { impedanceCsv, impedanceDta, madeFolder, tenLoopFile, voltammogramDta } from './made-files';
import { runCli } from './run-cli';

type Entry = FitResult & FailedFit;
const at = madeFolder({
  'cells/A_cycle3.dta': impedanceDta(3),
  'cells/B_cycle2.csv': impedanceCsv(2),
  'cells/B_cycle10.csv': impedanceCsv(10),
  'Cell9_GEIS.mpr': tenLoopFile(),
  'cv.dta': voltammogramDta(),
  'broken.arctrace': 'this is no project',
});
const runFit = async (...args: string[]) => {
  const run = await runCli(['fit', ...args, '--json']);
  return { ...run, entries: run.stdout === '' ? [] : (JSON.parse(run.stdout) as Entry[]) };
};
/** All of a result but the time it took and the file's path. */
const numbers = (entries: Entry[]) => entries.map(({ elapsed_ms: _time, file: _file, provenance: _made, name: _name, ...rest }) => rest);

describe('a project made by fit --save', async () => {
  const first = await runFit(
    at('cells'),
    at('Cell9_GEIS.mpr'),
    '--save',
    at('kept.arctrace'),
    '--weighting',
    'unit',
    '--circuit',
    'two-arcs-nested-warburg',
  );
  // The files themselves are gone: the project stands alone.
  rmSync(at('cells/A_cycle3.dta'));
  const [again, more] = [await runFit(at('kept.arctrace')), await runFit(at('kept.arctrace'))];

  it('gives the same numbers bit for bit, with the options they were made with, and nothing but JSON on stdout', () => {
    expect([first.code, again.code]).toEqual([0, 0]);
    expect(first.entries).toHaveLength(13);
    const bySample = (entries: Entry[]) => entries.toSorted((a, b) => a.id.localeCompare(b.id));
    expect(numbers(bySample(again.entries))).toEqual(numbers(bySample(first.entries)));
    expect(again.entries.every(({ weighting }) => weighting === 'unit')).toBe(true);
    expect(again.stderr).toBe('');
  });

  it('gives the same bytes twice but for the time', () => {
    const untimed = (text: string) => text.replaceAll(/"elapsed_ms":[\d.e-]+/g, '');
    expect(untimed(more.stdout)).toBe(untimed(again.stdout));
  });

  it('is fitted otherwise where options are typed', async () => {
    const { entries } = await runFit(at('kept.arctrace'), '--circuit', 'one-arc');
    expect(entries.map(({ circuit }) => circuit)).toEqual(Array(13).fill('R0-p(R1,CPE1)'));
    expect(entries.every(({ weighting }) => weighting === 'modulus')).toBe(true);
  });

  it('is taken by inspect, check and drt too', async () => {
    const inspected = await runCli(['inspect', at('kept.arctrace'), '--json']);
    const files = JSON.parse(inspected.stdout) as { file: string; project: string; reader: string; recordings: { sample: string }[] }[];
    expect(files.map(({ file, recordings }) => [file, recordings.length])).toEqual([
      ['A_cycle3.dta', 1],
      ['B_cycle2.csv', 1],
      ['B_cycle10.csv', 1],
      ['Cell9_GEIS.mpr', 10],
    ]);
    expect(files.every(({ project }) => project === at('kept.arctrace'))).toBe(true);
    for (const command of ['check', 'drt']) {
      const { code, stdout } = await runCli([command, at('kept.arctrace'), '--ndjson', '--cycles', '2,3']);
      expect(code).toBe(0);
      expect(stdout.trim().split('\n')).toHaveLength(4);
    }
  });

  it('is never overwritten, and only ends in .arctrace', async () => {
    const before = readFileSync(at('kept.arctrace'));
    for (const name of ['kept.arctrace', 'kept.txt']) {
      const { code, stderr } = await runCli(['fit', at('Cell9_GEIS.mpr'), '--save', at(name)]);
      expect(code).toBe(2);
      expect(stderr).toContain(at(name));
    }
    expect(Buffer.compare(readFileSync(at('kept.arctrace')), before)).toBe(0);
  });
});

describe('a project in which a person accepted what was flagged', async () => {
  const { app, driver, files } = ownApp(at('accepting'));
  const handles = await Promise.all(['B_cycle2.csv', 'B_cycle10.csv'].map((name) => files.addPath(at(`cells/${name}`), null)));
  await driver.finish(driver.call('files.add', { handles }));
  await driver.call('session.execute', { type: 'import.accept', payload: {} });
  const [first] = (await driver.project()).recordings;
  await driver.finish(driver.call('fits.start', {}));
  await driver.call('session.execute', { type: 'fits.accept', payload: { ids: [first!.id], accepted: true } });
  await driver.call('project.downloadCopy', {}).then(({ bytes }) => writeFileSync(at('accepted.arctrace'), bytes));
  await app.close();

  it('says who accepted what and when, in JSON and in the table, as long as the numbers come out the same', async () => {
    const { entries } = await runFit(at('accepted.arctrace'), '--csv', at('accepted.csv'));
    const accepted = entries.filter((entry) => entry.accepted !== undefined);
    expect(accepted.map(({ id }) => id)).toEqual([first!.recordingId]);
    expect(accepted[0]!.accepted).toMatchObject({ by: 'anna', at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) });
    expect(readFileSync(at('accepted.csv'), 'utf8')).toMatch(/acceptedBy,acceptedAt[\s\S]*anna,\d{4}-/);
    const anew = await runFit(at('accepted.arctrace'), '--weighting', 'unit');
    expect(anew.entries.every((entry) => entry.accepted === undefined)).toBe(true);
  });
});

describe('a project of the window', async () => {
  const window = ownApp(at());
  await workedOn(window, at('window'));
  await window.app.close();
  const [draft] = (await (async () => {
    const again = ownApp(at());
    const { projects } = await again.driver.call('project.recent', {});
    await again.driver.call('project.open', { recent: projects[0]?.id as string });
    const project = await again.driver.project();
    await again.driver.call('project.downloadCopy', {}).then(({ bytes }) => writeFileSync(at('earlier.arctrace'), bytes));
    await again.driver.call('session.undo', {});
    await again.driver.call('session.execute', {
      type: 'fits.accept',
      payload: { ids: [project.recordings[0]?.id as string], accepted: true },
    });
    await again.driver.call('session.execute', {
      type: 'recordings.edit',
      payload: { ids: [project.recordings[2]?.id as string], set: { included: false } },
    });
    await again.driver.call('project.downloadCopy', {}).then(({ bytes }) => writeFileSync(at('later.arctrace'), bytes));
    await again.app.close();
    return [project];
  })()) as [Awaited<ReturnType<typeof window.driver.project>>];

  it('is fitted by the command line to the numbers the window has, for all that is not stale', async () => {
    const { code, entries } = await runFit(at('earlier.arctrace'));
    expect(code).toBe(0);
    const kept = Object.values(draft.fits).filter(({ stale }) => stale === null);
    expect(kept.length).toBeGreaterThan(0);
    for (const { result } of kept) {
      const found = entries.find(({ id }) => id === (result as FitResult).id);
      expect(found?.parameters).toEqual((result as FitResult).parameters);
      expect(found?.weightedSumOfSquares).toBe((result as FitResult).weightedSumOfSquares);
    }
  });

  it('says what changed from one version to the next, in words and as JSON', async () => {
    const { code, stdout } = await runCli(['changes', at('earlier.arctrace'), at('later.arctrace')]);
    expect(code).toBe(0);
    expect(stdout.trim().split('\n')).toEqual([
      'cell7_cycle10#1: is left out.',
      'The fit of cell7_cycle1#1 was accepted by anna.',
      'Circuit mine was removed.',
    ]);
    const { stdout: json } = await runCli(['changes', at('earlier.arctrace'), at('later.arctrace'), '--json']);
    expect((JSON.parse(json) as ProjectDifference[]).map(({ thing, what, from, to }) => [thing, what, from, to])).toEqual([
      ['recording', 'included', true, false],
      ['fit', 'accepted', false, true],
      ['circuit', 'removed', 'R0-p(R1,CPE1)', null],
    ]);
    expect((await runCli(['changes', at('later.arctrace'), at('later.arctrace')])).stdout).toBe('Nothing changed.\n');
  });

  it('needs two projects to compare', async () => {
    expect((await runCli(['changes', at('later.arctrace')])).code).toBe(2);
    expect((await runCli(['changes', at('later.arctrace'), at('cv.dta')])).code).toBe(1);
  });
});

describe('what is no sound project', () => {
  it('is an entry with its error, and the rest is done', async () => {
    copyFileSync(at('kept.arctrace'), at('cut.arctrace'));
    writeFileSync(at('cut.arctrace'), readFileSync(at('kept.arctrace')).subarray(0, 50_000));
    const { code, entries, stderr } = await runFit(at('broken.arctrace'), at('cut.arctrace'), at('Cell9_GEIS.mpr'));
    expect(code).toBe(1);
    expect(stderr).not.toMatch(/\bat .*\.js:/);
    expect(entries.filter(({ parameters }) => parameters !== undefined)).toHaveLength(10);
    expect(entries.flatMap(({ error }) => (error === undefined ? [] : [error]))).toEqual([
      expect.objectContaining({ code: 'PROJECT_INVALID', message: expect.stringContaining('broken.arctrace is no project') }),
      expect.objectContaining({ code: 'FILE_CORRUPT', message: expect.stringContaining('cut.arctrace'), hint: expect.any(String) }),
    ]);
  });

  it('is passed over in a walked folder, because its files may lie beside it', async () => {
    const { stdout } = await runCli(['inspect', at('data'), '--json']);
    const entries = JSON.parse(stdout) as { file: string; skipped?: string }[];
    expect(entries.filter(({ file }) => file.endsWith('.arctrace')).every(({ skipped }) => skipped?.includes('project'))).toBe(true);
  });
});

it('a project of the command line is one plain file that the window opens, with fits to be undone at once', async () => {
  const app = ownApp(at('another'));
  await app.driver.call('project.open', { handle: await app.files.addPath(at('kept.arctrace'), null) });
  const { project, history } = await app.driver.state();
  expect(Object.keys(project.fits)).toHaveLength(13);
  expect(project.title).toBe('kept');
  expect(history.undo).toBe('Fit 13 spectra');
  await app.app.close();
  const file = new ProjectFile(at('kept.arctrace'), { mode: 'read' });
  expect(Buffer.compare(file.source(project.files[3]?.sha256 as string), tenLoopFile())).toBe(0);
  file.close();
});

it('SQLite is loaded by no command that needs no project', () => {
  const folder = fileURLToPath(new URL('../../out/main/', import.meta.url));
  const reached = new Set<string>();
  const follow = (path: string) => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const [, name] of readFileSync(path, 'utf8').matchAll(/^(?:import|export)\b[^'"]*["'](\.[^"']+)["']/gm))
      follow(join(dirname(path), name as string));
  };
  const main = readdirSync(join(folder, 'chunks')).filter((name) => name.startsWith('main-'));
  for (const path of [join(folder, 'arctrace.js'), ...main.map((name) => join(folder, 'chunks', name))]) follow(path);
  expect(reached.size).toBeGreaterThan(3);
  expect([...reached].filter((path) => readFileSync(path, 'utf8').includes('node:sqlite'))).toEqual([]);
});
