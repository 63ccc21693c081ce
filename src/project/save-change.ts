import type { DatabaseSync } from 'node:sqlite';
import type { RowKind, StoredChange, StoredMeasurement } from '../core/project-store';
import { packText } from './packed-text';

/** Writes a change inside the transaction of the caller. Table names come from `rowKinds` alone, values are always bound. */
export function saveChange(db: DatabaseSync, { state, put, move, remove, log, measurements }: StoredChange): void {
  saveState(db, state);
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const prepared = (sql: string) => {
    const known = statements.get(sql) ?? db.prepare(sql);
    statements.set(sql, known);
    return known;
  };
  for (const { kind, key } of remove) prepared(`DELETE FROM ${tableOf(kind)} WHERE id = ?`).run(key);
  for (const { kind, key, place, json } of put) {
    prepared(
      `INSERT INTO ${tableOf(kind)} (id, place, json) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET place = excluded.place, json = excluded.json`,
    ).run(key, place, json);
  }
  for (const { kind, key, place } of move) prepared(`UPDATE ${tableOf(kind)} SET place = ? WHERE id = ?`).run(place, key);
  saveLog(db, log);
  for (const measurement of measurements) saveMeasurement(db, measurement);
}

function saveState(db: DatabaseSync, { id, title, position, jobs, pendingImport }: StoredChange['state']): void {
  const put = db.prepare('INSERT INTO project (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value');
  for (const [key, value] of Object.entries({
    id,
    title,
    position: String(position),
    jobs: String(jobs),
    pendingImport: pendingImport ?? 'null',
  })) {
    put.run(key, value);
  }
}

function saveLog(db: DatabaseSync, { cut, append }: StoredChange['log']): void {
  forgetImports(db, cut);
  db.prepare('DELETE FROM log WHERE place >= ?').run(cut);
  const insert = db.prepare('INSERT INTO log (place, at, type, "group", words, command, patches, inverse) VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const at = new Date().toISOString();
  append.forEach(({ type, group, words, command, patches, inverse }, k) => {
    insert.run(cut + k, at, type, group, words, command, packText(patches), packText(inverse));
  });
}

/** What was read by an import that was undone and can no longer be redone is needed by nobody. */
function forgetImports(db: DatabaseSync, cut: number): void {
  const gone = db
    .prepare(`SELECT json_extract(command, '$.payload.id') AS id FROM log WHERE place >= ? AND type IN ('import.preview', 'project.merge')`)
    .all(cut);
  for (const { id } of gone) {
    // Recordings are named `<import>.<file>/…`, and '/' follows '.' in the order of letters.
    for (const table of ['measured', 'measurement']) db.prepare(`DELETE FROM ${table} WHERE id >= ? AND id < ?`).run(`${id}.`, `${id}/`);
  }
}

function saveMeasurement(db: DatabaseSync, { id, source_sha256, json, columns }: StoredMeasurement): void {
  db.prepare('INSERT OR REPLACE INTO measurement (id, source_sha256, json) VALUES (?, ?, ?)').run(id, source_sha256, json);
  db.prepare('DELETE FROM measured WHERE id = ?').run(id);
  const insert = db.prepare('INSERT INTO measured (id, place, quantity, unit, sourceName, "values") VALUES (?, ?, ?, ?, ?, ?)');
  columns.forEach(({ quantity, unit, sourceName, values }, place) => {
    insert.run(id, place, quantity, unit, sourceName, new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  });
}

function tableOf(kind: RowKind): string {
  return kind;
}
