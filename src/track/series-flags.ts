import type { FitFlag } from '../core/fit-flag';
import type { FailedFit, FitResult } from '../core/fit-result';
import { emptyTags } from '../core/recording';
import { SeriesFollower } from './series-follower';

/**
 * Flags of a list of results, one entry a result; null for fits that failed. Every sample is a series of its own. `stale` by
 * index: why a fit is out of date, null where it is not.
 */
export function seriesFlags(results: readonly (FitResult | FailedFit)[], stale: readonly (string | null)[] = []): (FitFlag[] | null)[] {
  const flags: (FitFlag[] | null)[] = results.map(() => null);
  const places = results.map(({ id, name, sample, tags, typedTags = {} }) => ({
    id: id ?? name,
    sample: sample ?? '',
    tags: tags ?? emptyTags,
    typedTags,
  }));
  for (const indices of Map.groupBy(results.keys(), (k) => places[k]!.sample).values()) {
    const follower = new SeriesFollower(
      indices.map((k) => places[k]!),
      (k, result) => {
        flags[indices[k]!] = 'parameters' in result ? (result.flags ?? []) : null;
      },
      indices.map((k) => stale[k] ?? null),
    );
    for (const [k, index] of indices.entries()) follower.add(k, results[index]!);
    follower.end();
  }
  return flags;
}
