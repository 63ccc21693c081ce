import { DatabaseSync } from 'node:sqlite';
import { ProjectError } from '../core/errors';
import { applicationId, schemaSteps } from './schema';

/** The version in the file's header. */
export function schemaVersion(db: DatabaseSync): number {
  return (db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;
}

/** Every object of a schema, as SQLite keeps it. */
export function schemaText(db: DatabaseSync): string {
  const rows = db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all();
  return JSON.stringify(rows.map(({ type, name, tbl_name, sql }) => [type, name, tbl_name, sql]));
}

/** What a sound file of that version holds: nothing more and nothing less. */
export function expectedSchema(version: number, steps: readonly string[] = schemaSteps): string {
  const db = new DatabaseSync(':memory:');
  try {
    for (const step of steps.slice(0, version)) db.exec(step);
    return schemaText(db);
  } finally {
    db.close();
  }
}

/** Takes an older file (version 0: an empty one) to the newest version, in one transaction. @throws ProjectError PROJECT_NEWER */
export function bringUpToDate(db: DatabaseSync, name: string, steps: readonly string[] = schemaSteps): void {
  const version = schemaVersion(db);
  refuseNewer(version, name, steps);
  if (version === steps.length) return;
  db.exec('BEGIN IMMEDIATE');
  try {
    for (const step of steps.slice(version)) db.exec(step);
    db.exec(`PRAGMA user_version = ${steps.length}; PRAGMA application_id = ${applicationId}`);
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}

export function refuseNewer(version: number, name: string, steps: readonly string[] = schemaSteps): void {
  if (version <= steps.length) return;
  throw new ProjectError('PROJECT_NEWER', `${name} was saved by a newer Arctrace (its schema is version ${version}).`, {
    file: name,
    expected: `a schema of version ${steps.length} or older`,
    hint: 'Install the newer Arctrace. The file was not changed.',
  });
}
