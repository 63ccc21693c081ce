import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { connectionOptions } from './connection-options';
import { takeWriterLock } from './writer-lock';

/**
 * A program that was killed at the wrong moment leaves a journal beside the file, with which SQLite takes the unfinished change back.
 * A connection that only reads cannot do that, so it is done before: for files of ours, and where nobody is writing.
 */
export function finishRollback(path: string, hasLock: boolean): void {
  if (!existsSync(`${path}-journal`) || !isOurs(path)) return;
  const lock = hasLock ? null : takeWriterLock(path);
  if (!hasLock && lock === null) return;
  try {
    const db = new DatabaseSync(path, connectionOptions);
    try {
      // Any reading does it.
      db.prepare('PRAGMA schema_version').get();
    } finally {
      db.close();
    }
  } finally {
    lock?.release();
  }
}

/** By the name in its header, which no change of a project touches. Nothing of this process has the file open yet. */
function isOurs(path: string): boolean {
  const head = Buffer.alloc(72);
  const file = openSync(path, 'r');
  try {
    return readSync(file, head, 0, 72, 0) === 72 && head.toString('latin1', 68) === 'ARCT';
  } finally {
    closeSync(file);
  }
}
