import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { readFile as readInstrument } from '../../app/batch';
import type { FileOutcome } from '../../app/worker-tasks';
import { type ErrorRecord, ReadError, toErrorRecord } from '../../core/errors';
import type { InstrumentFile } from '../../core/reader';
import { walkFolder } from '../walk-folder';

/** What became of one path: read, failed, or (in a walked folder only) passed over. */
export type PathOutcome =
  | { kind: 'read'; file: string; sha256: string; imported: Extract<FileOutcome, { ok: true }>['imported'] }
  | { kind: 'failed'; file: string; sha256: string | null; error: ErrorRecord }
  | { kind: 'skipped'; file: string; reason: string };

/** Most that is read into memory at once. */
const largestFile = 2 * 2 ** 30 - 1;

/** Every file named and every file below every folder named, in natural order, one after another. */
export async function* readPaths(paths: readonly string[]): AsyncGenerator<PathOutcome> {
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found === null) {
      const error = new ReadError('FILE_NOT_FOUND', `There is no file or folder "${path}"`, {
        hint: 'Check the spelling; names with blanks need quotes.',
      });
      yield { kind: 'failed', file: path, sha256: null, error: toErrorRecord(error, path) };
    } else if (found.isDirectory()) {
      for (const walked of await walkFolder(path)) yield await readOne(walked.path, false);
    } else {
      yield await readOne(path, true);
    }
  }
}

async function readOne(path: string, named: boolean): Promise<PathOutcome> {
  let file: InstrumentFile;
  let sha256: string | null = null;
  try {
    const { size } = await stat(path);
    if (size > largestFile)
      throw new ReadError('FILE_TOO_LARGE', `${basename(path)} has ${size} bytes`, { expected: `at most ${largestFile} bytes` });
    file = { name: basename(path), folder: basename(dirname(resolve(path))), bytes: await readFile(path) };
    sha256 = createHash('sha256').update(file.bytes).digest('hex');
  } catch (error) {
    const unreadable =
      error instanceof ReadError
        ? error
        : new ReadError('FILE_UNREADABLE', `${path} cannot be opened: ${(error as Error).message}`, { cause: error });
    return { kind: 'failed', file: path, sha256, error: toErrorRecord(unreadable, path) };
  }
  const outcome = readInstrument(file);
  if (outcome.ok) return { kind: 'read', file: path, sha256, imported: outcome.imported };
  const isUnclaimed = outcome.error.code === 'FORMAT_UNKNOWN' || outcome.error.code === 'FILE_EMPTY';
  if (!named && isUnclaimed && !outcome.holdsTable) {
    return { kind: 'skipped', file: path, reason: 'no reader claims it and it holds no table of numbers' };
  }
  return { kind: 'failed', file: path, sha256, error: { ...outcome.error, file: path } };
}
