import { parseColumnMapping, RememberedMappings } from '../../app/batch';
import { HostError, ValidationError } from '../../core/errors';
import { StoredSettings } from '../stored-settings';
import { userDataFolder } from '../user-data-folder';
import type { CliOption, CommandLine } from './cli-command';
import { parseNameExample } from './name-examples';
import type { ReadingChoice } from './read-paths';

/** Options of every command that reads files. */
export const readingOptions = {
  columns: {
    type: 'string',
    value: 'MAPPING',
    help: 'columns of texts that no reader recognises: QUANTITY=COLUMN[:UNIT][:negative],… as in "frequency=1:Hz,zReal=2:mohm,zImag=3:ohm:negative"; also skip=LINES, decimal=comma, separator=semicolon',
  },
  'name-example': {
    type: 'string',
    multiple: true,
    value: 'FILE=cycle:12',
    help: 'what the name of one file means teaches the other names of its folder: cycle, potential_V, soc, temperature_K, time_s, branch, sample, such as "FILE=cycle:12,potential_V:0.35"',
  },
  remember: { type: 'boolean', help: 'keep --columns for files of the same shape (separator and header line)' },
} as const satisfies Record<string, CliOption>;

/** How the files are to be read. What cannot be remembered is said on stderr. @throws ValidationError for a mapping that cannot be read. */
export async function readingChoice(line: CommandLine): Promise<ReadingChoice> {
  const text = line.text('columns');
  if (line.flag('remember') && text === undefined) {
    throw new ValidationError('INPUT_INVALID', '--remember needs a mapping to remember', { expected: '--columns MAPPING --remember' });
  }
  const given = text === undefined ? undefined : parseColumnMapping(text);
  const memory = new RememberedMappings(new StoredSettings(userDataFolder()));
  const remembered = await memory.all().catch((error: unknown) => {
    if (!(error instanceof HostError) || line.flag('remember')) throw error;
    process.stderr.write(`arctrace: ${error.message}\n`);
    return {};
  });
  const examples = line.list('name-example').map(parseNameExample);
  return { mappings: { given, remembered }, examples, ...(line.flag('remember') ? { memory } : {}) };
}
