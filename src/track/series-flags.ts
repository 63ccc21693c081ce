import type { FailedFit, FitResult } from '../core/fit-result';
import { emptyTags } from '../core/recording';
import { SeriesFollower } from './series-follower';

/** Flags of a whole series, one entry a result; null for fits that failed. `stale` by index: why a fit is out of date, null where it is not. */
export function seriesFlags(
  results: readonly (FitResult | FailedFit)[],
  stale: readonly (string | null)[] = [],
): (FitResult['flags'] | null)[] {
  const flags: (FitResult['flags'] | null)[] = results.map(() => null);
  const places = results.map(({ id, name, sample, tags }) => ({ id: id ?? name, sample: sample ?? '', tags: tags ?? emptyTags }));
  const keep = (index: number, result: FitResult | FailedFit) => {
    flags[index] = 'parameters' in result ? (result.flags ?? []) : null;
  };
  const follower = new SeriesFollower(places, keep, stale);
  for (const [index, result] of results.entries()) follower.add(index, result);
  follower.end();
  return flags;
}
