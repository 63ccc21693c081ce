import type { CellTitrations } from '../../core/cell-titrations';
import type { CyclingResult } from '../../core/cycling-result';
import { toErrorRecord } from '../../core/errors';
import type { AnalysisTechnique, TimeSeriesRecording } from '../../core/recording';
import type { VoltammetryAnswer } from '../../core/voltammetry-result';
import type { AnalysisPlace } from '../analysis/analysis-input';
import type { AnalysisRunner } from '../analysis/analysis-runner';
import { cycleCurvesOf } from '../analysis/cycle-curves';
import { drawnCycles } from '../figures/drawn-cycles';
import { noSeries, type SeriesResults } from './series-results';

const analysisTechniques: readonly AnalysisTechnique[] = ['cv', 'gitt', 'cycling'];

/** What the included time series of a project give, with what a person chose for each; what cannot be analysed is named. */
export async function projectSeries(analyses: AnalysisRunner, place: AnalysisPlace): Promise<SeriesResults> {
  const found: SeriesResults = structuredClone(noSeries);
  const { recordings } = place.project;
  for (const technique of analysisTechniques) {
    const own = recordings.filter((one) => one.technique === technique && one.included);
    for (const sample of new Set(own.map((one) => one.sample))) {
      try {
        await addResult(found, analyses, place, technique, sample);
      } catch (error) {
        found.failures.push({ name: `${sample}, ${technique}`, error: toErrorRecord(error) });
      }
    }
  }
  return found;
}

async function addResult(
  found: SeriesResults,
  analyses: AnalysisRunner,
  place: AnalysisPlace,
  technique: AnalysisTechnique,
  sample: string,
): Promise<void> {
  const { result } = await analyses.run(place, technique, sample);
  if (technique === 'cv') found.voltammetry.push(result as VoltammetryAnswer);
  if (technique === 'gitt') {
    const { titrations, failed } = result as CellTitrations;
    for (const one of titrations)
      found.titrations.push({ result: one, series: (place.measurements.find(one.id) as TimeSeriesRecording).series });
    found.failures.push(...failed.map(({ name, error }) => ({ name, error })));
  }
  if (technique === 'cycling') {
    const cycling = result as CyclingResult;
    const { curves, dqdv } = await drawnCurves(place, cycling);
    found.cycling.push({ result: cycling, curves, dqdv });
  }
}

/** A result stays the same object as long as nothing changes that it depends on, and its curves with it. */
const known = new WeakMap<CyclingResult, Promise<Pick<SeriesResults['cycling'][number], 'curves' | 'dqdv'>>>();

function drawnCurves(place: AnalysisPlace, result: CyclingResult) {
  const before = known.get(result);
  if (before !== undefined) return before;
  const cycles = drawnCycles(result);
  const none = Promise.resolve({ curves: [], dqdv: { filter: '', curves: [] } });
  const curves = cycles.length === 0 ? none : cycleCurvesOf(place, result.sample, cycles);
  known.set(result, curves);
  curves.catch(() => known.delete(result));
  return curves;
}
