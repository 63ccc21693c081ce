import type { Ratios } from '../core/ratios';
import { axisOfKey } from '../track/series-axis';
import { ratiosToPlace } from '../track/series-ratios';
import type { Project } from './project';
import { projectResults } from './project-results';
import type { SeriesReference } from './series-reference';

type Known = Pick<Project, 'fits' | 'recordings' | 'cells'>;

let last: { of: Known; reference: SeriesReference; ratios: ReadonlyMap<string, Ratios> } | null = null;

/** Every number of each spectrum over that at the reference in the same sample, by recording. The same map as long as nothing of it changes. */
export function projectRatios(project: Known, reference: SeriesReference): ReadonlyMap<string, Ratios> {
  const { fits, recordings, cells } = project;
  const isSame = last !== null && last.of.fits === fits && last.of.recordings === recordings && last.of.cells === cells;
  if (last !== null && isSame && sameReference(last.reference, reference)) return last.ratios;
  const results = projectResults(project);
  const found = ratiosToPlace(results, axisOfKey(reference.axis), reference);
  const ratios = new Map(results.flatMap(({ id }, k) => (found[k] == null || id === undefined ? [] : [[id, found[k]] as const])));
  last = { of: { fits, recordings, cells }, reference, ratios };
  return ratios;
}

function sameReference(a: SeriesReference, b: SeriesReference): boolean {
  return a.axis === b.axis && a.value === b.value && a.branch === b.branch;
}
