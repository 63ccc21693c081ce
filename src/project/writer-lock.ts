import { rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** Held by whoever writes to a project; the system takes it back when that process ends, however it ends. */
export interface WriterLock {
  release(): void;
}

/**
 * The right to write to the project at `path`, or null where another holds it. It is a lock of SQLite on an empty file beside the
 * project, because the project itself must stay readable for others.
 * @throws Error of SQLite where the folder may not be written to
 */
export function takeWriterLock(path: string): WriterLock | null {
  const lockPath = `${path}-lock`;
  for (;;) {
    const db = new DatabaseSync(lockPath, { timeout: 0 });
    try {
      db.exec('PRAGMA journal_mode = MEMORY');
      const opened = inode(lockPath);
      db.exec('BEGIN EXCLUSIVE');
      // The one before us may have removed the file after we opened it: then we hold the lock of nothing.
      if (opened !== null && opened === inode(lockPath)) return { release: () => release(db, lockPath) };
      db.close();
    } catch (error) {
      db.close();
      if (((error as { errcode?: number }).errcode ?? 0) % 256 === 5) return null;
      throw error;
    }
  }
}

function release(db: DatabaseSync, lockPath: string): void {
  // Windows removes no open file, others should see it gone before the lock is free.
  const remove = () => {
    try {
      rmSync(lockPath, { force: true });
    } catch {
      return;
    }
  };
  if (process.platform !== 'win32') remove();
  db.close();
  if (process.platform === 'win32') remove();
}

function inode(path: string): bigint | null {
  return statSync(path, { bigint: true, throwIfNoEntry: false })?.ino ?? null;
}
