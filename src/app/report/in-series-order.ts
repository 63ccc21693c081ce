import { likelyAxis, type Placed } from '../../track/series-axis';

/** Recordings as a table lists them: samples as they come, in each the branches as they come, along the axis from its beginning (fresh first). */
export function inSeriesOrder<T>(items: readonly T[], placeOf: (item: T) => Placed): T[] {
  const samples = [...new Set(items.map((item) => placeOf(item).sample))];
  const branches = [...new Set(items.map((item) => placeOf(item).tags.branch))];
  const axis = likelyAxis(items.map(placeOf));
  const keys = new Map(
    items.map((item, k) => {
      const place = placeOf(item);
      const along = axis?.valueOf(place) ?? Number.POSITIVE_INFINITY;
      return [item, [samples.indexOf(place.sample), branches.indexOf(place.tags.branch), along, k]] as const;
    }),
  );
  return items.toSorted((a, b) => {
    const [one, other] = [keys.get(a) ?? [], keys.get(b) ?? []];
    const first = one.findIndex((value, k) => value !== other[k]);
    return first < 0 ? 0 : (one[first] as number) - (other[first] as number);
  });
}
