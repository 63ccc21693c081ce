import type { DerivedQuantity } from '../core/derived-quantity';
import { seriesDerived } from '../track/series-derived';
import type { Project } from './project';
import { projectMembers } from './project-members';

type Derived = Record<string, DerivedQuantity>;
type Fitted = Pick<Project, 'fits' | 'recordings'>;

let last: { of: Fitted; derived: ReadonlyMap<string, Derived> } | null = null;

/** Derived numbers that only a whole series gives (activation energies), by recording. Worked out anew only where fits or recordings changed. */
export function projectDerived(project: Fitted): ReadonlyMap<string, Derived> {
  const { fits, recordings } = project;
  if (last !== null && last.of.fits === fits && last.of.recordings === recordings) return last.derived;
  const members = projectMembers(project);
  const found = seriesDerived(members.map(({ result }) => result));
  const before = last?.derived;
  const entries = members.flatMap(({ recording: { id } }, index): [string, Derived][] => {
    const [now, then] = [found[index], before?.get(id)];
    if (now == null) return [];
    // The same object where nothing of it changed, so that only rows with news are drawn anew.
    return [[id, then !== undefined && JSON.stringify(then) === JSON.stringify(now) ? then : now]];
  });
  const derived = new Map(entries);
  last = { of: { fits, recordings }, derived };
  return derived;
}
