import type { FitFlag } from '../core/fit-flag';
import { seriesFlags } from '../track/series-flags';
import type { Project } from './project';

type Flagged = Pick<Project, 'fits' | 'recordings'>;

let last: { of: Flagged; flags: ReadonlyMap<string, FitFlag[]> } | null = null;

/**
 * What a person should look at, by recording: of each fit, and against its neighbours in the series of its sample. Recordings
 * that are left out are no neighbours and have no flags. Worked out anew only where fits or recordings changed.
 */
export function projectFlags(project: Flagged): ReadonlyMap<string, FitFlag[]> {
  const { fits, recordings } = project;
  if (last !== null && last.of.fits === fits && last.of.recordings === recordings) return last.flags;
  const members = recordings.flatMap((recording) => {
    const fit = fits[recording.id];
    return recording.included && recording.technique === 'eis' && fit !== undefined ? [{ recording, fit }] : [];
  });
  // Neighbours are those of the tags and samples as they are now, not as they were when the fit was made.
  const found = seriesFlags(
    members.map(({ recording, fit }) => ({
      ...fit.result,
      id: recording.id,
      sample: recording.sample,
      tags: recording.tags,
      typedTags: recording.typedTags ?? {},
    })),
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
