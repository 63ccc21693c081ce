import { ValidationError } from '../../core/errors';
import { type ComparisonTable, comparisonCsv } from '../../report/comparison-csv';
import type { CsvDialect } from '../../report/csv-dialect';
import type { AnalysisPlace } from '../analysis/analysis-input';
import type { AnalysisRunner } from '../analysis/analysis-runner';
import type { TextFile } from '../api';
import { titleAsFileName } from '../title-as-file-name';
import { compareCells } from './compare-cells';

/** What is written of the comparison, and how. */
export interface ComparisonTableOptions {
  table: ComparisonTable;
  samples?: readonly string[] | undefined;
  cycle?: number | undefined;
  dialect?: CsvDialect | undefined;
}

/** @throws ValidationError NO_DATA where nothing takes part, INPUT_INVALID where a fit is stale: old numbers must not leave unmarked */
export async function comparisonTable(runner: AnalysisRunner, place: AnalysisPlace, options: ComparisonTableOptions): Promise<TextFile> {
  const { table, samples, ...how } = options;
  const cells = await compareCells(runner, place, samples);
  if (cells.length === 0) throw new ValidationError('NO_DATA', 'No recording takes part in this project.', { hint: 'Add files first.' });
  const old = cells.flatMap(({ impedance }) => impedance.filter(({ isStale }) => isStale));
  if (old.length > 0 && table !== 'life') {
    throw new ValidationError('INPUT_INVALID', `${old.length === 1 ? '1 fit is' : `${old.length} fits are`} stale.`, {
      expected: 'fits that belong to the masks and tags as they are now',
      hint: 'Fit the series again.',
    });
  }
  const text = comparisonCsv(cells, table, how);
  return { name: `${titleAsFileName(place.project.title)}-${table}.csv`, mediaType: 'text/csv', text };
}
