import { emptyTags, type Tags } from '../core/recording';
import { likelyAxis, type Placed, partingTags, placeInWords, type SeriesAxis } from './series-axis';

/** Recordings that follow each other along an axis with all else equal: one sample, one branch, one cycle of many … */
export interface SeriesLine {
  sample: string;
  /** What is the same for all of them, in words; empty where nothing had to be parted. */
  title: string;
  branch: Tags['branch'];
  /** Indices of the recordings, by rising place on the axis. Fresh cells stand apart from cycled ones: see `fresh`. */
  members: { index: number; x: number }[];
  /** Before the first cycle: no neighbour of the others. */
  fresh: { index: number; x: number }[];
}

/**
 * Lines of a list of recordings along an axis. Samples are never mixed, the two branches of a charge and discharge neither;
 * where places repeat, recordings are parted by cycle, temperature and typed tags as well. Recordings without a place
 * are on no line; without an axis (null) the order of the list is one.
 */
export function seriesLines(recordings: readonly Placed[], axis: SeriesAxis | null = likelyAxis(recordings)): SeriesLine[] {
  const placed = recordings.flatMap((recording, index) => {
    const x = axis === null ? index : axis.valueOf(recording);
    return x === null || !Number.isFinite(x) ? [] : [{ recording, index, x }];
  });
  const lines: SeriesLine[] = [];
  for (const [sample, own] of Map.groupBy(placed, ({ recording }) => recording.sample)) {
    const isRepeating = repeats(own);
    const title = ({ recording }: PlacedAt) => placeInWords(partingPlace(recording, axis, isRepeating));
    for (const [name, group] of Map.groupBy(own, title)) {
      const sorted = group.map(({ index, x }) => ({ index, x })).sort((a, b) => a.x - b.x || a.index - b.index);
      const isFresh = ({ x }: { x: number }) => axis?.key === 'cycle' && x === 0;
      const branch = recordings[sorted[0]!.index]!.tags.branch;
      lines.push({ sample, title: name, branch, members: sorted.filter((one) => !isFresh(one)), fresh: sorted.filter(isFresh) });
    }
  }
  return lines;
}

interface PlacedAt {
  recording: Placed;
  index: number;
  x: number;
}

/** The same place twice in one branch: something else must differ. */
function repeats(own: readonly PlacedAt[]): boolean {
  const places = own.map(({ recording, x }) => `${recording.tags.branch} ${x}`);
  return new Set(places).size < places.length;
}

/** What of a recording's place parts it from others: its branch always, the rest where places repeat, the axis itself never. */
function partingPlace({ tags, typedTags = {} }: Placed, axis: SeriesAxis | null, isRepeating: boolean): Pick<Placed, 'tags' | 'typedTags'> {
  const parts = partingTags.filter((tag) => tag !== axis?.key && (tag === 'branch' || isRepeating));
  const typed = isRepeating ? Object.entries(typedTags).filter(([key]) => key !== axis?.key) : [];
  return { tags: Object.assign({ ...emptyTags }, ...parts.map((tag) => ({ [tag]: tags[tag] }))), typedTags: Object.fromEntries(typed) };
}
