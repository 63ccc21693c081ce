import type { CellRecord } from '../../core/cell-record';
import type { ErrorRecord } from '../../core/errors';
import type { FailedFit, FitResult } from '../../core/fit-result';
import { emptyTags } from '../../core/recording';
import type { ReportInput } from '../../report/report-input';
import { placeInWords } from '../../track/series-axis';
import { version } from '../version';
import { reportCircuits } from './report-circuits';

/** A result as a command line has it: of a fit just made, with the record of its cell. */
export interface ResultForReport {
  result: FitResult | FailedFit;
  cell?: CellRecord;
}

/** What a report of these results is made from; `failures` are files that could not be read. */
export function reportOfResults(
  title: string,
  results: readonly ResultForReport[],
  failures: readonly { name: string; error: ErrorRecord }[] = [],
): ReportInput {
  const cells = new Map(
    results.flatMap(({ result: { sample }, cell }) => (sample === undefined || cell === undefined ? [] : [[sample, cell]])),
  );
  return {
    title,
    version,
    fits: results.map(({ result }, k) => {
      const tags = result.tags ?? emptyTags;
      return {
        id: result.id ?? `${result.name}#${k + 1}`,
        result,
        sample: result.sample ?? result.name,
        tags,
        place: placeInWords({ tags }),
        stale: null,
        accepted: false,
      };
    }),
    circuits: reportCircuits(results.map(({ result }) => result)),
    cells: Object.fromEntries(cells),
    failures,
  };
}
