import type { Tags } from '../../../src/core/recording';
import { type SeriesAxis, seriesLinesOf } from './series-axis';
import type { SeriesRow } from './series-rows';

/** Rows that follow each other with all else equal: one branch, and where places repeat one cycle, one temperature … */
export interface TrendLine {
  rows: SeriesRow[];
  branch: Tags['branch'];
  /** What parts it from the other lines besides its branch, in words: "cycle 50"; empty where nothing does. */
  words: string;
}

/** The lines of a series along its axis; rows without a place are on none. */
export function trendLines(rows: readonly SeriesRow[], axis: SeriesAxis): TrendLine[] {
  const recordings = rows.map(({ recording }) => recording);
  return seriesLinesOf(recordings, axis).map(({ title, fresh, members }) => {
    const own = [...fresh, ...members].flatMap(({ index }) => rows[index] ?? []);
    const branch = own[0]?.recording.tags.branch ?? null;
    const words = title.split(', ').filter((word) => word !== branch && word !== '');
    return { rows: own, branch, words: words.join(', ') };
  });
}
