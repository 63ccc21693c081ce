import { type ComparedSample, compareSamples } from '../track/compare-samples';
import { axisOfKey } from '../track/series-axis';
import type { Project } from './project';
import { projectResults } from './project-results';
import type { SeriesReference } from './series-reference';

/** One cell in a comparison, by the recording that was measured there. */
export interface ComparedCell extends Omit<ComparedSample, 'index'> {
  id: string;
}

/** A number of several cells at one place of an axis, over that of the first of them; cells that were not measured there are not among them. */
export function compareCells(
  project: Pick<Project, 'fits' | 'recordings' | 'cells'>,
  quantity: string,
  { axis, value, branch }: SeriesReference,
  samples: readonly string[],
): ComparedCell[] {
  const results = projectResults(project);
  return compareSamples(results, quantity, axisOfKey(axis), value, samples, branch ?? null).map(({ index, ...cell }) => ({
    id: results[index]?.id ?? '',
    ...cell,
  }));
}
