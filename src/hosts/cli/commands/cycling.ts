import { cycling as analyse, cellsOfSamples, csvDialects, cyclingTable as csvTable } from '../../../app/batch';
import type { CellRecord } from '../../../core/cell-record';
import type { CyclingResult } from '../../../core/cycling-result';
import { type ErrorRecord, toErrorRecord, ValidationError } from '../../../core/errors';
import type { SourcedSeries } from '../../../core/sourced-series';
import { cellArgument } from '../cell-argument';
import type { CliCommand } from '../cli-command';
import { cyclingArguments, cyclingOptions } from '../cycling-arguments';
import { cyclingTable } from '../cycling-table';
import { errorInWords } from '../error-in-words';
import { JsonOutput } from '../json-output';
import { readSeries } from '../read-series';
import { readingOptions } from '../reading-options';
import { writeTable } from '../write-table';

/** cycling PATH…: capacities, efficiencies, rates, polarisation and energies, cell by cell. */
export const cycling: CliCommand = {
  name: 'cycling',
  synopsis: 'cycling PATH…',
  help: 'Galvanostatic cycling: capacities, efficiency, retention, rate capability, mean potentials, polarisation, dQ/dV, energy and power. Files of one sample are joined.',
  options: {
    json: { type: 'boolean', help: 'one JSON array on stdout, an object a cell' },
    ndjson: { type: 'boolean', help: 'one JSON object a line, as they come' },
    ...readingOptions,
    cell: { type: 'string', value: 'FILE.json', help: 'cell record: kind, active mass …; one, or {"sample": record}' },
    sample: { type: 'string', value: 'NAME', help: 'all files are of this one cell, whatever their names say' },
    ...cyclingOptions,
    csv: { type: 'string', value: 'FILE', help: 'write the table of cycles too' },
    'csv-dialect': { type: 'string', value: csvDialects.join('|'), help: 'default comma; semicolon-comma has decimal commas' },
  },
  async run(line) {
    if (line.paths.length === 0)
      throw new ValidationError('INPUT_INVALID', 'cycling needs a file or folder', { expected: 'arctrace cycling PATH…' });
    const dialect = line.choice('csv-dialect', csvDialects) ?? 'comma';
    const choices = cyclingArguments(line);
    const cells = await cellArgument(line);
    const found = await readSeries(line, ['cycling', 'cp']);
    const named = line.text('sample');
    const bySample = Map.groupBy(found.series, ({ sample }) => named ?? sample);
    const { records, notes } = cellsOfSamples([...bySample.keys()], cells);
    const output = line.flag('json') || line.flag('ndjson') ? new JsonOutput(line.flag('ndjson')) : null;
    const results: CyclingResult[] = [];
    const failures: Failure[] = [...found.failures];
    for (const [sample, series] of bySample) {
      const result = analysed(sample, series, records.get(sample), choices);
      if ('error' in result) failures.push(result);
      else {
        results.push(result);
        output?.write(result);
        if (output === null) process.stdout.write(`${results.length > 1 ? '\n' : ''}${cyclingTable(result)}`);
      }
    }
    for (const entry of [...failures, ...found.skipped]) output?.write(entry);
    output?.end();
    for (const note of [...found.notes, ...notes]) process.stderr.write(`arctrace: ${note}\n`);
    if (output === null) for (const { name, error } of failures) process.stderr.write(`arctrace: ${name}: ${errorInWords(error)}\n`);
    const csv = line.text('csv');
    if (csv !== undefined) await writeTable(csv, csvTable(results, dialect));
    return failures.length > 0 ? 1 : 0;
  },
};

interface Failure {
  name: string;
  file: string | null;
  sample?: string;
  error: ErrorRecord;
}

/** A cell that cannot be analysed does not stop the others. */
function analysed(
  sample: string,
  series: readonly SourcedSeries[],
  cell: CellRecord | undefined,
  choices: ReturnType<typeof cyclingArguments>,
): CyclingResult | Failure {
  try {
    return analyse(sample, series, { cell, choices });
  } catch (error) {
    if (error instanceof ValidationError) throw error;
    const file = series[0]?.file ?? null;
    return { name: file ?? sample, file, sample, error: toErrorRecord(error, file ?? undefined) };
  }
}
