import type { FailedFit, FitResult } from '../core/fit-result';
import type { Project } from './project';
import { projectMembers } from './project-members';
import { shownResult } from './shown-result';

/** Results of the included spectra with the numbers of their cell records, samples and tags as they are now, under the project's ids. */
export function projectResults(project: Pick<Project, 'fits' | 'recordings' | 'cells'>): (FitResult | FailedFit)[] {
  return projectMembers(project).map(({ recording, result }) => {
    const { id, sample, tags, typedTags = {} } = recording;
    return { ...(shownResult(project, recording) ?? result), id, sample, tags, typedTags };
  });
}
