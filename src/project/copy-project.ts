import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { ProjectError } from '../core/errors';
import { projectError } from './sqlite-error';
import { takeWriterLock } from './writer-lock';

/**
 * The whole project as one plain, compact file at `target`. It is written under another name first: what was there before stays
 * until the copy is complete. @throws ProjectError where the target is open in Arctrace, or cannot be written
 */
export function copyProject(db: DatabaseSync, from: string, target: string): void {
  const name = basename(target);
  if (resolve(target) === resolve(from)) {
    throw new ProjectError('PROJECT_INVALID', `${name} is this very project.`, {
      file: name,
      hint: 'It is saved already. Choose another name.',
    });
  }
  const partial = join(dirname(target), `.${name}.${randomUUID().slice(0, 8)}.part`);
  let lock: ReturnType<typeof takeWriterLock> = null;
  try {
    lock = takeWriterLock(target);
    if (lock === null) throw Object.assign(new Error('locked'), { errcode: 5 });
    db.prepare('VACUUM INTO ?').run(partial);
    const file = openSync(partial, 'r+');
    fsyncSync(file);
    closeSync(file);
    renameSync(partial, target);
    // The write-ahead log of a file that was replaced is not ours.
    for (const ending of ['-wal', '-shm', '-journal']) rmSync(`${target}${ending}`, { force: true });
  } catch (error) {
    rmSync(partial, { force: true });
    throw withSystemError(error, name);
  } finally {
    lock?.release();
  }
}

function withSystemError(error: unknown, name: string): ProjectError {
  const { code, errcode } = error as { code?: string; errcode?: number };
  if (code === 'ENOSPC') return projectError({ errcode: 13 }, name);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return projectError({ errcode: 8 }, name);
  if (code === 'ENOENT') return projectError({ errcode: 14 }, name);
  return projectError(errcode === undefined ? error : { errcode, cause: error }, name);
}
