import type { FitFlag } from '../core/fit-flag';
import type { FailedFit, FitResult } from '../core/fit-result';
import type { Project, ProjectRecording } from './project';
import { projectRatios } from './project-ratios';
import { seriesReference } from './series-reference';
import { shownResult } from './shown-result';

/**
 * A result as it leaves the program: with the numbers of the cell record, tags of a person's own, the flags of the series as it is now, who
 * accepted them, and its ratios where the project has a reference.
 */
export function flaggedResult(
  project: Project,
  recording: ProjectRecording,
  flags: ReadonlyMap<string, FitFlag[]>,
): FitResult | FailedFit | null {
  const result = shownResult(project, recording);
  if (result === null || !('parameters' in result)) return result;
  const { acceptance } = project.fits[recording.id] ?? {};
  // Such tags make no fit stale, so they may be newer than it.
  const { typedTags } = recording;
  const reference = seriesReference(project);
  const ratio = reference === null ? undefined : projectRatios(project, reference).get(recording.id);
  return {
    ...result,
    ...(typedTags === undefined ? {} : { typedTags }),
    flags: flags.get(recording.id) ?? [],
    ...(acceptance === undefined ? {} : { accepted: acceptance }),
    ...(ratio === undefined ? {} : { relative: ratio }),
  };
}
