import { cellsOfSamples, csvDialects, groupVoltammograms, type VoltammogramGroup, voltammetry, voltammetryCsv } from '../../../app/batch';
import type { CellRecord } from '../../../core/cell-record';
import { type ErrorRecord, toErrorRecord, ValidationError } from '../../../core/errors';
import type { VoltammetryChoices } from '../../../core/voltammetry-choices';
import type { VoltammetryResult } from '../../../core/voltammetry-result';
import { cellArgument } from '../cell-argument';
import type { CliCommand, CommandLine } from '../cli-command';
import { cvArguments, ratesOfRecordings } from '../cv-arguments';
import { cvTable } from '../cv-table';
import { errorInWords } from '../error-in-words';
import { JsonOutput } from '../json-output';
import { readSeries } from '../read-series';
import { readingOptions } from '../reading-options';
import { writeTable } from '../write-table';

/** cv PATH…: peaks, b-values and shares of every scan-rate series found. */
export const cv: CliCommand = {
  name: 'cv',
  synopsis: 'cv PATH…',
  help: 'Peaks followed over the scan rates with b, k1 and k2 with capacitive shares, D where b is 0.5. One file a scan rate; samples apart.',
  options: {
    json: { type: 'boolean', help: 'one JSON array on stdout' },
    ndjson: { type: 'boolean', help: 'one JSON object a line' },
    ...readingOptions,
    rate: { type: 'string', multiple: true, value: 'FILE=0.5mV/s', help: 'the scan rate of a file, in place of its own' },
    cycle: { type: 'string', value: 'N', help: 'the cycle of every file; default the last complete one' },
    cell: { type: 'string', value: 'FILE.json', help: 'cell record: area, concentration … for D; one, or {"sample": record}' },
    sample: { type: 'string', value: 'NAME', help: 'all files are of this one cell, whatever their names say' },
    resistance: { type: 'string', value: '2.96ohm', help: 'correct the potential for i·R, with the Rs of the same cell' },
    'add-peak': {
      type: 'string',
      multiple: true,
      value: 'anodic@0.34V',
      help: 'a peak that was not found, by its potential at the slowest rate',
    },
    'move-peak': { type: 'string', multiple: true, value: 'A1@0.5mV/s=0.52V', help: 'place a peak at one rate; names as found' },
    'remove-peak': { type: 'string', multiple: true, value: 'A2', help: 'leave a peak out; names as found' },
    at: { type: 'string', value: '0.15V', help: 'where the current against the rate is read as a capacitance; default in the middle' },
    csv: {
      type: 'string',
      value: 'FILE',
      help: 'write the peaks too; shares and separation beside it as FILE.shares.csv, FILE.separation.csv',
    },
  },
  async run(line) {
    if (line.paths.length === 0) throw new ValidationError('INPUT_INVALID', 'cv needs a file or folder', { expected: 'arctrace cv PATH…' });
    const { choices, rates } = cvArguments(line);
    const cells = await cellArgument(line);
    const dialect = line.choice('csv-dialect', csvDialects) ?? 'comma';
    const found = await readSeries(line, ['cv']);
    const named = line.text('sample');
    const recordings = found.series.map((series) => ({ ...series, sample: named ?? series.sample }));
    const typed = ratesOfRecordings(rates, recordings);
    const groups = groupVoltammograms(recordings);
    const { records, notes } = cellsOfSamples(
      groups.map(({ sample }) => sample),
      cells,
    );
    const { results, failures } = analyseGroups(groups, records, { ...choices, rates_VPerS: typed });
    const entries = [...found.failures, ...failures];
    const said = [...found.notes, ...notes, ...groups.flatMap((group) => noteOf(group) ?? [])];
    tell(line, results, entries, said, found.skipped);
    const csv = line.text('csv');
    if (csv !== undefined) await writeTables(csv, results, dialect);
    return entries.length > 0 ? 1 : 0;
  },
};

interface Failure {
  name: string;
  file: string | null;
  error: ErrorRecord;
}

/** A series that cannot be analysed does not stop the others. */
function analyseGroups(groups: readonly VoltammogramGroup[], records: ReadonlyMap<string, CellRecord>, choices: VoltammetryChoices) {
  const results: VoltammetryResult[] = [];
  const failures: Failure[] = [];
  for (const { sample, recordings } of groups) {
    try {
      const { result } = voltammetry({ sample, recordings, cell: records.get(sample), choices, impedance: [] });
      results.push(result);
      failures.push(...result.failures.map(({ file, id, error }) => ({ name: file ?? id, file, error })));
    } catch (error) {
      const file = recordings[0]?.file ?? null;
      failures.push({ name: sample, file, error: toErrorRecord(error, file ?? undefined) });
    }
  }
  return { results, failures };
}

function noteOf({ isJoined, recordings, sample }: VoltammogramGroup): string | null {
  return isJoined ? `${recordings.length} files whose names differ by a number only are taken as one series, ${sample}` : null;
}

function tell(
  line: CommandLine,
  results: readonly VoltammetryResult[],
  failures: readonly Failure[],
  notes: readonly string[],
  skipped: readonly { file: string; skipped: string }[],
): void {
  if (line.flag('json') || line.flag('ndjson')) {
    const output = new JsonOutput(line.flag('ndjson'));
    // What could not be used is an entry of its own.
    for (const { failures: _, ...result } of results) output.write(result);
    for (const entry of [...failures, ...skipped]) output.write(entry);
    output.end();
  } else {
    process.stdout.write(results.map(cvTable).join('\n'));
    for (const { name, error } of failures) process.stderr.write(`arctrace: ${name}: ${errorInWords(error)}\n`);
  }
  for (const note of notes) process.stderr.write(`arctrace: ${note}\n`);
}

async function writeTables(path: string, results: readonly VoltammetryResult[], dialect: (typeof csvDialects)[number]): Promise<void> {
  const beside = (part: string) => `${path.replace(/\.csv$/i, '')}.${part}.csv`;
  await writeTable(path, voltammetryCsv(results, 'peaks', dialect));
  for (const part of ['shares', 'separation'] as const) await writeTable(beside(part), voltammetryCsv(results, part, dialect));
}
