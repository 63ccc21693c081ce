import { ValidationError } from '../../core/errors';
import { cyclingTable } from '../../pipeline';
import type { CsvDialect } from '../../report/csv-dialect';
import type { TextFile } from '../api';
import { titleAsFileName } from '../title-as-file-name';
import type { AnalysisPlace } from './analysis-input';
import type { AnalysisRunner } from './analysis-runner';

/**
 * The table of cycles of these cells, exactly what the command line's `cycling --csv` writes; of every cell that has been cycled where none are named.
 * @throws ValidationError NO_DATA where none has
 */
export async function cyclingTableOf(
  runner: AnalysisRunner,
  place: AnalysisPlace,
  { samples, dialect = 'comma' }: { samples?: readonly string[] | undefined; dialect?: CsvDialect | undefined },
): Promise<TextFile> {
  const cycled = place.project.recordings.filter(({ technique, included }) => technique === 'cycling' && included);
  const wanted = samples ?? [...new Set(cycled.map(({ sample }) => sample))];
  if (wanted.length === 0)
    throw new ValidationError('NO_DATA', 'No cell of this project has been cycled.', { hint: 'Add the files of a cycler.' });
  const outcomes = await Promise.all(wanted.map((sample) => runner.run(place, 'cycling', sample)));
  const results = outcomes.flatMap((outcome) => (outcome.technique === 'cycling' ? [outcome.result] : []));
  return { name: `${titleAsFileName(place.project.title)}-cycles.csv`, mediaType: 'text/csv', text: cyclingTable(results, dialect) };
}
