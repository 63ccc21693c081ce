import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { deflateSync, inflateSync } from 'node:zlib';
import { ProjectError } from '../core/errors';
import type { StoredChange, StoredLogBody, StoredProject } from '../core/project-store';
import { bringUpToDate, schemaVersion } from './bring-up-to-date';
import { connectionOptions } from './connection-options';
import { copyProject } from './copy-project';
import { examineFile } from './examine-file';
import { finishRollback } from './finish-rollback';
import { loadProject } from './load-project';
import { makeEmptyFile } from './make-empty-file';
import { unpackText } from './packed-text';
import { saveChange } from './save-change';
import { schemaSteps } from './schema';
import { projectError } from './sqlite-error';
import { takeWriterLock, type WriterLock } from './writer-lock';

export interface OpenOptions {
  /** `create` makes a new file and refuses an existing one; `read` never changes anything. */
  mode: 'create' | 'write' | 'read';
  steps?: readonly string[];
  /** The file may not grow beyond this many pages of 4 KiB. */
  largest_pages?: number;
}

/** The largest instrument file that is kept. */
const largestSource_bytes = 2 ** 31 - 1;

/** An open project file, in the thread that calls it. Every method throws a ProjectError and has then changed nothing. */
export class ProjectFile {
  /** Why it may only be read; null where it may be written to. */
  readonly readOnly: string | null;
  readonly path: string;
  readonly #name: string;
  readonly #db: DatabaseSync;
  readonly #lock: WriterLock | null;
  readonly #inode: bigint;
  #isWriting = false;

  /** Examines the file read-only first; whoever comes second may only read. @throws ProjectError */
  constructor(path: string, { mode, steps = schemaSteps, largest_pages }: OpenOptions) {
    this.path = path;
    this.#name = basename(path);
    const { lock, readOnly } =
      mode === 'read' ? { lock: null, readOnly: 'It was opened for reading only.' } : lockFor(path, this.#name, mode);
    this.#lock = lock;
    this.readOnly = readOnly;
    let db: DatabaseSync | undefined;
    try {
      if (mode === 'create') makeEmptyFile(path, steps);
      else {
        finishRollback(path, lock !== null);
        examineFile(path, steps);
      }
      db = new DatabaseSync(path, { ...connectionOptions, readOnly: readOnly !== null });
      db.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON');
      if (readOnly === null) {
        if (largest_pages !== undefined) db.exec(`PRAGMA max_page_count = ${largest_pages}`);
        if (schemaVersion(db) < steps.length) this.#beginWriting(db);
        bringUpToDate(db, this.#name, steps);
      }
      this.#inode = statSync(path, { bigint: true }).ino;
      this.#db = db;
    } catch (error) {
      db?.close();
      lock?.release();
      throw projectError(error, this.#name);
    }
  }

  /** Only now: a project that is opened and closed again is not changed by a byte. */
  #beginWriting(db: DatabaseSync): void {
    if (this.#isWriting) return;
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    this.#isWriting = true;
  }

  load(): StoredProject {
    return this.#run(() => loadProject(this.#db, this.#name));
  }

  /** Once this returns the change is on the disk. */
  save(change: StoredChange): void {
    this.#run(() => {
      this.#refuseMoved();
      this.#beginWriting(this.#db);
      this.#transaction(() => saveChange(this.#db, change));
    });
  }

  keepSource(sha256: string, bytes: Uint8Array): void {
    this.#run(() => {
      this.#refuseMoved();
      this.#beginWriting(this.#db);
      if (this.#db.prepare('SELECT 1 FROM source WHERE sha256 = ?').get(sha256) !== undefined) return;
      const packed = deflateSync(bytes, { level: 6 });
      this.#db.prepare('INSERT INTO source (sha256, size_bytes, zlib) VALUES (?, ?, ?)').run(sha256, bytes.length, packed);
    });
  }

