import { readFile } from 'node:fs/promises';
import { attachTags, readTagsFile, type SeriesItem, type TaggedRecording, type TypedSeriesChoice } from '../../app/batch';
import { ValidationError } from '../../core/errors';
import type { CliOption, CommandLine } from './cli-command';

/** Options that say what a series is followed over, and what its numbers are held against. */
export const seriesOptions = {
  tags: {
    type: 'string',
    value: 'FILE.csv',
    help: 'a table of tags, a line a file: "file,cycle,temperature_K,pressure_MPa"; what has no name of its own is a tag of yours',
  },
  axis: {
    type: 'string',
    value: 'NAME',
    help: 'what the series is followed over: cycle, potential, soc, temperature, time or a tag of yours',
  },
  'relative-to': {
    type: 'string',
    value: 'AXIS=VALUE',
    help: 'every number over that at this place too: cycle=1, potential=0.35, potential=2,discharge, fresh',
  },
  'compare-with': { type: 'string', value: 'SAMPLE', help: 'every number over that of this sample at the same place too' },
} as const satisfies Record<string, CliOption>;

export function seriesArguments(line: CommandLine): TypedSeriesChoice {
  return { axis: line.text('axis'), relativeTo: line.text('relative-to'), comparedWith: line.text('compare-with') };
}

/** @throws ValidationError where spectra come one by one, each for itself, and a series is asked for */
export function refuseSeriesOptions(line: CommandLine): void {
  const given = Object.keys(seriesOptions).find((name) => line.isGiven(name));
  if (given === undefined) return;
  throw new ValidationError('INPUT_INVALID', `fit --stdin takes each spectrum for itself, so there is no series for --${given}`, {
    expected: 'paths instead of --stdin',
  });
}

/** The table of `--tags`; empty without one. @throws ValidationError where it cannot be opened or read, before any measurement is */
export async function tagsArgument(line: CommandLine): Promise<TaggedRecording[]> {
  const path = line.text('tags');
  if (path === undefined) return [];
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw new ValidationError('FILE_NOT_FOUND', `The table of tags cannot be opened: ${error.message}`, {
      file: path,
      expected: '--tags FILE.csv',
      cause: error,
    });
  });
  return readTagsFile(text, path);
}

/** The spectra with the tags of the table, and what to say of rows that fit none. */
export function withTags(items: SeriesItem[], table: readonly TaggedRecording[]): { items: SeriesItem[]; notes: string[] } {
  return table.length === 0 ? { items, notes: [] } : attachTags(items, table);
}
