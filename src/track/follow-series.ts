import type { FailedFit, FitResult } from '../core/fit-result';
import type { ReferencePlace } from './relative-trend';
import type { SeriesAxis } from './series-axis';
import { seriesDerived } from './series-derived';
import { ratiosToPlace, ratiosToSample } from './series-ratios';

/** How a series is to be followed. */
export interface SeriesChoice {
  /** null: nothing was asked for. */
  axis: SeriesAxis | null;
  /** A place on the axis: every number over that at it. */
  relativeTo: ReferencePlace | null;
  /** A sample: every number over that of it at the same place. */
  comparedWith: string | null;
}

/**
 * What only the whole list of results says of each: activation energies, its place on an axis that was asked for, and its numbers over
 * those at a reference or of another sample.
 */
export function followSeries(
  results: readonly (FitResult | FailedFit)[],
  { axis, relativeTo, comparedWith }: SeriesChoice,
): (FitResult | FailedFit)[] {
  const derived = seriesDerived(results);
  const relative = axis === null || relativeTo === null ? null : ratiosToPlace(results, axis, relativeTo);
  const compared = axis === null || comparedWith === null ? null : ratiosToSample(results, axis, comparedWith);
  return results.map((result, k) => {
    if (!('parameters' in result)) return result;
    return {
      ...result,
      ...(axis === null ? {} : { axis: { quantity: axis.key, value: axis.valueOf(result) } }),
      ...(relative?.[k] == null ? {} : { relative: relative[k] }),
      ...(compared?.[k] == null ? {} : { compared: compared[k] }),
      derived: { ...result.derived, ...derived[k] },
    };
  });
}
