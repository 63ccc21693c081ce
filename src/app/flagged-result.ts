import type { FitFlag } from '../core/fit-flag';
import type { FailedFit, FitResult } from '../core/fit-result';
import type { Project, ProjectRecording } from './project';
import { shownResult } from './shown-result';

/** A result as it leaves the program: with the numbers of the cell record, the flags of the series as it is now, and who accepted them. */
export function flaggedResult(
  project: Project,
  recording: ProjectRecording,
  flags: ReadonlyMap<string, FitFlag[]>,
): FitResult | FailedFit | null {
  const result = shownResult(project, recording);
  if (result === null || !('parameters' in result)) return result;
  const { acceptance } = project.fits[recording.id] ?? {};
  const { typedTags } = recording;
  return {
    ...result,
    ...(typedTags === undefined ? {} : { typedTags }),
    flags: flags.get(recording.id) ?? [],
    ...(acceptance === undefined ? {} : { accepted: acceptance }),
  };
}
