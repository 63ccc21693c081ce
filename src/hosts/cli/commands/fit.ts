import { csvDialects, table } from '../../../app/batch';
import { ValidationError } from '../../../core/errors';
import { cellArgument } from '../cell-argument';
import type { CliCommand, CommandLine } from '../cli-command';
import { errorInWords } from '../error-in-words';
import { fitArguments, fitOptions } from '../fit-arguments';
import { type FittedPaths, fitPaths } from '../fit-paths';
import { fitStream } from '../fit-stream';
import { fitTable } from '../fit-table';
import { JsonOutput } from '../json-output';
import { readingOptions } from '../reading-options';
import { madeFrom, saveArgument, saveOption, saveProject } from '../save-project';
import { refuseSeriesOptions, seriesOptions, tagsArgument } from '../series-arguments';
import { writeTable } from '../write-table';

/** fit PATH… and fit --stdin: circuit fit of every impedance spectrum found. */
export const fit: CliCommand = {
  name: 'fit',
  synopsis: 'fit PATH… | fit --stdin',
  help: 'Circuit fit of every impedance spectrum found: Rs, Rsei, Rct, σw with errors; with a cell record σ, i0, C and D. No starting values needed.',
  options: {
    json: { type: 'boolean', help: 'one JSON array on stdout' },
    ndjson: { type: 'boolean', help: 'one JSON object a line, as they come' },
    ...readingOptions,
    ...saveOption,
    stdin: { type: 'boolean', help: 'spectra as NDJSON on stdin, fits as NDJSON on stdout' },
    ...fitOptions,
    ...seriesOptions,
    csv: { type: 'string', value: 'FILE', help: 'write the table of results too' },
    'csv-dialect': { type: 'string', value: csvDialects.join('|'), help: 'default comma; semicolon-comma has decimal commas' },
  },
  async run(line) {
    const options = await fitArguments(line);
    const cells = await cellArgument(line);
    if (line.flag('stdin')) {
      refuseSeriesOptions(line);
      return fitStream(options, line.paths, cells);
    }
    if (line.paths.length === 0)
      throw new ValidationError('INPUT_INVALID', 'fit needs a file or folder', { expected: 'arctrace fit PATH… or arctrace fit --stdin' });
    const dialect = line.choice('csv-dialect', csvDialects) ?? 'comma';
    const tags = await tagsArgument(line);
    const save = await saveArgument(line);
    const output = line.flag('ndjson') ? new JsonOutput(true) : null;
    const fitted = await fitPaths(line, options, { cells, tags }, (result) => output?.write(result));
    writeResults(line, fitted);
    for (const note of fitted.notes) process.stderr.write(`arctrace: ${note}\n`);
    const csv = line.text('csv');
    if (csv !== undefined) await writeTable(csv, table([...fitted.results, ...fitted.failures], dialect));
    if (save !== null) await keep(save, fitted);
    return fitted.failed ? 1 : 0;
  },
};

/** JSON or the table to stdout, what could not be read with it; lines of NDJSON are out already. */
function writeResults(line: CommandLine, { results, failures, skipped, choice }: FittedPaths): void {
  if (!line.flag('json') && !line.flag('ndjson')) {
    process.stdout.write(fitTable(results, choice.axis));
    for (const { file, error } of failures) process.stderr.write(`arctrace: ${file}: ${errorInWords(error)}\n`);
    return;
  }
  const output = new JsonOutput(line.flag('ndjson'));
  for (const result of line.flag('ndjson') ? [] : results) output.write(result);
  for (const entry of [...failures, ...skipped]) output.write(entry);
  output.end();
}

/** Files, spectra and fits as a project; files without an impedance spectrum among the chosen ones are not in it. */
async function keep(path: string, { spectra, groups, items, alone }: FittedPaths): Promise<void> {
  const sources = [...new Set(spectra.map(({ source }) => source))];
  const fitted = groups.flatMap(({ places, options }) =>
    places.flatMap((place) => {
      const [spectrum, result] = [spectra[place], alone[place]];
      if (spectrum === undefined || result === undefined) return [];
      return [{ file: sources.indexOf(spectrum.source), item: items[place]?.item ?? spectrum.item, result, options }];
    }),
  );
  // As they were fitted: a table of tags or a cell's label may have said more than their files.
  const recordings = new Map(
    spectra.map(({ source, item }, k) => [`${sources.indexOf(source)}/${item.recording.id}`, items[k]!.item.recording]),
  );
  const files = sources.map((source, k) => {
    const made = madeFrom(source);
    const settled = made.imported.recordings.map((recording) => recordings.get(`${k}/${recording.id}`) ?? recording);
    return { ...made, imported: { ...made.imported, recordings: settled } };
  });
  await saveProject(path, files, fitted);
}
