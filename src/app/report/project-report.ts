import type { FailedFit, FitResult } from '../../core/fit-result';
import type { ReportedFit, ReportInput } from '../../report/report-input';
import { placeInWords } from '../../track/series-axis';
import type { AnalysisPlace } from '../analysis/analysis-input';
import type { AnalysisRunner } from '../analysis/analysis-runner';
import type { FigureEntry } from '../figures/figure-entry';
import { flaggedResult } from '../flagged-result';
import type { Project, ProjectRecording } from '../project';
import { projectFlags } from '../project-flags';
import { seriesItem } from '../series-item';
import { version } from '../version';
import { impedanceFigures } from './impedance-figures';
import { inSeriesOrder } from './in-series-order';
import { projectSeries } from './project-series';
import { reportCircuits } from './report-circuits';
import { seriesFigures } from './series-figures';
import { ofSeries } from './series-results';

/** A project, and who analyses its time series. */
export interface ReportPlace extends AnalysisPlace {
  analyses: AnalysisRunner;
}

/** What a report of the project is made from: every included spectrum that has a fit, and every time series, as they are now. */
export async function projectReport({ analyses, ...place }: ReportPlace): Promise<ReportInput> {
  const { project } = place;
  const series = await projectSeries(analyses, place);
  const fitted = inSeriesOrder(fittedSpectra(project), ({ recording }) => recording);
  const names = new Map(project.files.map(({ id, name }) => [id, name]));
  return {
    title: project.title,
    version,
    fits: fitted.map(({ recording, result }) => reportedFit(project, recording, result)),
    circuits: reportCircuits(fitted.map(({ result }) => result)),
    ...ofSeries(series),
    figures: [...impedanceFigures(fitted.map(({ recording, result }) => entryOf(place, recording, result))), ...seriesFigures(series)],
    cells: project.cells,
    failures: [
      ...project.files.flatMap(({ id, error }) => (error === undefined ? [] : [{ name: names.get(id) ?? id, error }])),
      ...series.failures,
    ],
  };
}

interface Fitted {
  recording: ProjectRecording;
  result: FitResult | FailedFit;
}

function fittedSpectra(project: Project): Fitted[] {
  const flags = projectFlags(project);
  return project.recordings.flatMap((recording): Fitted[] => {
    const result = recording.included && recording.technique === 'eis' ? flaggedResult(project, recording, flags) : null;
    return result === null ? [] : [{ recording, result }];
  });
}

function reportedFit(project: Project, recording: ProjectRecording, result: FitResult | FailedFit): ReportedFit {
  const { id, sample, tags, typedTags } = recording;
  const fit = project.fits[id];
  return {
    id,
    // As the project calls it now, not as it was when it was fitted.
    result: 'parameters' in result ? { ...result, sample, tags } : result,
    sample,
    tags,
    ...(typedTags === undefined ? {} : { typedTags }),
    place: placeInWords({ tags }),
    stale: fit?.stale ?? null,
    accepted: fit?.accepted ?? false,
  };
}

/** A stale fit is no longer that of what is shown: its line is left out of plots of the data. */
function entryOf(
  { project, measurements }: Pick<ReportPlace, 'project' | 'measurements'>,
  recording: ProjectRecording,
  result: FitResult | FailedFit,
): FigureEntry {
  const { recording: spectrum, mask } = seriesItem(project, measurements, recording);
  const isOld = project.fits[recording.id]?.stale != null;
  return { recording: spectrum, ...(mask === undefined ? {} : { mask }), result: isOld ? null : result };
}
