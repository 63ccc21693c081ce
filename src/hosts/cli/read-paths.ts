import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import {
  applyNaming,
  type MappingChoice,
  mappingToRemember,
  previewTable,
  type RememberedMappings,
  readFile as readInstrument,
} from '../../app/batch';
import type { ProjectPart } from '../../app/project-file/project-items';
import type { FileOutcome } from '../../app/worker-tasks';
import { type ErrorRecord, ReadError, toErrorRecord } from '../../core/errors';
import type { InstrumentFile } from '../../core/reader';
import { walkFolder } from '../walk-folder';
import { type NameExample, taughtNames } from './name-examples';
import { isProjectPath } from './project-path';
import { readProjectParts } from './read-project';

/** What became of one path: read, failed, or (in a walked folder only) passed over. */
export type PathOutcome =
  | {
      kind: 'read';
      file: string;
      sha256: string;
      imported: Extract<FileOutcome, { ok: true }>['imported'];
      bytes(): Uint8Array | Promise<Uint8Array>;
      /** Where it is a file within a project: which one, and the spectra that take part in it. */
      project?: { path: string; spectra: ProjectPart['spectra'] };
    }
  | { kind: 'failed'; file: string; sha256: string | null; error: ErrorRecord }
  | { kind: 'skipped'; file: string; reason: string };

/** A file that was read. */
export type ReadOutcome = Extract<PathOutcome, { kind: 'read' }>;

/** What a person said of the files: columns of texts that no reader recognises, and what names mean. */
export interface ReadingChoice {
  mappings: MappingChoice;
  examples?: readonly NameExample[];
  /** Where the mapping given is kept for files of the same shape. */
  memory?: RememberedMappings;
}

/** Most that is read into memory at once. */
const largestFile = 2 * 2 ** 30 - 1;

/**
 * Every file named and every file below every folder named, in natural order, one after another.
 * @throws ValidationError for an example of a name that teaches nothing, before any file is read.
 */
export async function* readPaths(paths: readonly string[], choice: ReadingChoice = { mappings: {} }): AsyncGenerator<PathOutcome> {
  const found = await findFiles(paths);
  const taught = taughtNames(
    choice.examples ?? [],
    found.flatMap(({ path, isThere }) => (isThere ? [path] : [])),
  );
  for (const { path, named, isThere } of found) {
    if (!isThere) {
      const error = new ReadError('FILE_NOT_FOUND', `There is no file or folder "${path}"`, {
        hint: 'Check the spelling; names with blanks need quotes.',
      });
      yield { kind: 'failed', file: path, sha256: null, error: toErrorRecord(error, path) };
      continue;
    }
    if (await isProjectPath(path)) {
      yield* readWholeProject(path, named);
      continue;
    }
    const outcome = await readOne(path, named, choice);
    const said = taught.get(path);
    if (outcome.kind !== 'read' || said === undefined) yield outcome;
    else
      yield {
        ...outcome,
        imported: { ...outcome.imported, recordings: applyNaming(outcome.imported.recordings, said, basename(dirname(resolve(path)))) },
      };
  }
}

/** The files of a project, one after another; in a walked folder it is passed over, because its files may lie beside it. */
async function* readWholeProject(path: string, named: boolean): AsyncGenerator<PathOutcome> {
  if (!named) {
    yield { kind: 'skipped', file: path, reason: 'a project of Arctrace; name it to take what is in it' };
    return;
  }
  try {
    for (const { name, sha256, imported, spectra, bytes } of await readProjectParts(path)) {
      yield { kind: 'read', file: name, sha256, imported, bytes, project: { path, spectra } };
    }
  } catch (error) {
    yield { kind: 'failed', file: path, sha256: null, error: toErrorRecord(error, path) };
  }
}

interface FoundPath {
  path: string;
  /** Not met in a walked folder. */
  named: boolean;
  isThere: boolean;
}

async function findFiles(paths: readonly string[]): Promise<FoundPath[]> {
  const found: FoundPath[] = [];
  for (const path of paths) {
    const there = await stat(path).catch(() => null);
    if (there?.isDirectory()) found.push(...(await walkFolder(path)).map((walked) => ({ path: walked.path, named: false, isThere: true })));
    else found.push({ path, named: true, isThere: there !== null });
  }
  return found;
}

async function readOne(path: string, named: boolean, { mappings, memory }: ReadingChoice): Promise<PathOutcome> {
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
  const outcome = readInstrument({ ...file, mappings });
  if (outcome.ok) {
    const { mapped } = outcome.imported;
    if (mapped !== undefined && !mapped.remembered && mapped.shape !== null) {
      await memory?.keep(mapped.shape, mappingToRemember(file.bytes, mapped.mapping));
    }
    return { kind: 'read', file: path, sha256, imported: outcome.imported, bytes: () => file.bytes };
  }
  const { error, holdsTable, mappable } = outcome;
  const isUnclaimed = error.code === 'FORMAT_UNKNOWN' || error.code === 'FILE_EMPTY' || (mappable && mappings.given !== undefined);
  if (!named && isUnclaimed && !holdsTable) {
    return { kind: 'skipped', file: path, reason: 'no reader claims it and it holds no table of numbers' };
  }
  const isUnknownTable = mappable && holdsTable && error.code === 'FORMAT_UNKNOWN';
  const help = isUnknownTable
    ? { expected: 'the file of an instrument, or a table with named columns', hint: columnsHint(file.bytes) }
    : {};
  return { kind: 'failed', file: path, sha256, error: { ...error, ...help, file: path } };
}

/** What a person needs to see to write a mapping: the columns with their first number. */
function columnsHint(bytes: Uint8Array): string {
  const { names, rows, width, separator, decimal, skip } = previewTable(bytes);
  const columns = Array.from({ length: Math.min(width, 12) }, (_, k) => {
    const name = names[k] === undefined ? '' : ` "${names[k]}"`;
    return `${k + 1}${name} (${rows[0]?.cells[k] ?? ''} …)`;
  });
  return `Say which column is what, as in --columns "frequency=1:Hz,zReal=2:ohm,zImag=3:ohm". Columns parted by ${separator}, decimal ${decimal}, ${skip} lines skipped: ${columns.join(', ')}.`;
}
