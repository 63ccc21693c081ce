import { parseArgs } from 'node:util';
import { ValidationError } from '../../core/errors';
import { nearestName } from '../../core/nearest-name';

export interface CliOption {
  type: 'string' | 'boolean';
  /** May be given several times. */
  multiple?: boolean;
  /** How the value is shown in the help: N, FILE, NAME=VALUE. */
  value?: string;
  help: string;
}

/** One command of the command line. `run` returns the exit code: 0 all done, 1 some inputs failed. */
export interface CliCommand {
  name: string;
  synopsis: string;
  help: string;
  options: Readonly<Record<string, CliOption>>;
  run(line: CommandLine): Promise<number>;
}

/** What was typed behind the command. */
export class CommandLine {
  readonly paths: string[];
  private readonly values: Record<string, string | boolean | (string | boolean)[] | undefined>;

  /** @throws ValidationError OPTION_UNKNOWN with the nearest option. */
  constructor(command: CliCommand, argv: string[]) {
    const options = { ...command.options, ...commonOptions };
    const parsed = parseArgs({
      args: spreadRepeated(argv, options),
      allowPositionals: true,
      strict: false,
      options: Object.fromEntries(
        Object.entries(options).map(([name, { type, multiple }]) => [name, { type, multiple: multiple ?? false }]),
      ),
    });
    for (const [name, value] of Object.entries(parsed.values)) {
      const option = options[name];
      if (option === undefined) {
        const nearest = nearestName(name, Object.keys(options));
        throw new ValidationError('OPTION_UNKNOWN', `${command.name} has no option --${name}`, {
          expected: `one of ${Object.keys(options)
            .map((known) => `--${known}`)
            .join(', ')}`,
          ...(nearest === undefined ? {} : { nearest: `--${nearest}` }),
        });
      }
      // `--circuit --json`: the next option is no value.
      const isMissing = option.type === 'string' && [value].flat().some((one) => typeof one !== 'string' || /^(--.*)?$/.test(one));
      if (isMissing)
        throw new ValidationError('INPUT_INVALID', `--${name} needs a value`, { expected: `--${name} ${option.value ?? 'VALUE'}` });
      if (option.type === 'boolean' && value !== true)
        throw new ValidationError('INPUT_INVALID', `--${name} takes no value`, { expected: `--${name} alone` });
    }
    this.values = parsed.values;
    this.paths = parsed.positionals;
  }

  /** Whether the option was typed at all. */
  isGiven(name: string): boolean {
    return this.values[name] !== undefined;
  }

  flag(name: string): boolean {
    return this.values[name] === true;
  }

  text(name: string): string | undefined {
    const value = this.values[name];
    return typeof value === 'string' ? value : undefined;
  }

  list(name: string): string[] {
    return [this.values[name] ?? []].flat().filter((value) => typeof value === 'string');
  }

  /** @throws ValidationError where the text is not a number (decimal point or comma). */
  number(name: string): number | undefined {
    const text = this.text(name);
    return text === undefined ? undefined : numberFrom(text, `--${name}`);
  }

  /** One of a few words. @throws ValidationError with the nearest. */
  choice<T extends string>(name: string, words: readonly T[]): T | undefined {
    const text = this.text(name);
    const known = words.find((word) => word === text);
    if (text === undefined || known !== undefined) return known;
    throw new ValidationError('INPUT_INVALID', `--${name} is "${text}"`, {
      expected: `one of ${words.join(', ')}`,
      nearest: nearestName(text, words),
    });
  }

  /** NAME=VALUE pairs. */
  assignments(name: string): Record<string, number> | undefined {
    const pairs = this.list(name);
    if (pairs.length === 0) return undefined;
    return Object.fromEntries(
      pairs
        .flatMap((text) => text.split(/[;\s]+/))
        .filter(Boolean)
        .map((pair) => {
          const [key, value, ...rest] = pair.split('=');
          if (key === undefined || key === '' || value === undefined || rest.length > 0) {
            throw new ValidationError('INPUT_INVALID', `--${name} cannot read "${pair}"`, { expected: 'NAME=VALUE, such as R1=25' });
          }
          return [key, numberFrom(value, `--${name} ${key}`)];
        }),
    );
  }
}

const commonOptions: Readonly<Record<string, CliOption>> = {
  help: { type: 'boolean', help: 'this text' },
  debug: { type: 'boolean', help: 'show the stack of an error' },
};

function numberFrom(text: string, what: string): number {
  const value = /^[-+]?(\d+([.,]\d*)?|[.,]\d+)([eE][-+]?\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : Number.NaN;
  if (Number.isFinite(value)) return value;
  throw new ValidationError('INPUT_INVALID', `${what} is "${text}"`, { expected: 'a number such as 0.05 or 1e-3, without a unit' });
}

/** `--guess R0=5 R1=20` as `--guess R0=5 --guess R1=20`: values of the form NAME=… go on until something else comes. */
function spreadRepeated(argv: readonly string[], options: Readonly<Record<string, CliOption>>): string[] {
  const spread: string[] = [];
  let repeating: string | null = null;
  for (const [k, word] of argv.entries()) {
    const isFirst = repeating !== null && argv[k - 1] === repeating;
    if (repeating !== null && !isFirst && /^[A-Za-z]\w*=/.test(word)) spread.push(repeating, word);
    else spread.push(word);
    if (word.startsWith('--')) repeating = options[word.slice(2)]?.multiple === true ? word : null;
    else if (!/^[A-Za-z]\w*=/.test(word)) repeating = null;
  }
  return spread;
}

/** The help of one command. */
export function commandHelp({ synopsis, help, options }: CliCommand): string {
  const rows = Object.entries({ ...options, ...commonOptions }).map(([name, option]) => {
    const left = `  --${name}${option.type === 'string' ? ` ${option.value ?? 'VALUE'}` : ''}`;
    return `${left.padEnd(34)} ${option.help}`;
  });
  return `Usage: arctrace ${synopsis}\n\n${help}\n\nOptions:\n${rows.join('\n')}\n`;
}
