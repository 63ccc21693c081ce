import { ValidationError } from '../../core/errors';
import { lengthSources, particleShapes, pulseForms, type TitrationOptions } from '../../core/titration-options';
import type { CliOption, CommandLine } from './cli-command';

/** What can be chosen of the evaluation of a titration. */
export const titrationOptions = {
  form: {
    type: 'string',
    value: pulseForms.join('|'),
    help: 'which ΔEτ the means are of: slope·√τ (default) or E(τ) − E(0⁺); both are always given',
  },
  window: { type: 'string', value: '0.1-1', help: 'part of the pulse in which E–√t is read; default 0.1-1, shortened where it is curved' },
  shape: { type: 'string', value: particleShapes.join('|'), help: 'default the cell record’s particleShape, else slab' },
  length: {
    type: 'string',
    value: lengthSources.join('|'),
    help: 'V/S from mass, molar volume and area, or the record’s diffusion length or particle radius; default the first where all is there',
  },
  'leave-out': { type: 'string', value: '9,10-12', help: 'pulses that stay out of the means' },
  accept: { type: 'string', value: '9,10-12', help: 'flagged pulses that count all the same' },
} as const satisfies Record<string, CliOption>;

/** @throws ValidationError for a value that cannot be read, with what was expected. */
export function titrationArguments(line: CommandLine): TitrationOptions {
  return {
    form: line.choice('form', pulseForms),
    window: windowOf(line.text('window')),
    shape: line.choice('shape', particleShapes),
    length: line.choice('length', lengthSources),
    leftOut: pulseList(line, 'leave-out'),
    accepted: pulseList(line, 'accept'),
  };
}

function windowOf(text: string | undefined): [number, number] | undefined {
  if (text === undefined) return undefined;
  const [from, to] = text.split(/\s*(?:-|\.\.|–)\s*/).map((part) => Number(part.replace(',', '.') || Number.NaN)) as [number, number?];
  if (to !== undefined && from >= 0 && from < to && to <= 1) return [from, to];
  throw new ValidationError('INPUT_INVALID', `--window cannot read "${text}"`, {
    expected: 'two parts of the pulse between 0 and 1, the smaller first, such as 0.1-1',
  });
}

/** `9,10-12` → 9, 10, 11, 12. */
function pulseList(line: CommandLine, name: string): number[] | undefined {
  return line
    .text(name)
    ?.split(',')
    .flatMap((part) => {
      const match = /^\s*(\d{1,6})(?:\s*-\s*(\d{1,6}))?\s*$/.exec(part);
      const [low, high] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])];
      if (!(low >= 1 && high >= low)) {
        throw new ValidationError('INPUT_INVALID', `--${name} cannot read "${part}"`, { expected: 'pulses and ranges such as 9,10-12' });
      }
      return Array.from({ length: high - low + 1 }, (_, k) => low + k);
    });
}
