import { basename, resolve } from 'node:path';
import type { FitOptions, SeriesItem } from '../../app/batch';
import { fitRequestSchema } from '../../app/fit-request';
import type { HostProjects } from '../../app/host-projects';
import { type MadeFit, type MadeFrom, makeProject } from '../../app/project-file/make-project';
import { HostError, ValidationError } from '../../core/errors';
import type { FailedFit, FitResult } from '../../core/fit-result';

import type { CliOption, CommandLine } from './cli-command';
import { isTaken } from './project-path';
import type { ReadOutcome } from './read-paths';

/** The option of every command that can make a project. */
export const saveOption: Readonly<Record<string, CliOption>> = {
  save: { type: 'string', value: 'FILE.arctrace', help: 'keep files, recordings and results as a project' },
};

/** Where to save, null where it was not asked for. @throws ValidationError before any work where that cannot be */
export async function saveArgument(line: CommandLine): Promise<string | null> {
  const path = line.text('save');
  if (path === undefined) return null;
  if (!/[^/\\]\.arctrace$/i.test(path)) {
    throw new ValidationError('INPUT_INVALID', `--save is "${path}"`, { expected: 'a file name that ends in .arctrace' });
  }
  if (await isTaken(path)) {
    throw new ValidationError('INPUT_INVALID', `${path} is there already`, {
      expected: 'the name of a new file',
      hint: 'A project is never overwritten: move it away, or choose another name.',
    });
  }
  return path;
}

/** A file that was read, as a project takes it in. */
export function madeFrom({ file, sha256, imported, bytes }: ReadOutcome): MadeFrom {
  return { name: basename(file), sha256, imported, bytes };
}

/** One spectrum that was fitted, and the file (its place in the list) it came from. */
export interface FittedItem {
  file: number;
  item: SeriesItem;
  result: FitResult | FailedFit;
  options: FitOptions;
}

/** @throws ProjectError where it cannot be saved */
export async function saveProject(path: string, files: readonly MadeFrom[], fitted: readonly FittedItem[]): Promise<void> {
  if (files.length === 0) throw new ValidationError('NO_DATA', `${path} was not made: there is nothing to keep in it.`);
  const fits = fitted.map(({ file, item, result, options }): MadeFit => {
    const set = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
    const maskedPoints = Array.from(item.mask ?? []).flatMap((left, k) => (left === 0 ? [] : [k]));
    return { file, recordingId: item.recording.id, result, request: fitRequestSchema.parse(set), maskedPoints };
  });
  const cells = new Map(fitted.flatMap(({ item }) => (item.cell === undefined ? [] : [[item.recording.sample, item.cell] as const])));
  const title = basename(path).replace(/\.arctrace$/i, '');
  await makeProject(await hostOf(resolve(path)), title, files, fits, cells);
}

/** A host that knows one place: the file to be made. */
async function hostOf(path: string): Promise<HostProjects> {
  const { ProjectFile } = await import('../../project/project-file');
  const no = () => Promise.reject(new HostError('HOST', 'The command line opens no other project.'));
  return {
    create: () => {
      const file = new ProjectFile(path, { mode: 'create' });
      const later =
        <A extends unknown[], T>(work: (...input: A) => T) =>
        async (...input: A): Promise<T> =>
          work(...input);
      const store = {
        save: later(file.save.bind(file)),
        keepSource: later(file.keepSource.bind(file)),
        source: later(file.source.bind(file)),
        logBodies: later(file.logBodies.bind(file)),
        copyTo: later(file.copyTo.bind(file)),
        close: later(file.close.bind(file)),
      };
      return Promise.resolve({ place: path, name: basename(path), isDraft: false, opened: { stored: file.load(), readOnly: null, store } });
    },
    placeOf: no,
    open: no,
    read: no,
    saveAs: no,
    copy: no,
    recent: () => Promise.resolve([]),
    remember: () => Promise.resolve(),
    discard: () => Promise.resolve(),
  };
}
