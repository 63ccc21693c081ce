import type { Project } from '../../../src/app/api';
import { projectFlags, shownResult } from '../../../src/app/client';
import type { RoomId } from '../../app/rooms';
import { fitFlag } from '../series/fit-flag';

/** What the sidebar says of a room: how much is in it, and the weightiest flag. */
export interface RoomStatus {
  count: number | null;
  flag: 'error' | 'warning' | null;
  /** Nothing in it yet. */
  empty: boolean;
}

/** Counts and flags of all rooms from the project alone. */
export function roomStatus(project: Project): Record<RoomId, RoomStatus> {
  const files = [...project.files, ...(project.pendingImport?.files ?? [])];
  const taken = project.recordings.filter(({ included }) => included);
  const spectra = taken.filter(({ technique }) => technique === 'eis');
  const found = projectFlags(project);
  const flags = spectra.map((recording) => {
    const fit = project.fits[recording.id];
    return fit === undefined ? null : fitFlag(fit, found.get(recording.id) ?? [], shownResult(project, recording) ?? fit.result);
  });
  const counted = (technique: string) => countStatus(taken.filter((recording) => recording.technique === technique).length);
  const empty: RoomStatus = { count: null, flag: null, empty: true };
  return {
    files: { ...countStatus(files.length), flag: files.some(({ error }) => error !== undefined) ? 'error' : null },
    series: {
      ...countStatus(spectra.length),
      flag: flags.some((flag) => flag?.kind === 'error')
        ? 'error'
        : flags.some((flag) => flag?.kind === 'warning' || flag?.kind === 'stale')
          ? 'warning'
          : null,
    },
    fit: { count: null, flag: null, empty: spectra.length === 0 },
    cv: counted('cv'),
    gitt: counted('gitt'),
    cycling: counted('cycling'),
    compare: compareStatus(project, taken),
    // There is a page as soon as anything was fitted, or can be evaluated without.
    report: {
      ...empty,
      empty: Object.keys(project.fits).length === 0 && !taken.some(({ technique }) => /^(cv|gitt|cycling)$/.test(technique)),
    },
  };
}

/** Cells that have a fit or a time series with an analysis. */
function compareStatus({ fits }: Project, taken: Project['recordings']): RoomStatus {
  const known = taken.filter(({ id, technique }) =>
    technique === 'eis' ? fits[id] !== undefined : ['cv', 'gitt', 'cycling'].includes(technique),
  );
  return countStatus(new Set(known.map(({ sample }) => sample)).size);
}

function countStatus(count: number): RoomStatus {
  return { count: count === 0 ? null : count, flag: null, empty: count === 0 };
}
