import { ValidationError } from '../../core/errors';
import type { FitResult } from '../../core/fit-result';
import type { AnalysisTechnique, TimeSeriesRecording } from '../../core/recording';
import type { SourcedSeries } from '../../core/sourced-series';
import type { WorkerPool } from '../host';
import type { Measurements } from '../measurements';
import type { Project, ProjectRecording } from '../project';
import { choicesFor } from './analysis-choices';
import type { AnalysisInput } from './analysis-results';

/** What an analysis is of, and who does it. */
export interface AnalysisPlace {
  project: Project;
  measurements: Measurements;
  workers: WorkerPool;
}

/**
 * Everything the project knows for one analysis of one cell.
 * @throws ValidationError NO_DATA where the cell has no included recording of this technique
 */
export function analysisInput<T extends AnalysisTechnique>(
  project: Project,
  measurements: Measurements,
  technique: T,
  sample: string,
): AnalysisInput<T> {
  const chosen = project.recordings.filter((one) => one.sample === sample && one.technique === technique && one.included);
  if (chosen.length === 0) {
    throw new ValidationError('NO_DATA', `There is no ${technique} recording of ${sample} in this project.`, {
      hint: 'Add its files; a recording whose kind was not recognised can be given one in Files.',
    });
  }
  const cell = project.cells[sample];
  return {
    sample,
    recordings: chosen.map((recording) => sourced(project, measurements, recording)),
    cell,
    choices: choicesFor(project, technique, sample),
    impedance: currentFits(project, sample),
  };
}

function sourced(project: Project, measurements: Measurements, recording: ProjectRecording): SourcedSeries {
  const { id, fileId, label, sample, tags } = recording;
  const file = project.files.find((one) => one.id === fileId);
  // Time series only: the technique of a spectrum cannot be changed.
  const { series } = measurements.find(id) as TimeSeriesRecording;
  const sha256 = file === undefined || file.sha256 === '' ? {} : { sha256: file.sha256 };
  return { id, name: label, file: file?.name ?? null, ...sha256, sample, tags: { ...tags }, series };
}

/** Fits that are neither failed nor stale. */
function currentFits(project: Project, sample: string): FitResult[] {
  return project.recordings.flatMap((recording) => {
    const fit = project.fits[recording.id];
    const isCurrent = recording.sample === sample && recording.included && fit !== undefined && fit.stale === null;
    return isCurrent && 'parameters' in fit.result ? [fit.result] : [];
  });
}
