import type { SeriesItem } from '../../app/batch';
import { type ErrorRecord, toErrorRecord, ValidationError } from '../../core/errors';
import type { Finding } from '../../core/finding';
import type { CommandLine } from './cli-command';
import { errorInWords } from './error-in-words';
import { JsonOutput } from './json-output';
import { readSpectra } from './read-spectra';

/**
 * Runs one thing over every spectrum of the paths, one after another, each result out as soon as it is there. A spectrum or
 * file that fails is an entry with its error and does not stop the rest. @returns the exit code
 */
export async function eachSpectrum<T>(
  command: string,
  line: CommandLine,
  run: (item: SeriesItem, warnings: Finding[]) => T,
  inWords: (result: T) => string,
): Promise<number> {
  if (line.paths.length === 0)
    throw new ValidationError('INPUT_INVALID', `${command} needs a file or folder`, { expected: `arctrace ${command} PATH…` });
  const output = line.flag('json') || line.flag('ndjson') ? new JsonOutput(line.flag('ndjson')) : null;
  let failed = false;
  const fail = (entry: { name: string; file: string | null; error: ErrorRecord }) => {
    failed = true;
    if (output !== null) output.write(entry);
    else process.stderr.write(`arctrace: ${entry.name}: ${errorInWords(entry.error)}\n`);
  };
  for await (const outcome of readSpectra(line)) {
    if (outcome.kind === 'note') process.stderr.write(`arctrace: ${outcome.note}\n`);
    if (outcome.kind === 'skipped') {
      output?.write(outcome.entry);
      process.stderr.write(`arctrace: ${outcome.entry.file}: skipped, ${outcome.entry.skipped}\n`);
    }
    if (outcome.kind === 'failed') fail(outcome.failure);
    if (outcome.kind !== 'spectrum') continue;
    const { item, warnings } = outcome;
    try {
      const result = run(item, warnings);
      if (output !== null) output.write(result);
      else process.stdout.write(inWords(result));
    } catch (error) {
      const { id, sample, tags } = item.recording;
      const entry = { name: item.name, file: item.file, id, sample, tags, cycle: tags.cycle };
      fail({ ...entry, error: toErrorRecord(error, item.file ?? undefined) });
    }
  }
  output?.end();
  return failed ? 1 : 0;
}
