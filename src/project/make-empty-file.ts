import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ProjectError } from '../core/errors';
import { bringUpToDate } from './bring-up-to-date';
import { connectionOptions } from './connection-options';
import { schemaSteps } from './schema';

/** A project with nothing in it. It gets its name once it is complete, so that a crash leaves no half of one. @throws ProjectError where the name is taken */
export function makeEmptyFile(path: string, steps: readonly string[] = schemaSteps): void {
  const name = basename(path);
  if (statSync(path, { throwIfNoEntry: false }) !== undefined) {
    throw new ProjectError('PROJECT_INVALID', `${name} is there already.`, { file: name, hint: 'Choose another name.' });
  }
  const partial = join(dirname(path), `.${name}.${randomUUID().slice(0, 8)}.part`);
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(partial, connectionOptions);
    bringUpToDate(db, name, steps);
    db.prepare("INSERT INTO project (key, value) VALUES ('id', ?)").run(randomUUID());
    db.close();
    renameSync(partial, path);
  } catch (error) {
    if (db?.isOpen) db.close();
    rmSync(partial, { force: true });
    throw error;
  }
}
