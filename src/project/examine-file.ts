import { statSync } from 'node:fs';
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
  refuseMissing(path, name);
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path, { ...connectionOptions, readOnly: true });
    db.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON');
    refuseForeign(db, name);
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

function refuseMissing(path: string, name: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() === true) return;
  throw new ProjectError(
    found === undefined ? 'FILE_NOT_FOUND' : 'FILE_UNREADABLE',
    `${name} is ${found === undefined ? 'not there' : 'no file'}.`,
    {
      file: name,
      hint: 'Check that the file is there and that you may read it.',
    },
  );
}

/** Asked through SQLite: reading the file beside it would drop the locks this process holds on it. */
function refuseForeign(db: DatabaseSync, name: string): void {
  const { application_id } = db.prepare('PRAGMA application_id').get() as { application_id: number };
  if (application_id === applicationId) return;
  throw new ProjectError('PROJECT_INVALID', `${name} is no project of Arctrace.`, {
    file: name,
    expected: 'a file that Arctrace saved (.arctrace)',
    hint: 'Measurements are added with Open files; projects of Arctrace end in .arctrace.',
  });
}
