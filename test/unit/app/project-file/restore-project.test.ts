import { beforeAll, describe, expect, test } from 'vitest';
import { restoreProject } from '../../../../src/app/project-file/restore-project';
import type { StoredProject, StoredRow } from '../../../../src/core/project-store';
import { openHere } from '../../../hosts/own-projects';
import { ownApp, testFolder, workedOn } from './own-app';

const at = testFolder();
let stored: StoredProject;
beforeAll(async () => {
  const app = ownApp(at());
  await workedOn(app, at());
  await app.driver.call('project.saveAs', { title: 'sound' });
  await app.app.close();
  const opened = await openHere(at('data/projects/sound.arctrace'), 'read');
  stored = opened.stored;
  await opened.store.close();
});

/** The sound project with one thing of it changed, as another program might. */
function changed(kind: StoredRow['kind'], change: (value: Record<string, unknown>) => unknown): StoredProject {
  const index = stored.rows.findIndex((row) => row.kind === kind);
  return {
    ...stored,
    rows: stored.rows.map((row, k) => (k === index ? { ...row, json: JSON.stringify(change(JSON.parse(row.json))) } : row)),
  };
}
const without = (kind: StoredRow['kind']): StoredProject => ({
  ...stored,
  rows: stored.rows.filter((row, k) => row.kind !== kind || k !== stored.rows.findIndex((one) => one.kind === kind)),
});
const set = (path: string, value: unknown) => (thing: Record<string, unknown>) => {
  const keys = path.split('.');
  let place = thing as Record<string, Record<string, unknown>>;
  for (const key of keys.slice(0, -1)) place = place[key] as typeof place;
  (place as Record<string, unknown>)[keys.at(-1) as string] = value;
  return thing;
};

test('a sound project is restored', () => {
  const { project, measurements } = restoreProject(stored, 'sound.arctrace');
  expect(project.recordings).toHaveLength(3);
  expect(measurements.ids).toHaveLength(3);
});

describe('refuses, naming what is wrong,', () => {
  test.each<[string, () => StoredProject, RegExp]>([
    ['a number that is a text', () => changed('fit', set('result.parameters.0.value', '5')), /fit .* parameters\.0\.value|result/],
    ['a resistance that is a list', () => changed('fit', set('result.roles.Rct_ohm', [1])), /fit/],
    ['a cycle that is a text', () => changed('recording', set('tags.cycle', 'ten')), /tags\.cycle/],
    ['a tag that nobody knows', () => changed('recording', set('tags.more', 1)), /tags/],
    ['a technique that does not exist', () => changed('recording', set('technique', 'magic')), /technique/],
    ['a mask that is none', () => changed('recording', set('maskedPoints', [-1])), /maskedPoints/],
    ['a point left out that does not exist', () => changed('recording', set('maskedPoints', [99])), /does not exist/],
    ['another number of points than there are', () => changed('recording', set('points', 14)), /should have 14 points/],
    [
      'a circuit that is no text',
      () => ({ ...stored, rows: stored.rows.map((row) => (row.kind === 'circuit' ? { ...row, json: '7' } : row)) }),
      /no text/,
    ],
    ['a row that is no object', () => changed('file', () => 7), /file/],
    ['a recording whose file is missing', () => without('file'), /file of recording/],
    ['a fit whose recording is missing', () => without('recording'), /which is missing/],
    ['a recording without its numbers', () => ({ ...stored, measurements: stored.measurements.slice(1) }), /numbers of recording/],
    [
      'columns of different lengths',
      () => ({
        ...stored,
        measurements: stored.measurements.map((one) => ({
          ...one,
          columns: one.columns.map((column, k) => (k === 1 ? { ...column, values: column.values.slice(1) } : column)),
        })),
      }),
      /different lengths/,
    ],
    [
      'a spectrum without its imaginary part',
      () => ({ ...stored, measurements: stored.measurements.map((one) => ({ ...one, columns: one.columns.slice(0, 2) })) }),
      /no zImag_ohm/,
    ],
    [
      'a name that reaches into the language',
      () => ({ ...stored, rows: stored.rows.map((row) => (row.kind === 'note' ? { ...row, key: '__proto__' } : row)) }),
      /__proto__/,
    ],
    ['a preview that is none', () => ({ ...stored, state: { ...stored.state, pendingImport: '{"files": 3}' } }), /import preview/],
  ])('%s', (_, broken, words) => {
    expect(() => restoreProject(broken(), 'bad.arctrace')).toThrow(
      expect.objectContaining({ name: 'ProjectError', code: 'PROJECT_INVALID', message: expect.stringMatching(words) }),
    );
    expect(() => restoreProject(broken(), 'bad.arctrace')).toThrow(/^bad\.arctrace cannot be opened/);
  });
});
