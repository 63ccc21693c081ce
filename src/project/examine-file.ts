import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ProjectError } from '../core/errors';
import { expectedSchema, refuseNewer, schemaText, schemaVersion } from './bring-up-to-date';
import { connectionOptions } from './connection-options';
import { applicationId, schemaSteps } from './schema';
import { projectError } from './sqlite-error';

/**
 * Looks at a file without changing it: is it a sound project of ours, and nothing else? Triggers, views, foreign tables and
 * types are refused before anything of the file is used.
 * @throws ProjectError
 */
export function examineFile(path: string, steps: readonly string[] = schemaSteps): void {
  const name = basename(path);
  refuseForeignHeader(path, name);
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path, { ...connectionOptions, readOnly: true });
    db.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON');
    const version = schemaVersion(db);
    refuseNewer(version, name, steps);
    if (version < 1 || schemaText(db) !== expectedSchema(version, steps)) {
      throw new ProjectError('PROJECT_INVALID', `${name} holds other tables, views or triggers than a project of version ${version}.`, {
        file: name,
        expected: 'exactly the tables that Arctrace makes',
        hint: 'It was changed by another program and is not opened. Its tables can be read by any SQLite tool.',
      });
    }
    const found = db.prepare('PRAGMA quick_check(1)').get() as { quick_check: string };
    if (found.quick_check !== 'ok') {
      throw new ProjectError('FILE_CORRUPT', `${name} is damaged: ${found.quick_check}.`, {
        file: name,
        expected: 'a complete copy of the project',
        hint: 'Copy it again from where it came from, or open a backup. It was not changed.',
      });
    }
  } catch (error) {
    throw projectError(error, name);
  } finally {
    db?.close();
  }
}

/** The first 100 bytes say what it is and how long it should be, before SQLite is asked. */
function refuseForeignHeader(path: string, name: string): void {
  const head = new DataView(new ArrayBuffer(100));
  let read = 0;
  try {
    if (!statSync(path).isFile()) throw new Error('it is no file');
    const file = openSync(path, 'r');
    read = readSync(file, head, 0, 100, 0);
    closeSync(file);
  } catch (error) {
    const gone = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new ProjectError(gone ? 'FILE_NOT_FOUND' : 'FILE_UNREADABLE', `${name} ${gone ? 'is not there' : 'cannot be read'}.`, {
      file: name,
      cause: error,
      hint: 'Check that the file is there and that you may read it.',
    });
  }
  const magic = String.fromCharCode(...new Uint8Array(head.buffer, 0, 15));
  if (read < 100 || magic !== 'SQLite format 3' || head.getUint32(68) !== applicationId) {
    throw new ProjectError('PROJECT_INVALID', `${name} is no project of Arctrace${read === 0 ? ': it is empty' : ''}.`, {
      file: name,
      expected: 'a file that Arctrace saved (.arctrace)',
      hint: 'Measurements are added with Open files; projects of Arctrace end in .arctrace.',
    });
  }
}
