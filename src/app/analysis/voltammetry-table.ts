import { ValidationError } from '../../core/errors';
import type { CsvDialect } from '../../report/csv-dialect';
import { type VoltammetryTable, voltammetryCsv } from '../../report/voltammetry-csv';
import type { TextFile } from '../api';
import { titleAsFileName } from '../title-as-file-name';
import type { AnalysisPlace } from './analysis-input';
import type { AnalysisRunner } from './analysis-runner';

/**
 * One table of a cell's scan-rate series, exactly what the command line's `cv --csv` writes.
 * @throws ValidationError NO_DATA where it has no row: what that table needs
 */
export async function voltammetryTableOf(
  runner: AnalysisRunner,
  place: AnalysisPlace,
  { sample, table, dialect = 'comma' }: { sample: string; table: VoltammetryTable; dialect?: CsvDialect | undefined },
): Promise<TextFile> {
  const outcome = await runner.run(place, 'cv', sample);
  const text = outcome.technique === 'cv' ? voltammetryCsv([outcome.result.result], table, dialect) : '';
  if (text.trim() === '') {
    const needs = table === 'peaks' ? 'a peak' : 'three scan rates with a common range';
    throw new ValidationError('NO_DATA', `There is no row in the table of ${table} of ${sample}.`, { expected: needs });
  }
  return { name: `${titleAsFileName(place.project.title)}-cv-${table}.csv`, mediaType: 'text/csv', text };
}
