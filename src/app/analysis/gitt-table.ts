import { ValidationError } from '../../core/errors';
import { titrationTable } from '../../pipeline';
import type { CsvDialect } from '../../report/csv-dialect';
import type { TextFile } from '../api';
import { titleAsFileName } from '../title-as-file-name';
import type { AnalysisPlace } from './analysis-input';
import type { AnalysisRunner } from './analysis-runner';

/**
 * The ledger of the titrations of these cells, exactly what the command line's `gitt --csv` writes; of every cell that has one where none are named.
 * @throws ValidationError NO_DATA where none has
 */
export async function gittTableOf(
  runner: AnalysisRunner,
  place: AnalysisPlace,
  { samples, dialect = 'comma' }: { samples?: readonly string[] | undefined; dialect?: CsvDialect | undefined },
): Promise<TextFile> {
  const titrated = place.project.recordings.filter(({ technique, included }) => technique === 'gitt' && included);
  const wanted = samples ?? [...new Set(titrated.map(({ sample }) => sample))];
  if (wanted.length === 0)
    throw new ValidationError('NO_DATA', 'No cell of this project has a titration.', { hint: 'Add a file with current pulses and rests.' });
  // In the table a recording has the name its file gives it, as on the command line.
  const nameOf = (id: string) => place.project.recordings.find((recording) => recording.id === id)?.recordingId ?? id;
  const outcomes = await Promise.all(wanted.map((sample) => runner.run(place, 'gitt', sample)));
  const results = outcomes.flatMap((outcome) =>
    outcome.technique === 'gitt' ? outcome.result.titrations.map((result) => ({ ...result, id: nameOf(result.id) })) : [],
  );
  return { name: `${titleAsFileName(place.project.title)}-gitt.csv`, mediaType: 'text/csv', text: titrationTable(results, dialect) };
}
