import { readFile } from 'node:fs/promises';
import { attachCells, type CellFile, readCellFile, type SeriesItem } from '../../app/batch';
import { ValidationError } from '../../core/errors';
import type { CommandLine } from './cli-command';

/** The file of `--cell`, or null. @throws ValidationError where it cannot be opened or read, before any measurement is. */
export async function cellArgument(line: CommandLine): Promise<CellFile | null> {
  const path = line.text('cell');
  if (path === undefined) return null;
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw new ValidationError('FILE_NOT_FOUND', `The cell record cannot be opened: ${error.message}`, {
      file: path,
      expected: '--cell FILE.json',
      cause: error,
    });
  });
  return readCellFile(text, path);
}

/** The spectra with the records of their cells, and what to say of records that fit none. */
export function withCells(items: SeriesItem[], cells: CellFile | null): { items: SeriesItem[]; notes: string[] } {
  return cells === null ? { items, notes: [] } : attachCells(items, cells);
}
