import type { ProjectRecording } from '../../../src/app/api';
import { axisOfKey, type SeriesReference, seriesLines } from '../../../src/app/client';
import { typedTagOf } from '../../../src/core/typed-tag';

/** What a series is followed over. */
export interface SeriesAxis {
  /** `cycle`, `potential_V` …, the key of a tag that a person typed, or `order`. */
  kind: string;
  /** "Cycle", "Potential". */
  name: string;
  /** Where there is little room. */
  short: string;
  /** Of the numbers in its column; empty where they have none. */
  unit: string;
  /** The quantity in text runs, for an axis title. */
  title: string;
  /** Numbers of the axis are this many times those of the tag: SOC in %, time in h. */
  perTag: number;
}

const hour_s = 3600;
const tagAxes: readonly SeriesAxis[] = [
  { kind: 'cycle', name: 'Cycle', short: 'Cycle', unit: '', title: 'Cycle', perTag: 1 },
  { kind: 'potential_V', name: 'Potential', short: 'Potential', unit: 'V', title: '*E* (V)', perTag: 1 },
  { kind: 'soc', name: 'State of charge', short: 'SOC', unit: '%', title: 'State of charge (%)', perTag: 100 },
  { kind: 'temperature_K', name: 'Temperature', short: 'Temp.', unit: 'K', title: '*T* (K)', perTag: 1 },
  { kind: 'time_s', name: 'Time', short: 'Time', unit: 'h', title: '*t* (h)', perTag: 1 / hour_s },
];

export const orderAxis: SeriesAxis = {
  kind: 'order',
  name: 'Spectrum',
  short: 'Spectrum',
  unit: '',
  title: 'Spectrum, in the order of the files',
  perTag: 1,
};

/** The axis of a tag that a person typed, by its key. */
export function typedAxis(key: string): SeriesAxis {
  const { name, unit } = typedTagOf(key);
  const plain = `${name.charAt(0).toUpperCase()}${name.slice(1)}`.replace(/[*_^]/g, ' ');
  return { kind: key, name: plain, short: plain, unit, title: unit === '' ? plain : `${plain} (${unit})`, perTag: 1 };
}

/** Keys of the tags that persons typed for these recordings. */
export function typedTagKeys(recordings: readonly ProjectRecording[]): string[] {
  return [...new Set(recordings.flatMap(({ typedTags }) => Object.keys(typedTags ?? {})))];
}

/** The number of a recording's tag in the tag's own unit; null where it does not say. */
export function tagValue({ tags, typedTags }: ProjectRecording, kind: string): number | null {
  if (kind in tags) {
    const value = tags[kind as keyof typeof tags];
    return typeof value === 'number' ? value : null;
  }
  return typedTags?.[kind] ?? null;
}

/**
 * Axes this series can be followed over, the likeliest first: at least two values, and for most spectra one. A tag that a person typed
 * is offered as soon as it has a value: somebody wants it.
 */
export function seriesAxes(recordings: readonly ProjectRecording[]): SeriesAxis[] {
  const typed = typedTagKeys(recordings).map(typedAxis);
  const distinct = ({ kind }: SeriesAxis) => new Set(recordings.flatMap((recording) => tagValue(recording, kind) ?? [])).size;
  const known = ({ kind }: SeriesAxis) => recordings.filter((recording) => tagValue(recording, kind) !== null).length;
  const usable = [...tagAxes.filter((axis) => distinct(axis) > 1 && known(axis) * 2 > recordings.length), ...typed];
  // The axis that tells most spectra apart; of equals the first of the list.
  const sorted = usable.sort((a, b) => distinct(b) - distinct(a));
  if (sorted.some((axis) => distinct(axis) > 1)) return sorted;
  const single = recordings.length === 1 && recordings[0]?.tags.cycle !== null;
  return [single ? (tagAxes[0] as SeriesAxis) : orderAxis, ...sorted];
}

/** Where on the axis a recording stands, in the axis' unit; null where it does not say. `index` counts from 0. */
export function axisValue({ kind, perTag }: SeriesAxis, recording: ProjectRecording, index: number): number | null {
  if (kind === 'order') return index + 1;
  const value = tagValue(recording, kind);
  return value === null ? null : value * perTag;
}

/** "fresh", "175", "0.35"; without unit, as in a column. */
export function axisLabel(axis: SeriesAxis, value: number | null): string {
  if (value === null) return '–';
  if (axis.kind === 'cycle' && value === 0) return 'fresh';
  return String(Number(value.toPrecision(6))).replace('-', '−');
}

/** "cycle 175", "fresh", "0.35 V", "2 MPa": a place in a sentence. */
export function placeName(axis: SeriesAxis, value: number): string {
  const label = axisLabel(axis, value);
  if (label === 'fresh') return label;
  return axis.kind === 'cycle' || axis.kind === 'order' ? `${axis.name.toLowerCase()} ${label}` : `${label} ${axis.unit}`.trim();
}

/** "cycle 1", "2 V, discharge": the place that numbers are over. `value` in the tag's own unit. */
export function referenceName(axis: SeriesAxis, { value, branch }: Pick<SeriesReference, 'value' | 'branch'>): string {
  return [placeName(axis, value * axis.perTag), ...(branch === undefined ? [] : [branch])].join(', ');
}

/** Lines of recordings along the axis: one branch each, and where places repeat one cycle, one temperature … */
export function seriesLinesOf(recordings: readonly ProjectRecording[], { kind }: SeriesAxis): ReturnType<typeof seriesLines> {
  const places = recordings.map(({ id, sample, tags, typedTags = {} }) => ({ id, sample, tags, typedTags }));
  return seriesLines(places, kind === 'order' ? null : axisOfKey(kind));
}
