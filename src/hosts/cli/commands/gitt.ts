import { cellsOfSamples, csvDialects, titrationTable as csvTable, titration } from '../../../app/batch';
import type { CellRecord } from '../../../core/cell-record';
import { type ErrorRecord, toErrorRecord, ValidationError } from '../../../core/errors';
import type { SourcedSeries } from '../../../core/sourced-series';
import type { TitrationOptions } from '../../../core/titration-options';
import type { TitrationResult } from '../../../core/titration-result';
import { cellArgument } from '../cell-argument';
import type { CliCommand } from '../cli-command';
import { errorInWords } from '../error-in-words';
import { JsonOutput } from '../json-output';
import { readSeries } from '../read-series';
import { readingOptions } from '../reading-options';
import { titrationArguments, titrationOptions } from '../titration-arguments';
import { titrationTable } from '../titration-table';
import { writeTable } from '../write-table';

/** gitt PATH…: pulses, ledger, D against potential; a result a recording. */
export const gitt: CliCommand = {
  name: 'gitt',
  synopsis: 'gitt PATH…',
  help: 'Galvanostatic intermittent titration: pulses and rests found in the current, the ledger of each pulse, D by Weppner and Huggins in both forms, means; short interruptions of a current too.',
  options: {
    json: { type: 'boolean', help: 'one JSON array on stdout, an object a recording' },
    ndjson: { type: 'boolean', help: 'one JSON object a line, as they come' },
    ...readingOptions,
    cell: { type: 'string', value: 'FILE.json', help: 'cell record: mass, molar volume, area …; one, or {"sample": record}' },
    ...titrationOptions,
    csv: { type: 'string', value: 'FILE', help: 'write the ledger too' },
    'csv-dialect': { type: 'string', value: csvDialects.join('|'), help: 'default comma; semicolon-comma has decimal commas' },
  },
  async run(line) {
    if (line.paths.length === 0)
      throw new ValidationError('INPUT_INVALID', 'gitt needs a file or folder', { expected: 'arctrace gitt PATH…' });
    const dialect = line.choice('csv-dialect', csvDialects) ?? 'comma';
    const options = titrationArguments(line);
    const cells = await cellArgument(line);
    // In a file that is named, cycling with rests is meant as a titration.
    const found = await readSeries(line, ['gitt'], ['cycling', 'cp', 'ocv', 'unknown']);
    if (found.series.length > 1 && (line.isGiven('leave-out') || line.isGiven('accept'))) {
      const names = found.series.map(({ id }) => id).join(', ');
      throw new ValidationError('INPUT_INVALID', `Pulses are chosen of one titration, and there are ${found.series.length}: ${names}`, {
        expected: 'one file with one titration beside --leave-out or --accept',
      });
    }
    const { records, notes } = cellsOfSamples([...new Set(found.series.map(({ sample }) => sample))], cells);
    const output = line.flag('json') || line.flag('ndjson') ? new JsonOutput(line.flag('ndjson')) : null;
    const results: TitrationResult[] = [];
    const failures: Failure[] = [...found.failures];
    for (const series of found.series) {
      const result = evaluated(series, records.get(series.sample), options);
      if ('error' in result) failures.push(result);
      else {
        results.push(result);
        output?.write(result);
        if (output === null) process.stdout.write(`${results.length > 1 ? '\n' : ''}${titrationTable(result)}`);
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
  id?: string;
  sample?: string;
  error: ErrorRecord;
}

/** A recording that cannot be evaluated does not stop the others. */
function evaluated(series: SourcedSeries, cell: CellRecord | undefined, options: TitrationOptions): TitrationResult | Failure {
  try {
    return titration(series, cell, options);
  } catch (error) {
    const { name, file, id, sample } = series;
    return { name: file ?? name, file, id, sample, error: toErrorRecord(error, file ?? undefined) };
  }
}
