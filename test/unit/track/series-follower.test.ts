import { describe, expect, it } from 'vitest';
import type { FitResult } from '../../../src/core/fit-result';
import { seriesFlags } from '../../../src/track/series-flags';
import { SeriesFollower } from '../../../src/track/series-follower';
import { rctSeries } from './made-result';

/** What comes out after each result that goes in. */
function followed(series: readonly FitResult[], order: readonly number[]): { out: FitResult[]; after: number[] } {
  const out: FitResult[] = [];
  const after: number[] = [];
  const follower = new SeriesFollower(series, (_, result) => out.push(result as FitResult));
  for (const k of order) {
    follower.add(k, series[k]!);
    after.push(out.length);
  }
  follower.end();
  return { out, after };
}
const values = [100, 102, 104, 180, 108, 110, 112, 60];

describe('a series that is followed while it is fitted', () => {
  const series = rctSeries(values);

  it('hands every result on in order, with the flags of the whole series', () => {
    const { out } = followed(series, [0, 1, 2, 3, 4, 5, 6, 7]);
    expect(out.map(({ id }) => id)).toEqual(series.map(({ id }) => id));
    expect(out.map(({ flags }) => flags)).toEqual(seriesFlags(series));
    expect(out[3]!.flags!.map(({ code }) => code)).toEqual(['JUMP']);
  });

  it('does not wait for the end: a result is out three further on at the latest', () => {
    const { after } = followed(series, [0, 1, 2, 3, 4, 5, 6, 7]);
    for (const [k, count] of after.entries()) expect(count).toBeGreaterThanOrEqual(k - 2);
  });

  it('gives the same whatever the order of the files', () => {
    const shuffled = [6, 1, 3, 0, 7, 2, 5, 4].map((k) => series[k]!);
    const { out } = followed(shuffled, [0, 1, 2, 3, 4, 5, 6, 7]);
    const byId = new Map(out.map(({ id, flags }) => [id, flags]));
    expect(series.map(({ id }) => byId.get(id))).toEqual(seriesFlags(series));
  });

  it('hands on what is there when it is cut short', () => {
    expect(followed(series, [0, 1, 2]).out.map(({ id }) => id)).toEqual(series.slice(0, 3).map(({ id }) => id));
  });
});
