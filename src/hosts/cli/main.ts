import { version } from '../../app/version';
import { ArctraceError, toErrorRecord, ValidationError } from '../../core/errors';
import { nearestName } from '../../core/nearest-name';
import { type CliCommand, CommandLine, commandHelp } from './cli-command';
import { changes } from './commands/changes';
import { check } from './commands/check';
import { cv } from './commands/cv';
import { cycling } from './commands/cycling';
import { demo } from './commands/demo';
import { drt } from './commands/drt';
import { fit } from './commands/fit';
import { gitt } from './commands/gitt';
import { inspect } from './commands/inspect';
import { report } from './commands/report';
import { serve } from './commands/serve';
import { simulate } from './commands/simulate';
import { start } from './commands/start';

const commands: readonly CliCommand[] = [inspect, check, fit, drt, cv, gitt, cycling, simulate, report, changes, demo, serve, start];

/** Entry of the command line on Node ≥ 24: results to stdout, everything else to stderr; 0 done, 1 some inputs failed, 2 wrong usage. */
export async function run(argv: string[] = process.argv.slice(2)): Promise<void> {
  // A reader that closes early (head, less) ends us quietly.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  process.exitCode = await answer(argv);
}

async function answer(argv: string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === 'help' || name === '-h') {
    (name === undefined ? process.stderr : process.stdout).write(overview());
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    process.stdout.write(`${version}\n`);
    return 0;
  }
  try {
    const command = commands.find((known) => known.name === name);
    if (command === undefined) {
      const names = commands.map((known) => known.name);
      throw new ValidationError('COMMAND_UNKNOWN', `There is no command "${name}"`, {
        expected: `one of ${names.join(', ')}`,
        nearest: nearestName(name, names),
      });
    }
    if (rest.includes('--help')) {
      process.stdout.write(commandHelp(command));
      return 0;
    }
    return await command.run(new CommandLine(command, rest));
  } catch (error) {
    return complain(error, argv.includes('--debug'));
  }
}

/** Wrong usage is 2, anything else that stops a whole command 1. */
function complain(error: unknown, debug: boolean): number {
  const { message, expected, nearest, hint, file, line, column } = toErrorRecord(error);
  const where = [file, line && `line ${line}`, column && `column ${column}`].filter(Boolean).join(', ');
  const lines = [`arctrace: ${message}${where === '' ? '' : ` (${where})`}`];
  if (expected !== undefined) lines.push(`  expected: ${expected}`);
  if (nearest !== undefined) lines.push(`  nearest:  ${nearest}`);
  if (hint !== undefined) lines.push(`  ${hint}`);
  if (debug && error instanceof Error) lines.push(error.stack ?? '');
  process.stderr.write(`${lines.join('\n')}\n`);
  return error instanceof ArctraceError && error instanceof ValidationError ? 2 : 1;
}

function overview(): string {
  const rows = commands.map(({ synopsis, help }) => `  ${synopsis.padEnd(30)} ${help.split('\n')[0]}`);
  return `Arctrace ${version}: traces the arcs of a cell's impedance over its life.\n\nUsage: arctrace COMMAND\n\n${rows.join('\n')}\n\narctrace COMMAND --help shows its options.\n`;
}
