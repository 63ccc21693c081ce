import type { FitFlag } from '../core/fit-flag';
import { seriesFlags } from '../track/series-flags';
import type { Project } from './project';
import { projectMembers } from './project-members';

type Flagged = Pick<Project, 'fits' | 'recordings'>;

let last: { of: Flagged; flags: ReadonlyMap<string, FitFlag[]> } | null = null;

/**
 * What a person should look at, by recording: of each fit, and against its neighbours in the series of its sample. Recordings
 * that are left out are no neighbours and have no flags. Worked out anew only where fits or recordings changed.
 */
export function projectFlags(project: Flagged): ReadonlyMap<string, FitFlag[]> {
  const { fits, recordings } = project;
  if (last !== null && last.of.fits === fits && last.of.recordings === recordings) return last.flags;
  // Neighbours are those of the tags and samples as they are now, not as they were when the fit was made.
  const members = projectMembers(project);
  const found = seriesFlags(
    members.map(({ result }) => result),
    members.map(({ fit }) => fit.stale),
  );
  // The same list again where nothing of it changed, so that only rows with news are drawn anew.
  const before = last?.flags;
  const flags = new Map(
    members.map(({ recording: { id } }, index) => {
      const [now, then] = [found[index] ?? [], before?.get(id)];
      return [id, then !== undefined && JSON.stringify(then) === JSON.stringify(now) ? then : now];
    }),
  );
  last = { of: { fits, recordings }, flags };
  return flags;
}
