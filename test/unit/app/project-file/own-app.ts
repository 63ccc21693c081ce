import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { ProjectFileState } from '../../../../src/app/api';
import { type App, createApp } from '../../../../src/app/app';
import type { ShelfParts } from '../../../../src/hosts/projects/project-shelf';
import type { StoredFiles } from '../../../../src/hosts/stored-files';
import { AppDriver } from '../../../hosts/app-driver';
import { inThreadPool } from '../../../hosts/in-thread-pool';
import { ownProjects } from '../../../hosts/own-projects';
import { statedCircuit, statedFile } from '../../../hosts/stated-files';

export interface OwnApp {
  app: App;
  driver: AppDriver;
  files: StoredFiles;
  states(): ProjectFileState[];
}

/** A folder for the tests of one file. */
export function testFolder(): (name?: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'arctrace-kept-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name = '') => join(folder, name);
}

/** The app with project files below this folder. */
export function ownApp(folder: string, parts: Partial<ShelfParts> = {}): OwnApp {
  const { projects, files } = ownProjects(folder, parts);
  const app = createApp({ kind: 'direct', person: 'anna', files, workers: inThreadPool(), offers: {}, projects });
  const driver = new AppDriver({ call: (method, input) => app.dispatch(method, input), subscribe: app.subscribe });
  return { app, driver, files, states: () => driver.events.flatMap((event) => (event.name === 'projectFile' ? [event.payload] : [])) };
}

/** Three cycles of one cell in the project, with fits, a mask, a cell record, notes, a setting and a circuit. */
export async function workedOn({ driver, files }: OwnApp, folder: string, cell = 'cell7'): Promise<string[]> {
  const paths = [1, 2, 10].map((cycle) => join(folder, `${cell}_cycle${cycle}.DTA`));
  for (const [k, path] of paths.entries()) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, statedFile(k + 1 + cell.length / 100));
  }
  const handles = await Promise.all(paths.map((path) => files.addPath(path, null)));
  await driver.finish(driver.call('files.add', { handles }));
  await driver.call('session.execute', { type: 'import.accept', payload: {} });
  const ids = (await driver.project()).recordings.map(({ id }) => id);
  await driver.finish(driver.call('fits.start', { circuit: statedCircuit }));
  const [first, second] = ids as [string, string];
  const execute = (command: Parameters<typeof driver.call<'session.execute'>>[1]) => driver.call('session.execute', command);
  await execute({ type: 'mask.points', payload: { id: second, points: [3, 4], masked: true } });
  await execute({
    type: 'recordings.edit',
    payload: { ids: [first], set: { tags: { potential_V: -0.25, branch: 'charge' }, label: 'Ω "first"\n' } },
  });
  await execute({ type: 'cells.set', payload: { sample: cell, record: { area_cm2: 1.13, thickness_um: 45 } } });
  await execute({ type: 'notes.write', payload: { about: first, text: 'Looks odd, 5 % off −Z″.' } });
  await execute({ type: 'settings.set', payload: { key: 'fit.weighting', value: 'unit' } });
  await execute({ type: 'circuits.save', payload: { name: 'mine', circuit: 'R0-p(R1,CPE1)' } });
  return ids;
}