  source(sha256: string): Uint8Array {
    return this.#run(() => {
      const row = this.#db.prepare('SELECT size_bytes, zlib FROM source WHERE sha256 = ?').get(sha256);
      const { size_bytes, zlib } = (row ?? {}) as { size_bytes?: number; zlib?: Uint8Array };
      if (size_bytes === undefined || zlib === undefined || size_bytes < 0 || size_bytes > largestSource_bytes)
        throw this.#damaged('a source');
      // Never more than was said: an archive that unpacks to far more must not fill the memory.
      const bytes = size_bytes === 0 ? new Uint8Array() : inflateSync(zlib, { maxOutputLength: size_bytes });
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw this.#damaged(`the source ${sha256.slice(0, 12)}…`);
      return bytes;
    });
  }

  logBodies(places: readonly number[]): StoredLogBody[] {
    return this.#run(() => {
      const find = this.#db.prepare('SELECT command, patches, inverse FROM log WHERE place = ?');
      return places.map((place) => {
        const row = find.get(place) as { command: string; patches: Uint8Array; inverse: Uint8Array } | undefined;
        if (row === undefined) throw this.#damaged(`entry ${place} of the log`);
        return { command: row.command, patches: unpackText(row.patches), inverse: unpackText(row.inverse) };
      });
    });
  }

  copyTo(path: string): void {
    this.#run(() => copyProject(this.#db, this.path, path));
  }

  /** Brings what the write-ahead log holds into the file itself, so that a file that is moved or copied meanwhile is complete. */
  tidy(): void {
    if (this.#isWriting && this.#isInPlace()) this.#db.exec('PRAGMA wal_checkpoint(PASSIVE)');
  }

  close(): void {
    if (!this.#db.isOpen) return;
    try {
      // A crashed program leaves the write-ahead log behind: then this closing makes one file of the two.
      if (this.readOnly === null && this.#isInPlace() && (this.#isWriting || this.#hasLogBeside())) {
        this.#db.exec('DELETE FROM source WHERE sha256 NOT IN (SELECT source_sha256 FROM measurement WHERE source_sha256 IS NOT NULL)');
        this.#db.exec('PRAGMA journal_mode = DELETE');
      }
    } catch {
      // A full disk: the write-ahead log stays beside the file and the next opening takes it in.
    } finally {
      this.#db.close();
      this.#lock?.release();
    }
  }

  #transaction(work: () => void): void {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.#db.exec('COMMIT');
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
      throw error;
    }
  }

  #isInPlace(): boolean {
    return statSync(this.path, { bigint: true, throwIfNoEntry: false })?.ino === this.#inode;
  }

  #hasLogBeside(): boolean {
    return (this.#db.prepare('PRAGMA journal_mode').get() as { journal_mode: string }).journal_mode === 'wal';
  }

  #refuseMoved(): void {
    if (this.readOnly !== null) {
      throw new ProjectError('PROJECT_READ_ONLY', `${this.#name} is open read-only: ${this.readOnly}`, {
        file: this.#name,
        hint: 'Save it as a new project to go on.',
      });
    }
    if (this.#isInPlace()) return;
    throw new ProjectError('PROJECT_MOVED', `${this.#name} was moved, renamed, replaced or removed while it was open.`, {
      file: this.#name,
      expected: 'the file where it was opened',
      hint: 'Nothing is lost: save the project as a new file, or move the file back.',
    });
  }

  #damaged(what: string): ProjectError {
    return new ProjectError('FILE_CORRUPT', `${this.#name} is damaged: ${what} is missing or is not what it was.`, {
      file: this.#name,
      expected: 'a complete copy of the project',
      hint: 'Open a backup of the project, or add the measurement again.',
    });
  }

  #run<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw projectError(error, this.#name);
    }
  }
}

function lockFor(path: string, name: string, mode: 'create' | 'write'): { lock: WriterLock | null; readOnly: string | null } {
  try {
    const lock = takeWriterLock(path);
    if (lock === null && mode === 'create') throw Object.assign(new Error('locked'), { errcode: 5 });
    return { lock, readOnly: lock === null ? 'It is open in another window or program.' : null };
  } catch (error) {
    if (mode === 'create') throw projectError(error, name);
    return { lock: null, readOnly: 'Its folder may not be written to.' };
  }
}
