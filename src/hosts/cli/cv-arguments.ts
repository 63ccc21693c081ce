import { basename } from 'node:path';
import { ValidationError } from '../../core/errors';
import { nearestName } from '../../core/nearest-name';
import { parseQuantity } from '../../core/parse-quantity';
import type { PeakEdit, SweepName, VoltammetryChoices } from '../../core/voltammetry-choices';
import type { CommandLine } from './cli-command';

/** What was typed for a scan-rate series; rates by file as they were typed. */
export interface CvArguments {
  choices: VoltammetryChoices;
  rates: ReadonlyMap<string, number>;
}

/** @throws ValidationError for what cannot be read, with what was expected */
export function cvArguments(line: CommandLine): CvArguments {
  const resistance = line.text('resistance');
  const at = line.text('at');
  const cycle = line.number('cycle');
  if (cycle !== undefined && !(Number.isInteger(cycle) && cycle >= 0)) {
    throw new ValidationError('INPUT_INVALID', `--cycle is ${cycle}`, { expected: 'a whole number, as the files count their cycles' });
  }
  const peaks = [
    ...line.list('add-peak').map(addedPeak),
    ...line.list('move-peak').map(movedPeak),
    ...line.list('remove-peak').map((name): PeakEdit => ({ kind: 'remove', peak: { name: peakName(name, '--remove-peak') } })),
  ];
  return {
    choices: {
      ...(cycle === undefined ? {} : { cycle }),
      ...(resistance === undefined ? {} : { resistance: { value_ohm: positive(resistance, 'ohm', '--resistance') } }),
      ...(at === undefined ? {} : { linePotential_V: potential(at, '--at') }),
      ...(peaks.length === 0 ? {} : { peaks }),
    },
    rates: new Map(line.list('rate').map(fileRate)),
  };
}

/**
 * The rates typed, by recording.
 * @throws ValidationError for a file that is not among those read
 */
export function ratesOfRecordings(
  rates: ReadonlyMap<string, number>,
  recordings: readonly { id: string; file: string | null }[],
): Record<string, number> {
  const typed: Record<string, number> = {};
  for (const [name, rate] of rates) {
    const own = recordings.filter(({ file }) => file !== null && (file === name || basename(file) === name || stem(file) === name));
    if (own.length === 0) {
      const known = recordings.flatMap(({ file }) => (file === null ? [] : basename(file)));
      throw new ValidationError('NOT_FOUND', `--rate ${name}: no voltammogram was read from a file of that name`, {
        expected: `one of ${known.join(', ') || '(none)'}`,
        nearest: nearestName(name, known),
      });
    }
    for (const { id } of own) typed[id] = rate;
  }
  return typed;
}

const stem = (file: string) => basename(file).replace(/\.[^.]*$/, '');

function fileRate(text: string): [string, number] {
  const cut = text.lastIndexOf('=');
  const [file, typed] = [text.slice(0, cut), text.slice(cut + 1)];
  const expected = 'FILE=RATE with a unit, such as slow.txt=0.5mV/s or fast.txt=0.1V/s';
  if (cut < 1 || typed.trim() === '') throw new ValidationError('INPUT_INVALID', `--rate cannot read "${text}"`, { expected });
  // 0.5 could be mV/s and V/s, a factor of a thousand apart.
  if (/^[-+\d.,eE\s]+$/.test(typed)) throw new ValidationError('INPUT_INVALID', `--rate ${file}: "${typed}" has no unit`, { expected });
  return [file, positive(typed, 'VPerS', `--rate ${file}`)];
}

function addedPeak(text: string): PeakEdit {
  const match = /^(anodic|cathodic)@(.+)$/.exec(text.trim());
  if (match === null) {
    throw new ValidationError('INPUT_INVALID', `--add-peak cannot read "${text}"`, { expected: 'anodic@0.34V or cathodic@0.34V' });
  }
  return { kind: 'add', sweep: match[1] as SweepName, potential_V: potential(match[2] as string, '--add-peak') };
}

function movedPeak(text: string): PeakEdit {
  const match = /^([^@]+)@([^=]+)=(.+)$/.exec(text.trim());
  if (match === null) throw new ValidationError('INPUT_INVALID', `--move-peak cannot read "${text}"`, { expected: 'A1@0.5mV/s=0.52V' });
  const [, name, rate, to] = match as unknown as [string, string, string, string];
  return {
    kind: 'move',
    peak: { name: peakName(name, '--move-peak') },
    rate_VPerS: positive(rate, 'VPerS', '--move-peak'),
    potential_V: potential(to, '--move-peak'),
  };
}

function peakName(text: string, option: string): string {
  const name = text.trim().toUpperCase();
  if (/^[AC]\d{1,3}$/.test(name)) return name;
  throw new ValidationError('INPUT_INVALID', `${option}: "${text}" is no name of a peak`, {
    expected: 'a name as found: A1, A2 … or C1 …',
  });
}

function positive(text: string, unit: string, what: string): number {
  const { value } = parseQuantity(text, unit, what);
  if (value > 0) return value;
  throw new ValidationError('INPUT_INVALID', `${what} is ${text}`, { expected: 'a value above zero' });
}

function potential(text: string, what: string): number {
  return parseQuantity(text, 'V', what).value;
}
