import type { FailedFit, FitResult } from '../core/fit-result';
import type { Project, ProjectFit, ProjectRecording } from './project';

/** A spectrum that takes part and was fitted; its result with the sample and the tags as they are now, under the project's id. */
export interface ProjectMember {
  recording: ProjectRecording;
  fit: ProjectFit;
  result: FitResult | FailedFit;
}

/** Included spectra with a fit, in the order of the project. */
export function projectMembers({ fits, recordings }: Pick<Project, 'fits' | 'recordings'>): ProjectMember[] {
  return recordings.flatMap((recording): ProjectMember[] => {
    const fit = fits[recording.id];
    if (!recording.included || recording.technique !== 'eis' || fit === undefined) return [];
    const { id, sample, tags, typedTags = {} } = recording;
    return [{ recording, fit, result: { ...fit.result, id, sample, tags, typedTags } }];
  });
}
