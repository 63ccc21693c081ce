import { expect, test } from 'vitest';
import { emptyProject, type Project, type ProjectFile } from '../../../../src/app/project';
import { rowChanges } from '../../../../src/app/project-file/row-changes';

const file = (id: string): ProjectFile => ({
  id,
  name: id,
  folder: null,
  sha256: '',
  size_bytes: 1,
  reader: null,
  instrument: null,
  warnings: [],
});
const [a, b, c] = ['a', 'b', 'c'].map(file) as [ProjectFile, ProjectFile, ProjectFile];
const project = (...files: ProjectFile[]): Project => ({ ...emptyProject, files });

test('nothing changed: nothing to write', () => {
  expect(rowChanges(project(a, b), project(a, b))).toEqual({ put: [], move: [], remove: [] });
});

test('one that goes is removed, and those behind it move up', () => {
  expect(rowChanges(project(a, b, c), project(a, c))).toEqual({
    put: [],
    move: [{ kind: 'file', key: 'c', place: 1 }],
    remove: [{ kind: 'file', key: 'b' }],
  });
});

test('one that comes back to its old place pushes the others down', () => {
  expect(rowChanges(project(b, c), project(a, b, c))).toMatchObject({
    put: [{ key: 'a', place: 0, json: JSON.stringify(a) }],
    move: [
      { key: 'b', place: 1 },
      { key: 'c', place: 2 },
    ],
  });
});

test('one that is another object is written, wherever it stands', () => {
  const changes = rowChanges(project(a, b), project(a, { ...b, name: 'new' }));
  expect(changes.put.map(({ key, place }) => [key, place])).toEqual([['b', 1]]);
  expect(changes.move).toEqual([]);
});

test('every kind of thing is a table of its own', () => {
  const after: Project = { ...emptyProject, circuits: { x: 'R0' }, cells: { x: { area_cm2: 1 } }, notes: { x: 'n' }, settings: { x: 1 } };
  expect(rowChanges(emptyProject, after).put.map(({ kind, json }) => [kind, json])).toEqual([
    ['circuit', '"R0"'],
    ['cell', '{"area_cm2":1}'],
    ['note', '"n"'],
    ['setting', '1'],
  ]);
});
