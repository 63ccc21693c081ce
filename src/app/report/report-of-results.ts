import type { ErrorRecord } from '../../core/errors';
import type { FailedFit, FitResult } from '../../core/fit-result';
import { emptyTags } from '../../core/recording';
import type { SeriesItem } from '../../impedance/fit-options';
import type { ReportedFit, ReportInput } from '../../report/report-input';
import { placeInWords } from '../../track/series-axis';
import { version } from '../version';
import { impedanceFigures } from './impedance-figures';
import { inSeriesOrder } from './in-series-order';
import { reportCircuits } from './report-circuits';
import { seriesFigures } from './series-figures';
import { noSeries, ofSeries, type SeriesResults } from './series-results';

/** A result as a command line has it: of a fit just made, with its spectrum and the record of its cell. */
export interface ResultForReport {
  result: FitResult | FailedFit;
  item: SeriesItem;
}

/** What a report of these results is made from; `failures` are files that could not be read. */
export function reportOfResults(
  title: string,
  results: readonly ResultForReport[],
  series: SeriesResults = noSeries,
  failures: readonly { name: string; error: ErrorRecord }[] = [],
): ReportInput {
  const cells = new Map(results.flatMap(({ item: { recording, cell } }) => (cell === undefined ? [] : [[recording.sample, cell]])));
  const names = new Set<string>();
  const fits = results.map(({ result }): ReportedFit => {
    const tags = result.tags ?? emptyTags;
    const id = uniqueName(result.id ?? result.name, names);
    const typed = result.typedTags === undefined ? {} : { typedTags: result.typedTags };
    return {
      id,
      result,
      sample: result.sample ?? result.name,
      tags,
      ...typed,
      place: placeInWords({ tags }),
      stale: null,
      accepted: false,
    };
  });
  const ordered = inSeriesOrder(fits, (fit) => fit);
  return {
    title,
    version,
    fits: ordered,
    circuits: reportCircuits(ordered.map(({ result }) => result)),
    ...ofSeries(series),
    figures: [
      ...impedanceFigures(
        results.map(({ result, item: { recording, mask } }) => ({ recording, result, ...(mask === undefined ? {} : { mask }) })),
      ),
      ...seriesFigures(series),
    ],
    cells: Object.fromEntries(cells),
    failures: [...failures, ...series.failures],
  };
}

/** Files of two folders may have one name. */
function uniqueName(name: string, taken: Set<string>): string {
  let unique = name;
  for (let k = 2; taken.has(unique); k++) unique = `${name} (${k})`;
  taken.add(unique);
  return unique;
}
