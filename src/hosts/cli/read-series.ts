import { seriesOf } from '../../app/batch';
import type { ErrorRecord } from '../../core/errors';
import type { TimeSeriesTechnique } from '../../core/recording';
import type { SourcedSeries } from '../../core/sourced-series';
import type { CommandLine } from './cli-command';
import { readPaths } from './read-paths';
import { readingChoice } from './reading-options';

/** What the paths of a command hold of the techniques it is for. Notes are said on stderr. */
export interface SeriesFound {
  series: SourcedSeries[];
  failures: { name: string; file: string; error: ErrorRecord }[];
  /** Files of a walked folder that hold no measurement. */
  skipped: { file: string; skipped: string }[];
  notes: string[];
}

/**
 * Every time series of these techniques in the files and folders named; in a file that is named, also those of `alsoNamed` where it holds
 * none of the others. A file named that holds none at all is a failure.
 */
export async function readSeries(
  line: CommandLine,
  techniques: readonly TimeSeriesTechnique[],
  alsoNamed: readonly TimeSeriesTechnique[] = [],
): Promise<SeriesFound> {
  const found: SeriesFound = { series: [], failures: [], skipped: [], notes: [] };
  const namedFiles = new Set(line.paths);
  for await (const outcome of readPaths(line.paths, await readingChoice(line))) {
    const { file } = outcome;
    if (outcome.kind === 'failed') found.failures.push({ name: file, file, error: outcome.error });
    if (outcome.kind === 'skipped') found.skipped.push({ file, skipped: outcome.reason });
    if (outcome.kind !== 'read') continue;
    const { recordings, warnings, instrument } = outcome.imported;
    const known = seriesOf(outcome.imported, file, techniques, outcome.sha256);
    const isAlsoMeant = known.length === 0 && namedFiles.has(file);
    const series = isAlsoMeant ? seriesOf(outcome.imported, file, alsoNamed, outcome.sha256) : known;
    const holds = [...new Set(recordings.map(({ technique }) => technique))].join(', ');
    if (series.length === 0 && namedFiles.has(file)) {
      const seen =
        recordings.length === 0 ? 'no recording' : `${recordings.length} recording${recordings.length > 1 ? 's' : ''} (${holds})`;
      const wanted = techniques.join(' or ');
      const message = `This ${instrument} file holds ${seen} and nothing of ${wanted}`;
      found.failures.push({ name: file, file, error: { code: 'NO_DATA', message, file, expected: `a recording of ${wanted}` } });
    }
    if (series.length === 0 && recordings.some(({ technique }) => (alsoNamed as readonly string[]).includes(technique)))
      found.notes.push(`${file}: ${holds}, not ${techniques.join(' or ')}; name the file to take it`);
    if (series.length > 0) found.notes.push(...warnings.map(({ message }) => `${file}: ${message}`));
    found.series.push(...series);
  }
  found.notes.push(...found.skipped.map(({ file, skipped }) => `${file}: skipped, ${skipped}`));
  return found;
}
