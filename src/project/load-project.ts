import type { DatabaseSync } from 'node:sqlite';
import { ProjectError } from '../core/errors';
import {
  rowKinds,
  type StoredColumn,
  type StoredLogHead,
  type StoredMeasurement,
  type StoredProject,
  type StoredRow,
} from '../core/project-store';

/** The most of text, and of measured numbers, that is read into memory at once. */
const largestText_bytes = 2 ** 28;
const largestNumbers_bytes = 2 ** 31;

/** Everything of a project but its sources and the bodies of its log. @throws ProjectError for what no Arctrace wrote */
export function loadProject(db: DatabaseSync, name: string): StoredProject {
  refuseHuge(db, name);
  const settings = new Map(
    db
      .prepare('SELECT key, value FROM project')
      .all()
      .map(({ key, value }) => [String(key), String(value)]),
  );
  const jobs = Number(settings.get('jobs') ?? 0);
  const log = db.prepare('SELECT place, type, "group", words FROM log ORDER BY place').all() as unknown as (StoredLogHead & {
    place: number;
  })[];
  const position = Number(settings.get('position') ?? 0);
  const gap = log.findIndex(({ place }, k) => place !== k);
  if (gap >= 0 || !Number.isInteger(position) || !Number.isInteger(jobs) || position < 0 || position > log.length) {
    throw damaged(name, `its log of ${log.length} changes does not fit its position ${settings.get('position')}`);
  }
  const pending = settings.get('pendingImport') ?? 'null';
  return {
    state: {
      id: settings.get('id') ?? '',
      title: settings.get('title') ?? 'Untitled',
      position,
      jobs,
      pendingImport: pending === 'null' ? null : pending,
    },
    rows: rowKinds.flatMap((kind) =>
      db
        .prepare(`SELECT id, place, json FROM ${kind} ORDER BY place`)
        .all()
        .map(({ id, place, json }): StoredRow => ({ kind, key: String(id), place: Number(place), json: String(json) })),
    ),
    log: log.map(({ type, group, words }) => ({ type, group, words })),
    measurements: loadMeasurements(db, name),
  };
}

function loadMeasurements(db: DatabaseSync, name: string): StoredMeasurement[] {
  const columns = new Map<string, StoredColumn[]>();
  for (const row of db.prepare('SELECT id, quantity, unit, sourceName, "values" AS bytes FROM measured ORDER BY id, place').iterate()) {
    const { id, quantity, unit, sourceName, bytes } = row as unknown as { id: string; bytes: Uint8Array } & Omit<StoredColumn, 'values'>;
    if (bytes.length % 8 !== 0) throw damaged(name, `${quantity} of "${id}" has ${bytes.length} bytes, which are no whole numbers`);
    // A copy of its own: aligned, and it can be handed to another thread without copying.
    const values = new Float64Array(bytes.slice().buffer);
    const list = columns.get(id);
    if (list === undefined) columns.set(id, [{ quantity, unit, sourceName, values }]);
    else list.push({ quantity, unit, sourceName, values });
  }
  return db
    .prepare('SELECT id, source_sha256, json FROM measurement')
    .all()
    .map(({ id, source_sha256, json }) => ({
      id: String(id),
      source_sha256: source_sha256 === null ? null : String(source_sha256),
      json: String(json),
      columns: columns.get(String(id)) ?? [],
    }));
}

/** Sizes are asked for before anything is read. */
function refuseHuge(db: DatabaseSync, name: string): void {
  const sum = (column: string, table: string) =>
    Number((db.prepare(`SELECT coalesce(sum(length(${column})), 0) AS size FROM ${table}`).get() as { size: number }).size);
  const texts = [...[...rowKinds, 'measurement'].map((table) => sum('json', table)), sum('value', 'project'), sum('words', 'log')];
  const text = texts.reduce((a, b) => a + b, 0);
  const numbers = sum('"values"', 'measured');
  if (text <= largestText_bytes && numbers <= largestNumbers_bytes) return;
  throw new ProjectError('FILE_TOO_LARGE', `${name} holds ${text} bytes of text and ${numbers} bytes of numbers.`, {
    file: name,
    expected: `at most ${largestText_bytes} bytes of text and ${largestNumbers_bytes} bytes of numbers`,
    hint: 'Split the project: remove recordings, or keep each cell in a project of its own.',
  });
}

function damaged(name: string, what: string): ProjectError {
  return new ProjectError('PROJECT_INVALID', `${name} cannot be opened: ${what}.`, {
    file: name,
    expected: 'a project as Arctrace saves it',
    hint: 'Open a backup of the project. The file was not changed.',
  });
}
