import { DuplicateWatch, inspectRecording } from '../../../app/batch';
import { ValidationError } from '../../../core/errors';
import type { CliCommand } from '../cli-command';
import { errorInWords } from '../error-in-words';
import { JsonOutput } from '../json-output';
import { type PathOutcome, type ReadOutcome, readPaths } from '../read-paths';
import { readingChoice, readingOptions } from '../reading-options';
import { BatteryDataFolder, batteryDataOption } from '../save-battery-data';
import { madeFrom, saveArgument, saveOption, saveProject } from '../save-project';

/** inspect PATH…: what is in the files. */
export const inspect: CliCommand = {
  name: 'inspect',
  synopsis: 'inspect PATH…',
  help: 'What is in the files: every sweep and time series, with its sample and tags.',
  options: {
    json: { type: 'boolean', help: 'one JSON array on stdout' },
    ndjson: { type: 'boolean', help: 'one JSON object a line, as they come' },
    ...readingOptions,
    ...saveOption,
    ...batteryDataOption,
  },
  async run(line) {
    if (line.paths.length === 0)
      throw new ValidationError('INPUT_INVALID', 'inspect needs a file or folder', { expected: 'arctrace inspect PATH…' });
    const output = line.flag('json') || line.flag('ndjson') ? new JsonOutput(line.flag('ndjson')) : null;
    const save = await saveArgument(line);
    const folder = line.text('bdf');
    const written = folder === undefined ? null : new BatteryDataFolder(folder);
    const read: ReadOutcome[] = [];
    const duplicates = new DuplicateWatch();
    let failed = false;
    for await (const outcome of readPaths(line.paths, await readingChoice(line))) {
      if (outcome.kind === 'read' && outcome.imported.mapped?.remembered)
        process.stderr.write(`arctrace: ${outcome.file}: read with the columns remembered for files of its shape\n`);
      if (outcome.kind === 'failed') failed = true;
      if (outcome.kind === 'read' && save !== null) read.push(outcome);
      if (outcome.kind === 'read') outcome.imported.warnings.push(...duplicates.look(outcome.imported.recordings, outcome.file));
      if (outcome.kind === 'read' && written !== null) {
        const { files, warnings, failed: refused } = await written.write(outcome.imported.recordings);
        for (const file of files) process.stderr.write(`arctrace: written: ${file}\n`);
        outcome.imported.warnings.push(...warnings);
        failed ||= refused;
      }
      if (output === null) process.stdout.write(inWords(outcome));
      else output.write(asEntry(outcome));
    }
    output?.end();
    if (save !== null) await saveProject(save, read.map(madeFrom), []);
    return failed ? 1 : 0;
  },
};

function asEntry(outcome: PathOutcome): object {
  const { file } = outcome;
  if (outcome.kind === 'skipped') return { file, skipped: outcome.reason };
  if (outcome.kind === 'failed')
    return { file, sha256: outcome.sha256, reader: null, instrument: null, recordings: [], warnings: [], error: outcome.error };
  const { reader, instrument, recordings, warnings } = outcome.imported;
  const project = outcome.project === undefined ? {} : { project: outcome.project.path };
  return { file, ...project, sha256: outcome.sha256, reader, instrument, recordings: recordings.map(inspectRecording), warnings };
}

function inWords(outcome: PathOutcome): string {
  if (outcome.kind === 'skipped') return `${outcome.file}: skipped, ${outcome.reason}\n`;
  if (outcome.kind === 'failed') return `${outcome.file}: ${errorInWords(outcome.error)}\n`;
  const { instrument, recordings, warnings } = outcome.imported;
  const lines = recordings.map((recording) => {
    const cycle = recording.tags.cycle === null ? '' : `, cycle ${recording.tags.cycle}`;
    if (recording.technique !== 'eis') return `  ${recording.id}  ${recording.technique}, ${recording.series.rows} rows${cycle}`;
    const f = recording.spectrum.frequency_Hz;
    return `  ${recording.id}  impedance, ${f.length} points, ${f[0]?.toPrecision(4)} … ${f.at(-1)?.toPrecision(4)} Hz${cycle}, sample ${recording.sample}`;
  });
  return `${[`${outcome.file}: ${instrument}`, ...lines, ...warnings.map(({ message }) => `  note: ${message}`)].join('\n')}\n`;
}
