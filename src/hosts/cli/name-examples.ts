import { basename, dirname, resolve } from 'node:path';
import { fileStem, type NamedMeasurement, teachNames } from '../../app/batch';
import { ValidationError } from '../../core/errors';
import { nearestName } from '../../core/nearest-name';
import type { Tags } from '../../core/recording';

/** A file and what a person says its name means. */
export interface NameExample {
  file: string;
  tags: Partial<Tags>;
  sample?: string;
}

const tagNames = ['cycle', 'potential_V', 'branch', 'soc', 'temperature_K', 'time_s'] as const satisfies (keyof Tags)[];
const expected = 'FILE=cycle:12,potential_V:0.35, with cycle, potential_V, soc, temperature_K, time_s, branch or sample';

/** `FILE=cycle:12,potential_V:0.35`. @throws ValidationError naming what cannot be read. */
export function parseNameExample(text: string): NameExample {
  const equals = text.lastIndexOf('=');
  if (equals < 1) throw wrong(text, 'it names no file', expected);
  const example: NameExample = { file: text.slice(0, equals), tags: {} };
  for (const part of text.slice(equals + 1).split(',')) {
    const colon = part.indexOf(':');
    const [key, value] = [part.slice(0, colon).trim(), part.slice(colon + 1).trim()];
    if (colon < 1 || value === '') throw wrong(text, `"${part}" is no value`, expected);
    if (key === 'sample') example.sample = value;
    else Object.assign(example.tags, { [tagName(text, key)]: tagValue(text, key, value) });
  }
  return example;
}

function tagName(text: string, key: string): keyof Tags {
  const known = tagNames.find((name) => name === key);
  if (known !== undefined) return known;
  const names = [...tagNames, 'sample'];
  throw wrong(text, `there is no "${key}"`, `one of ${names.join(', ')}`, nearestName(key, names));
}

function tagValue(text: string, key: string, value: string): number | string {
  if (key === 'branch') {
    if (value === 'charge' || value === 'discharge') return value;
    throw wrong(text, `the branch is "${value}"`, 'charge or discharge');
  }
  if (key === 'cycle' && value === 'fresh') return 0;
  const number = Number(value);
  const allowed =
    Number.isFinite(number) &&
    !(key === 'cycle' && number < 0) &&
    !(key === 'soc' && (number < 0 || number > 1)) &&
    !(key === 'temperature_K' && number <= 0);
  if (allowed) return number;
  throw wrong(text, `"${value}" is no ${key}`, key === 'soc' ? 'a fraction from 0 to 1' : 'a number with a decimal point');
}

/**
 * What each path's name says after the examples, by path; every example teaches the files of its own folder.
 * @throws ValidationError for an example that is not among the files, or does not decide: then nothing is read.
 */
export function taughtNames(examples: readonly NameExample[], paths: readonly string[]): ReadonlyMap<string, NamedMeasurement> {
  const taught = new Map<string, NamedMeasurement>();
  for (const { file, ...said } of examples) {
    const own = paths.filter((path) => path === file || basename(path) === file);
    const [path] = own;
    if (path === undefined || own.length > 1) {
      const what = path === undefined ? 'is not among the files' : `is there ${own.length} times`;
      throw new ValidationError('NOT_FOUND', `The example "${file}" ${what}.`, {
        expected: path === undefined ? 'one of the files that are read' : 'the file with its folder',
        nearest: nearestName(
          file,
          paths.map((one) => basename(one)),
        ),
      });
    }
    const alike = paths.filter((other) => other !== path && dirname(resolve(other)) === dirname(resolve(path)));
    const stemOf = (one: string) => fileStem(basename(one));
    const example = { stem: stemOf(path), ...said };
    const lesson = teachNames(example, [...new Set(alike.map(stemOf))]);
    const byStem = new Map(lesson.taught.map((one) => [one.stem, one]));
    for (const other of alike) keep(taught, other, byStem.get(stemOf(other)));
    keep(taught, path, lesson.example);
  }
  return taught;
}

/** Two examples of one folder may teach different values. */
function keep(taught: Map<string, NamedMeasurement>, path: string, said: NamedMeasurement | undefined): void {
  if (said === undefined) return;
  const before = taught.get(path);
  taught.set(path, before === undefined ? said : { ...before, ...said, tags: { ...before.tags, ...said.tags } });
}

function wrong(text: string, what: string, wanted: string, nearest?: string): ValidationError {
  return new ValidationError('INPUT_INVALID', `--name-example cannot read "${text}": ${what}.`, { expected: wanted, nearest });
}
