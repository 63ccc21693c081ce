import { ValidationError } from '../core/errors';
import type { CsvDialect } from '../report/csv-dialect';
import { resultsCsv } from '../report/results-csv';
import type { TextFile } from './api';
import { countOf } from './count-of';
import { findRecording } from './find-recording';
import { flaggedResult } from './flagged-result';
import type { Project } from './project';
import { projectFlags } from './project-flags';
import { titleAsFileName } from './title-as-file-name';

export interface ResultsTableOptions {
  ids?: readonly string[] | undefined;
  dialect?: CsvDialect | undefined;
  /** Take stale fits too, at the person's own word. */
  stale?: boolean | undefined;
}

/**
 * The table of results as the command line writes it: of the recordings named, else of every included one that has a fit; in the project's order.
 * @throws ValidationError NO_DATA where there is no fit, INPUT_INVALID where one is stale: old numbers must not leave unmarked.
 */
export function resultsTable(project: Project, { ids, dialect = 'comma', stale = false }: ResultsTableOptions): TextFile {
  const named = ids === undefined ? null : new Set(ids.map((id) => findRecording(project, id).id));
  const chosen = project.recordings.filter(({ id, included }) => (named === null ? included : named.has(id)));
  const fits = chosen.flatMap(({ id }) => project.fits[id] ?? []);
  if (fits.length === 0) throw new ValidationError('NO_DATA', 'There is no fit to export.', { hint: 'Fit the series first.' });
  const old = fits.filter((fit) => fit.stale !== null);
  if (old.length > 0 && !stale) {
    throw new ValidationError('INPUT_INVALID', `${countOf(old.length, 'fit is', 'fits are')} stale. ${old[0]?.stale}`, {
      expected: 'fits that belong to the masks and tags as they are now',
      hint: 'Fit again, or export the old numbers at your own word.',
    });
  }
  // Flags and the numbers of the cell record are of the series as it is now.
  const flags = projectFlags(project);
  const flagged = chosen.flatMap((recording) => flaggedResult(project, recording, flags) ?? []);
  const text = resultsCsv(flagged, dialect);
  return { name: `${titleAsFileName(project.title)}-fits.csv`, mediaType: 'text/csv', text };
}
