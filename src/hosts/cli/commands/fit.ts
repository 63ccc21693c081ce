import { writeFile } from 'node:fs/promises';
import { table } from '../../../app/batch';
import { HostError, ValidationError } from '../../../core/errors';
import { type FailedFit, type FitResult, weightings } from '../../../core/fit-result';
import { cellArgument, withCells } from '../cell-argument';
import type { CliCommand, CommandLine } from '../cli-command';
import { errorInWords } from '../error-in-words';
import { fitArguments } from '../fit-arguments';
import { type FitGroup, type FitItem, fitGroups, fittingOptions, notesOfDifferences, runGroups } from '../fit-groups';
import { fitStream } from '../fit-stream';
import { fitTable } from '../fit-table';
import { JsonOutput } from '../json-output';
import { Progress } from '../progress';
import { readSpectra, type SpectrumFound } from '../read-spectra';
import { readingOptions } from '../reading-options';
import { madeFrom, saveArgument, saveOption, saveProject } from '../save-project';

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
    guess: { type: 'string', multiple: true, value: 'NAME=VALUE', help: 'one more start' },
    fix: { type: 'string', multiple: true, value: 'NAME=VALUE', help: 'hold a parameter' },
    bound: { type: 'string', multiple: true, value: 'NAME=LOW..HIGH', help: 'keep a parameter between two values' },
    tie: { type: 'string', multiple: true, value: 'R2=2*R1', help: 'hold a parameter at a multiple of another' },
    circuits: { type: 'string', value: 'FILE.json', help: 'your own circuits, {"name": "string"}: --circuit takes their names' },
    seed: { type: 'string', value: 'N', help: 'of the random starts, default 1' },
    csv: { type: 'string', value: 'FILE', help: 'write the table of results too' },
  },
  async run(line) {
    const options = await fitArguments(line);
    const cells = await cellArgument(line);
    if (line.flag('stdin')) return fitStream(options, line.paths, cells);
    if (line.paths.length === 0)
      throw new ValidationError('INPUT_INVALID', 'fit needs a file or folder', { expected: 'arctrace fit PATH… or arctrace fit --stdin' });
    const save = await saveArgument(line);
    const gathered = await gather(line);
    const withRecords = withCells(
      gathered.spectra.map(({ item }) => item),
      cells,
    );
    const { notes } = withRecords;
    const items = gathered.spectra.map(
      ({ kept }, k): FitItem => ({ item: withRecords.items[k]!, ...(kept === undefined ? {} : { kept }) }),
    );
    const isTyped = fittingOptions.some((name) => line.isGiven(name));
    const groups = fitGroups(items, options, isTyped);
    const { failures } = gathered;
    const output = line.flag('json') || line.flag('ndjson') ? new JsonOutput(line.flag('ndjson')) : null;
    const progress = new Progress('fitting', items.length);
    let failed = failures.length > 0;
    const results = runGroups(items, groups, (result) => {
      progress.step();
      if ('error' in result && result.error !== undefined) failed = true;
      if (line.flag('ndjson')) output?.write(result);
    });
    if (!isTyped) notes.push(...notesOfDifferences(items, results));
    progress.end();
    if (!line.flag('ndjson')) for (const result of results) output?.write(result);
    for (const entry of [...failures, ...gathered.skipped]) output?.write(entry);
    output?.end();
    if (output === null) process.stdout.write(fitTable(results));
    for (const note of [...gathered.notes, ...notes]) process.stderr.write(`arctrace: ${note}\n`);
    if (output === null) for (const { file, error } of failures) process.stderr.write(`arctrace: ${file}: ${errorInWords(error)}\n`);
    const csv = line.text('csv');
    if (csv !== undefined) await writeTable(csv, table([...results, ...failures]));
    if (save !== null) await keep(save, gathered, groups, items, results);
    return failed ? 1 : 0;
  },
};

async function writeTable(path: string, text: string): Promise<void> {
  await writeFile(path, text).catch((error: Error) => {
    throw new HostError('HOST', `The table cannot be written to ${path}: ${error.message}`, {
      hint: 'Check that the folder exists and may be written to. The fits themselves are done.',
      cause: error,
    });
  });
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
  await saveProject(path, sources.map(madeFrom), fitted);
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
