import { readFileSync, rmSync as remove } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { bringUpToDate, expectedSchema, schemaVersion } from '../../../src/project/bring-up-to-date';
import { ProjectFile } from '../../../src/project/project-file';
import { schemaSteps } from '../../../src/project/schema';
import { madeChange, ownFolder } from './made-change';

const at = ownFolder();
const renamed =
  'ALTER TABLE setting RENAME TO preference; CREATE TABLE setting (id TEXT PRIMARY KEY NOT NULL, place INTEGER NOT NULL, json TEXT NOT NULL) STRICT; INSERT INTO setting SELECT id, place, json FROM preference; DROP TABLE preference';
/** A made history: the versions there are, and two that may come. */
const history = [...schemaSteps, 'ALTER TABLE log ADD COLUMN person TEXT', renamed];

/** A project as a program of that version would have left it. */
function fileOfVersion(version: number): string {
  const path = at(`version-${version}.arctrace`);
  const file = new ProjectFile(path, { mode: 'create', steps: history.slice(0, version) });
  file.save(madeChange(`of version ${version}`, 1, { put: [{ kind: 'setting', key: 'fit', place: 0, json: '{"weighting":"unit"}' }] }));
  file.close();
  return path;
}

describe.each(history.map((_, k) => k + 1))('a file of version %d', (version) => {
  test('opens in a program of every later version, with everything in it, and is of that version then', () => {
    for (let later = version; later <= history.length; later += 1) {
      const steps = history.slice(0, later);
      const file = new ProjectFile(fileOfVersion(version), { mode: 'write', steps });
      expect(file.load()).toMatchObject({
        state: { title: `of version ${version}` },
        rows: [{ kind: 'setting', json: '{"weighting":"unit"}' }],
        log: [{ words: `of version ${version}` }],
      });
      file.save(madeChange('changed', 2));
      file.close();
      const db = new DatabaseSync(at(`version-${version}.arctrace`));
      expect(schemaVersion(db)).toBe(later);
      db.close();
      const again = new ProjectFile(at(`version-${version}.arctrace`), { mode: 'write', steps });
      expect(again.load().state.title).toBe('changed');
      again.close();
      remove(at(`version-${version}.arctrace`));
    }
  });
});

test('a step that fails leaves the file as it was', () => {
  const path = fileOfVersion(1);
  const steps = [...schemaSteps, 'DROP TABLE note; CREATE TABLE broken ('];
  expect(() => new ProjectFile(path, { mode: 'write', steps })).toThrow(/could not be used/);
  const file = new ProjectFile(path, { mode: 'write' });
  expect(file.load().state.title).toBe('of version 1');
  file.close();
  remove(path);
});

test('a file of a newer program is not opened, and not changed', () => {
  const path = fileOfVersion(2);
  const before = readFileSync(path);
  expect(() => new ProjectFile(path, { mode: 'write' })).toThrow(/newer Arctrace/);
  expect(Buffer.compare(readFileSync(path), before)).toBe(0);
  remove(path);
});

test('an empty database becomes one of the newest version', () => {
  const db = new DatabaseSync(':memory:');
  bringUpToDate(db, 'memory');
  expect(schemaVersion(db)).toBe(schemaSteps.length);
  expect(expectedSchema(schemaSteps.length)).toContain('recording');
  db.close();
});
