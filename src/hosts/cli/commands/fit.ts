import { csvDialects, follow, type SeriesChoice, type SeriesItem, seriesChoice, table } from '../../../app/batch';
import { ValidationError } from '../../../core/errors';
import { type FailedFit, type FitResult, weightings } from '../../../core/fit-result';
import { cellArgument, withCells } from '../cell-argument';
import type { CliCommand, CommandLine } from '../cli-command';
import { errorInWords } from '../error-in-words';
import { fitArguments } from '../fit-arguments';
import { type FitGroup, type FitItem, fitGroups, fittingOptions, notesOfDifferences, runGroups, withAcceptances } from '../fit-groups';
import { fitStream } from '../fit-stream';
import { fitTable } from '../fit-table';
import { JsonOutput } from '../json-output';
import { Progress } from '../progress';
import { readSpectra, type SpectrumFound } from '../read-spectra';
import { readingOptions } from '../reading-options';
import { madeFrom, saveArgument, saveOption, saveProject } from '../save-project';
import { refuseSeriesOptions, seriesArguments, seriesOptions, tagsArgument, withTags } from '../series-arguments';
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
    circuit: { type: 'string', value: 'auto|ID|STRING', help: 'default auto: chosen by evidence over the series' },
    each: { type: 'boolean', help: 'choose the circuit for every spectrum alone' },
    weighting: { type: 'string', value: weightings.join('|'), help: 'default modulus' },
    fmin: { type: 'string', value: 'HZ', help: 'lowest frequency taken' },
    fmax: { type: 'string', value: 'HZ', help: 'highest frequency taken' },
    cell: { type: 'string', value: 'FILE.json', help: 'cell record: area, thickness …; one, or {"sample": record}' },
    cycles: { type: 'string', value: '1,10-50', help: 'only these cycles (fresh is 0)' },
    ...seriesOptions,
    guess: { type: 'string', multiple: true, value: 'NAME=VALUE', help: 'one more start' },
    fix: { type: 'string', multiple: true, value: 'NAME=VALUE', help: 'hold a parameter' },
    bound: { type: 'string', multiple: true, value: 'NAME=LOW..HIGH', help: 'keep a parameter between two values' },
    tie: { type: 'string', multiple: true, value: 'R2=2*R1', help: 'hold a parameter at a multiple of another' },
    circuits: { type: 'string', value: 'FILE.json', help: 'your own circuits, {"name": "string"}: --circuit takes their names' },
    seed: { type: 'string', value: 'N', help: 'of the random starts, default 1' },
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
    const gathered = await gather(line);
    const tagged = withTags(
      gathered.spectra.map(({ item }) => item),
      tags,
    );
    const described = withCells(tagged.items, cells);
    const items = gathered.spectra.map(({ kept }, k): FitItem => ({ item: described.items[k]!, ...(kept === undefined ? {} : { kept }) }));
    const choice = seriesChoice(
      seriesArguments(line),
      items.map(({ item }) => item.recording),
    );
    const isTyped = fittingOptions.some((name) => line.isGiven(name));
    const groups = fitGroups(items, options, isTyped);
    const { alone, results } = fitAll(line, items, groups, choice);
    const notes = [...gathered.notes, ...tagged.notes, ...described.notes, ...(isTyped ? [] : notesOfDifferences(items, results))];
    writeResults(line, results, gathered, choice);
    for (const note of notes) process.stderr.write(`arctrace: ${note}\n`);
    const csv = line.text('csv');
    if (csv !== undefined) await writeTable(csv, table([...results, ...gathered.failures], dialect));
    if (save !== null) await keep(save, gathered, groups, items, alone);
    return gathered.failures.length > 0 || results.some(({ error }) => error !== undefined) ? 1 : 0;
  },
};

/** Fits each for itself, and with what the whole list says of them. */
interface FittedSeries {
  alone: (FitResult | FailedFit)[];
  results: (FitResult | FailedFit)[];
}

/** Fits with progress; with --ndjson each line as soon as it is known, unless it says something that hangs on all of them. */
function fitAll(line: CommandLine, items: FitItem[], groups: FitGroup[], choice: SeriesChoice): FittedSeries {
  const progress = new Progress('fitting', items.length);
  const output = line.flag('ndjson') && !hangsOnAll(items, choice) ? new JsonOutput(true) : null;
  const alone = runGroups(items, groups, choice.axis, (result) => {
    progress.step();
    output?.write(result);
  });
  progress.end();
  const results = follow(withAcceptances(items, alone), choice);
  if (line.flag('ndjson') && output === null) for (const result of results) new JsonOutput(true).write(result);
  return { alone, results };
}

/** Ratios, activation energies and whether numbers came out as they were accepted are known when the last spectrum is. */
function hangsOnAll(items: readonly FitItem[], { axis }: SeriesChoice): boolean {
  const temperatures = new Set(items.map(({ item }: { item: SeriesItem }) => item.recording.tags.temperature_K));
  return axis !== null || temperatures.size > 2 || items.some(({ kept }) => kept?.accepted != null);
}

/** JSON or the table to stdout, what could not be read with it; lines of NDJSON are out already. */
function writeResults(line: CommandLine, results: readonly (FitResult | FailedFit)[], gathered: Gathered, { axis }: SeriesChoice): void {
  if (!line.flag('json') && !line.flag('ndjson')) {
    process.stdout.write(fitTable(results, axis));
    for (const { file, error } of gathered.failures) process.stderr.write(`arctrace: ${file}: ${errorInWords(error)}\n`);
    return;
  }
  const output = new JsonOutput(line.flag('ndjson'));
  for (const result of line.flag('ndjson') ? [] : results) output.write(result);
  for (const entry of [...gathered.failures, ...gathered.skipped]) output.write(entry);
  output.end();
}

/** Files, spectra and fits as a project; files without an impedance spectrum among the chosen ones are not in it. */
async function keep(
  path: string,
  { spectra }: Gathered,
  groups: readonly FitGroup[],
  items: readonly FitItem[],
  results: readonly (FitResult | FailedFit)[],
): Promise<void> {
  const sources = [...new Set(spectra.map(({ source }) => source))];
  const fitted = groups.flatMap(({ places, options }) =>
    places.flatMap((place) => {
      const [spectrum, result] = [spectra[place], results[place]];
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

interface Gathered {
  spectra: SpectrumFound[];
  failures: FailedFit[];
  /** Files of a walked folder that hold no measurement. */
  skipped: { file: string; skipped: string }[];
  /** Said on stderr. */
  notes: string[];
}

async function gather(line: CommandLine): Promise<Gathered> {
  const gathered: Gathered = { spectra: [], failures: [], skipped: [], notes: [] };
  for await (const outcome of readSpectra(line)) {
    if (outcome.kind === 'spectrum') gathered.spectra.push(outcome);
    if (outcome.kind === 'failed') gathered.failures.push(outcome.failure);
    if (outcome.kind === 'skipped') {
      gathered.skipped.push(outcome.entry);
      gathered.notes.push(`${outcome.entry.file}: skipped, ${outcome.entry.skipped}`);
    }
    if (outcome.kind === 'note') gathered.notes.push(outcome.note);
  }
  return gathered;
}
