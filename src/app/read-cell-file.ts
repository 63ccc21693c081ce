import type * as z from 'zod';
import type { CellRecord } from '../core/cell-record';
import { type ErrorCode, errorCodes, ValidationError } from '../core/errors';
import { nearestName } from '../core/nearest-name';
import { cellKeys, cellRecordSchema } from './cell-record-schema';

/** One record for everything, or one a sample. */
export interface CellFile {
  single: CellRecord | null;
  bySample: ReadonlyMap<string, CellRecord>;
}

/**
 * Reads a file of cell records: one record, or `{ "sample name": record, … }`.
 * @throws ValidationError with line and column where it is no JSON, else with the place, the nearest key or unit and what was expected.
 */
export function readCellFile(text: string, file: string): CellFile {
  const value = parseJson(text.replace(/^\uFEFF/, ''), file);
  if (!isObject(value)) {
    throw new ValidationError('INPUT_INVALID', `${file} holds no cell record`, {
      file,
      expected: '{ "area_cm2": …, "thickness_um": …, … }',
    });
  }
  const entries = Object.entries(value);
  const isBySample = entries.length > 0 && entries.every(([key, entry]) => isObject(entry) && !cellKeys.includes(key));
  if (!isBySample) return { single: readRecord(value, file, []), bySample: new Map() };
  return { single: null, bySample: new Map(entries.map(([sample, entry]) => [sample, readRecord(entry, file, [sample])])) };
}

/** The record of a sample; undefined where the file has none. */
export function cellOfSample({ single, bySample }: CellFile, sample: string): CellRecord | undefined {
  return single ?? bySample.get(sample);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    const stated = /position (\d+)/.exec(message)?.[1];
    const offset = stated === undefined ? (/end of JSON/i.test(message) ? text.length : null) : Number(stated);
    const before = offset === null ? null : text.slice(0, offset);
    const place = before === null ? {} : { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
    throw new ValidationError('INPUT_INVALID', `${file} is no JSON: ${message}`, {
      file,
      ...place,
      expected: 'one JSON object',
      cause: error,
    });
  }
}

function readRecord(value: unknown, file: string, path: string[]): CellRecord {
  const parsed = cellRecordSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw describeIssue(parsed.error.issues[0]!, file, path);
}

function describeIssue(issue: z.core.$ZodIssue, file: string, path: string[]): ValidationError {
  const place = [...path, ...issue.path.map(String)];
  if (issue.code === 'unrecognized_keys') {
    const [key] = issue.keys as [string];
    const known = place.at(-2) === 'recordings' ? ['thickness_um', 'uncertainty'] : cellKeys;
    return new ValidationError('INPUT_INVALID', `A cell record has no "${key}"${place.length === 0 ? '' : ` (in ${place.join(', ')})`}`, {
      file,
      expected: `one of ${known.join(', ')}`,
      nearest: nearestName(key, known),
    });
  }
  const params = issue.code === 'custom' ? ((issue.params ?? {}) as Record<string, unknown>) : {};
  const text = (key: string) => (typeof params[key] === 'string' ? params[key] : undefined);
  const code = errorCodes.find((known) => known === text('code')) ?? ('INPUT_INVALID' satisfies ErrorCode);
  const name = place.join(', ');
  const values = issue.code === 'invalid_value' ? `one of ${issue.values.map(String).join(', ')}` : undefined;
  return new ValidationError(code, `${name}: ${issue.code === 'invalid_union' ? 'neither a number nor text' : issue.message}`, {
    file,
    expected: text('expected') ?? values ?? 'a number in the unit of the key, or text with a unit ("45 µm")',
    nearest: text('nearest'),
    hint: text('hint'),
  });
}
