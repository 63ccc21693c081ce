import type { Tags } from '../core/recording';
import type { Project, ProjectFit, ProjectRecording } from './project';

/**
 * Marks the fit of a recording stale where its mask, tags or sample are no longer those it was made with; takes the mark back where they are again.
 * A changed cell record makes no fit stale: what hangs on it is worked out anew wherever it is shown (`shownResult`).
 */
export function updateStaleness(project: Project, recording: ProjectRecording): void {
  const fit = project.fits[recording.id];
  if (fit !== undefined) fit.stale = reasonStale(recording, fit);
}

function reasonStale(recording: ProjectRecording, fit: ProjectFit): string | null {
  if (!sameNumbers(recording.maskedPoints, fit.maskedPoints)) return 'The mask changed after this fit.';
  const { tags, sample } = fit.result;
  if (sample !== undefined && sample !== recording.sample) return 'The sample changed after this fit.';
  if (tags !== undefined && (Object.keys(tags) as (keyof Tags)[]).some((key) => tags[key] !== recording.tags[key])) {
    return 'The cycle or another tag changed after this fit.';
  }
  return null;
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, k) => value === b[k]);
}
