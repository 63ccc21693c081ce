import type { CellRecord } from '../../core/cell-record';
import { toErrorRecord } from '../../core/errors';
import type { SourcedSeries } from '../../core/sourced-series';
import { cycleCurves, cycling, titration, voltammetry } from '../../pipeline';
import { groupVoltammograms } from '../analysis/group-voltammograms';
import { drawnCycles } from '../figures/drawn-cycles';
import { noSeries, type SeriesResults } from './series-results';

/** Time series as they come from files, by what they are. */
export interface SeriesOfFiles {
  cv: readonly SourcedSeries[];
  gitt: readonly SourcedSeries[];
  cycling: readonly SourcedSeries[];
}

/** What they give where nobody chose anything; what cannot be analysed is named and does not stop the rest. */
export function analyseSeries(series: SeriesOfFiles, recordOf: (sample: string) => CellRecord | undefined): SeriesResults {
  const found: SeriesResults = structuredClone(noSeries);
  const attempt = (name: string, work: () => void) => {
    try {
      work();
    } catch (error) {
      found.failures.push({ name, error: toErrorRecord(error) });
    }
  };
  for (const { sample, recordings } of groupVoltammograms(series.cv)) {
    attempt(`${sample}, cv`, () => {
      const answer = voltammetry({ sample, recordings, cell: recordOf(sample), choices: {}, impedance: [] });
      found.voltammetry.push(answer);
      found.failures.push(...answer.result.failures.map(({ id, file, error }) => ({ name: file ?? id, error })));
    });
  }
  for (const one of series.gitt) {
    attempt(one.file ?? one.id, () => found.titrations.push({ result: titration(one, recordOf(one.sample), {}), series: one.series }));
  }
  for (const [sample, own] of Map.groupBy(series.cycling, (one) => one.sample)) {
    attempt(`${sample}, cycling`, () => {
      const options = { cell: recordOf(sample), choices: {} };
      const result = cycling(sample, own, options);
      const { curves, dqdv } = cycleCurves(sample, own, options, drawnCycles(result));
      found.cycling.push({ result, curves, dqdv });
    });
  }
  return found;
}
