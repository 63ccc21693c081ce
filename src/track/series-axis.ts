import type { FitResult } from '../core/fit-result';
import type { Tags } from '../core/recording';
import { typedTagOf } from '../core/typed-tag';

/** What a series is followed over. */
export interface SeriesAxis {
  /** `cycle`, `potential_V` …, the key of a typed tag, or `order`. */
  key: string;
  name: string;
  /** Of `valueOf`; empty where it is a plain number. */
  unit: string;
  /** Place on the axis; null where the recording does not say. */
  valueOf(recording: Placed): number | null;
}

/** What places a recording: its tags, those of a person's own, and its id. */
export type Placed = Pick<FitResult, 'id' | 'sample' | 'tags' | 'typedTags'>;

const tagged = (key: 'cycle' | 'potential_V' | 'soc' | 'temperature_K' | 'time_s', name: string, unit: string): SeriesAxis => ({
  key,
  name,
  unit,
  valueOf: ({ tags }) => tags[key],
});

/** The axes that recordings carry by themselves, the likelier first. */
export const tagAxes: readonly SeriesAxis[] = [
  tagged('cycle', 'Cycle', ''),
  tagged('potential_V', 'Potential', 'V'),
  tagged('soc', 'State of charge', ''),
  tagged('temperature_K', 'Temperature', 'K'),
  tagged('time_s', 'Time', 's'),
];

/** The axis of a tag that a person typed, by its key. */
export function typedAxis(key: string): SeriesAxis {
  const { name, unit } = typedTagOf(key);
  return {
    key,
    name,
    unit,
    valueOf: ({ typedTags }) => (typedTags !== undefined && Object.hasOwn(typedTags, key) ? typedTags[key]! : null),
  };
}

/** The axis with this key: of a tag that every recording has, else of one that a person typed. */
export function axisOfKey(key: string): SeriesAxis {
  return tagAxes.find((axis) => axis.key === key) ?? typedAxis(key);
}

/** The order of the list, where nothing else is known. */
export function orderAxis(recordings: readonly Placed[]): SeriesAxis {
  const places = new Map(recordings.map(({ id }, k) => [id, k + 1]));
  return { key: 'order', name: 'Spectrum', unit: '', valueOf: ({ id }) => places.get(id) ?? null };
}

/** Every axis that any of these recordings has a place on: those of their tags, then those a person typed. */
export function seriesAxes(recordings: readonly Placed[]): SeriesAxis[] {
  const typed = [...new Set(recordings.flatMap(({ typedTags }) => Object.keys(typedTags ?? {})))];
  return [...tagAxes, ...typed.map(typedAxis)].filter((axis) => recordings.some((recording) => axis.valueOf(recording) !== null));
}

/** The axis that tells most recordings apart; null where none has two values, or fewer than half of them have one. */
export function likelyAxis(recordings: readonly Placed[]): SeriesAxis | null {
  let best: SeriesAxis | null = null;
  let mostDistinct = 1;
  for (const axis of seriesAxes(recordings)) {
    const values = recordings.map(axis.valueOf).filter((value) => value !== null);
    const distinct = new Set(values).size;
    if (distinct > mostDistinct && 2 * values.length > recordings.length) [best, mostDistinct] = [axis, distinct];
  }
  return best;
}

/** Where a recording was made, in words: "cycle 50", "0.35 V, charge", "fresh", "pressure 2 MPa"; empty where it says nothing. */
export function placeInWords({ tags, typedTags }: Pick<Placed, 'tags' | 'typedTags'>): string {
  const words: string[] = [];
  if (tags.cycle !== null) words.push(tags.cycle === 0 ? 'fresh' : `cycle ${tags.cycle}`);
  if (tags.potential_V !== null) words.push(`${short(tags.potential_V)} V`);
  if (tags.soc !== null) words.push(`${short(100 * tags.soc)} % SOC`);
  if (tags.branch !== null) words.push(tags.branch);
  if (tags.temperature_K !== null) words.push(`${short(tags.temperature_K - 273.15)} °C`);
  for (const [key, value] of Object.entries(typedTags ?? {})) words.push(`${typedTagOf(key).name} ${placeOnAxis(typedAxis(key), value)}`);
  if (words.length === 0 && tags.time_s !== null) words.push(`${short(tags.time_s / 3600)} h`);
  return words.join(', ');
}

/** One place on an axis in words: "cycle 50", "fresh", "0.35 V", "40 %", "2 MPa". */
export function placeOnAxis({ key, name, unit }: SeriesAxis, value: number): string {
  if (key === 'cycle') return value === 0 ? 'fresh' : `cycle ${value}`;
  if (key === 'order') return `${name.toLowerCase()} ${value}`;
  if (key === 'soc') return `${short(100 * value)} % SOC`;
  if (key === 'time_s') return `${short(value / 3600)} h`;
  return `${short(value)} ${unit}`.trim();
}

/** Where a recording stands on an axis, then what else places it: "2 MPa, cycle 50". */
export function placeAlong(axis: SeriesAxis, recording: Placed): string {
  const { tags, typedTags = {} } = recording;
  const value = axis.valueOf(recording);
  const others = Object.fromEntries(Object.entries(typedTags).filter(([key]) => key !== axis.key));
  const rest = placeInWords({ tags: axis.key in tags ? { ...tags, [axis.key]: null } : tags, typedTags: others });
  return [value === null ? '–' : placeOnAxis(axis, value), rest].filter(Boolean).join(', ');
}

const short = (value: number) => String(Number(value.toPrecision(4))).replace('-', '−');

/** Whether a place is the one that was named: a cycle to the number, a measured value to the four digits it is printed with. */
export function isPlace({ key }: SeriesAxis, x: number, named: number): boolean {
  if (x === named) return true;
  return key !== 'cycle' && key !== 'order' && Number(x.toPrecision(4)) === Number(named.toPrecision(4));
}

/** Tags that part a series into lines where one axis value occurs several times. */
export const partingTags: readonly (keyof Tags)[] = ['cycle', 'branch', 'temperature_K'];
