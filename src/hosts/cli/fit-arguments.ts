import { readFile } from 'node:fs/promises';
import { checkCircuit, type FitOptions } from '../../app/batch';
import { ReadError, ValidationError } from '../../core/errors';
import { type Weighting, weightings } from '../../core/fit-result';
import { nearestName } from '../../core/nearest-name';
import type { CliOption, CommandLine } from './cli-command';

/** Options of every command that fits. */
export const fitOptions = {
  circuit: { type: 'string', value: 'auto|ID|STRING', help: 'default auto: chosen by evidence over the series' },
  each: { type: 'boolean', help: 'choose the circuit for every spectrum alone' },
  weighting: { type: 'string', value: weightings.join('|'), help: 'default modulus' },
  fmin: { type: 'string', value: 'HZ', help: 'lowest frequency taken' },
  fmax: { type: 'string', value: 'HZ', help: 'highest frequency taken' },
  cell: { type: 'string', value: 'FILE.json', help: 'cell record: area, thickness …; one, or {"sample": record}' },
  cycles: { type: 'string', value: '1,10-50', help: 'only these cycles (fresh is 0)' },
  guess: { type: 'string', multiple: true, value: 'NAME=VALUE', help: 'one more start' },
  fix: { type: 'string', multiple: true, value: 'NAME=VALUE', help: 'hold a parameter' },
  bound: { type: 'string', multiple: true, value: 'NAME=LOW..HIGH', help: 'keep a parameter between two values' },
  tie: { type: 'string', multiple: true, value: 'R2=2*R1', help: 'hold a parameter at a multiple of another' },
  circuits: { type: 'string', value: 'FILE.json', help: 'your own circuits, {"name": "string"}: --circuit takes their names' },
  seed: { type: 'string', value: 'N', help: 'of the random starts, default 1' },
} as const satisfies Record<string, CliOption>;

/** The options of `fit`. @throws ValidationError for values that cannot be meant, before any measurement is opened. */
export async function fitArguments(line: CommandLine): Promise<FitOptions> {
  const weighting = line.text('weighting') ?? 'modulus';
  if (!weightings.includes(weighting as Weighting)) {
    throw new ValidationError('INPUT_INVALID', `There is no weighting "${weighting}"`, {
      expected: `one of ${weightings.join(', ')}`,
      nearest: nearestName(weighting, weightings),
    });
  }
  const options: FitOptions = {
    circuit: await circuitArgument(line),
    weighting: weighting as Weighting,
    frequencyMin_Hz: line.number('fmin'),
    frequencyMax_Hz: line.number('fmax'),
    seed: line.number('seed') ?? 1,
    each: line.flag('each'),
    guess: line.assignments('guess'),
    fix: line.assignments('fix'),
    bounds: boundArguments(line),
    ties: tieArguments(line),
  };
  const { circuit, frequencyMin_Hz: low, frequencyMax_Hz: high } = options;
  if (circuit !== 'auto') checkCircuit(options);
  else if (['guess', 'fix', 'bound', 'tie'].some((name) => line.list(name).length > 0)) {
    throw new ValidationError('INPUT_INVALID', '--guess, --fix, --bound and --tie need a circuit to name parameters of', {
      expected: '--circuit with an id or a string',
    });
  }
  if (low !== undefined && high !== undefined && low >= high)
    throw new ValidationError('INPUT_INVALID', `--fmin ${low} is not below --fmax ${high}`, { expected: 'fmin < fmax' });
  return options;
}

/** The circuit as typed, or the string behind the name of one of the person's own. */
async function circuitArgument(line: CommandLine): Promise<string> {
  const typed = line.text('circuit') ?? 'auto';
  const path = line.text('circuits');
  if (path === undefined) return typed;
  let saved: unknown;
  try {
    saved = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new ReadError('FILE_UNREADABLE', `The circuits cannot be read from ${path}: ${(error as Error).message}`, {
      expected: 'a JSON object of names and circuit strings',
      cause: error,
    });
  }
  if (
    typeof saved !== 'object' ||
    saved === null ||
    Array.isArray(saved) ||
    Object.values(saved).some((value) => typeof value !== 'string')
  ) {
    throw new ValidationError('INPUT_INVALID', `${path} holds no list of circuits`, {
      file: path,
      expected: '{"my cell": "R0-p(R1,CPE1)-W2"}',
    });
  }
  return (saved as Record<string, string>)[typed] ?? typed;
}

/** `R1=1..100` as { R1: [1, 100] }. */
function boundArguments(line: CommandLine): FitOptions['bounds'] {
  const pairs = line.list('bound').map((text) => {
    const match = /^([A-Za-z]\w*)=(.+)\.\.(.+)$/.exec(text.trim());
    const [low, high] = [toNumber(match?.[2]), toNumber(match?.[3])];
    if (match === null || !Number.isFinite(low) || !Number.isFinite(high)) {
      throw new ValidationError('INPUT_INVALID', `--bound cannot read "${text}"`, { expected: 'NAME=LOW..HIGH, such as R1=1..100' });
    }
    return [match[1]!, [low, high]] as const;
  });
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}

/** `R2=2*R1` as { R2: { source: 'R1', factor: 2 } }. */
function tieArguments(line: CommandLine): FitOptions['ties'] {
  const pairs = line.list('tie').map((text) => {
    const match = /^([A-Za-z]\w*)=(?:([^*]+)\*)?([A-Za-z]\w*)$/.exec(text.replaceAll(' ', ''));
    const factor = match?.[2] === undefined ? 1 : toNumber(match[2]);
    if (match === null || !(factor > 0)) {
      throw new ValidationError('INPUT_INVALID', `--tie cannot read "${text}"`, { expected: 'NAME=FACTOR*NAME, such as R2=2*R1' });
    }
    return [match[1]!, { source: match[3]!, factor }] as const;
  });
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}

function toNumber(text: string | undefined): number {
  return text === undefined || text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'));
}
