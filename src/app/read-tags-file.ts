import { ValidationError } from '../core/errors';
import { nearestName } from '../core/nearest-name';
import { parseQuantity } from '../core/parse-quantity';
import type { Tags } from '../core/recording';
import { typedTagKey } from '../core/typed-tag';
import { splitCells } from '../import/text/split-cells';
import { splitLines } from '../import/text/split-lines';

/** What a table says of one file or recording. */
export interface TaggedRecording {
  /** File name, label or id, as the table has it. */
  name: string;
  line: number;
  sample?: string;
  tags: Partial<Tags>;
  typedTags: Record<string, number>;
}

/** The tags that every recording has, with the unit their numbers are kept in. */
const units = { cycle: '1', potential_V: 'V', soc: '1', temperature_K: 'K', time_s: 's' } as const;
type NumberTag = keyof typeof units;

/** What a column means, and how one of its cells is read. */
type Column = { kind: 'sample' } | { kind: 'branch' } | { kind: 'tag'; tag: NumberTag; unit: string } | { kind: 'typed'; key: string };

/**
 * Reads a table of tags: a line of names, then a line a file. The first column names files or recordings; the others are cycle,
 * potential_V, branch, soc, temperature_K, time_s (also with another unit: "temperature (°C)"), sample, and tags of one's own such as
 * pressure_MPa. Tabs, semicolons or commas; an empty cell says nothing.
 * @throws ValidationError with the line where the table cannot be read
 */
export function readTagsFile(text: string, file: string): TaggedRecording[] {
  const lines = splitLines(text.replace(/^\uFEFF/, ''));
  const head = lines.findIndex((line) => line.trim() !== '');
  const separator = ['\t', ';', ','].find((sign) => lines[head]?.includes(sign)) as '\t' | ';' | ',' | undefined;
  const [, ...names] = separator === undefined ? [] : splitCells(lines[head] ?? '', separator);
  if (separator === undefined || names.length === 0) {
    throw new ValidationError('INPUT_INVALID', `${file} is no table of tags`, {
      file,
      expected: 'a line "file,cycle,pressure_MPa", then a line a file',
    });
  }
  const columns = names.map((name) => columnOf(name, file, head + 1));
  return lines.slice(head + 1).flatMap((line, k): TaggedRecording[] => {
    const [name = '', ...cells] = splitCells(line, separator);
    if (line.trim() === '' || name === '') return [];
    const row: TaggedRecording = { name, line: head + 2 + k, tags: {}, typedTags: {} };
    for (const [c, column] of columns.entries()) {
      const cell = cells[c]?.trim() ?? '';
      if (cell !== '') inPlace(file, row.line, () => take(row, column, cell));
    }
    return [row];
  });
}

/** `temperature (°C)`, `temperature/°C`, `temperature_C`, `temperature`. */
function columnOf(title: string, file: string, line: number): Column {
  const [, name = '', unit = ''] =
    /^(.*?)(?:\s*\(([^()]*)\)|\s*\/\s*([^/]+)|_([^_]+))?$/.exec(title.trim())?.filter((part) => part !== undefined) ?? [];
  const plain = name.trim().toLowerCase().replace('state of charge', 'soc');
  if (plain === 'sample' || plain === 'branch') return { kind: plain };
  const tag = (Object.keys(units) as NumberTag[]).find((key) => key.split('_')[0] === plain);
  if (tag !== undefined) return { kind: 'tag', tag, unit: unit.replace(/^C$/, '°C') };
  return inPlace(file, line, () => ({ kind: 'typed', key: typedTagKey({ name, unit }) }));
}

function take(row: TaggedRecording, column: Column, cell: string): void {
  if (column.kind === 'sample') row.sample = cell;
  else if (column.kind === 'branch') row.tags.branch = branchOf(cell);
  else if (column.kind === 'typed') row.typedTags[column.key] = parseQuantity(cell, '1', column.key).value;
  else row.tags[column.tag] = tagOf(column, cell);
}

function branchOf(cell: string): 'charge' | 'discharge' {
  if (cell === 'charge' || cell === 'discharge') return cell;
  throw new ValidationError('INPUT_INVALID', `The branch is "${cell}"`, {
    expected: 'charge or discharge',
    nearest: nearestName(cell, ['charge', 'discharge']),
  });
}

function tagOf({ tag, unit }: { tag: NumberTag; unit: string }, cell: string): number {
  if (tag === 'cycle' && cell.toLowerCase() === 'fresh') return 0;
  const isPercent = tag === 'soc' && (unit === '%' || unit === 'percent' || cell.endsWith('%'));
  const number = isPercent ? cell.replace(/\s*%$/, '') : cell;
  const withUnit = units[tag] === '1' || /[^\d.,eE+−-]/.test(number) ? number : `${number} ${unit}`.trim();
  const { value: read } = parseQuantity(withUnit, units[tag], tag);
  const value = isPercent ? read / 100 : read;
  const isPossible =
    !(tag === 'cycle' && value < 0) && !(tag === 'soc' && (value < 0 || value > 1)) && !(tag === 'temperature_K' && value <= 0);
  if (isPossible) return value;
  throw new ValidationError('INPUT_INVALID', `"${cell}" is no ${tag}`, {
    expected: tag === 'soc' ? 'a fraction from 0 to 1, or percent with its sign' : 'a number above 0',
  });
}

/** The error of a cell or a name, with its file and line. */
function inPlace<T>(file: string, line: number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    throw new ValidationError(error.code, `${file}, line ${line}: ${error.message}`, { ...error.details, file, line });
  }
}
