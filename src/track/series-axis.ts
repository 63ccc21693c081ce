import type { FitResult } from '../core/fit-result';
import type { Tags } from '../core/recording';

/** What a series is followed over. */
export interface SeriesAxis {
  key: 'cycle' | 'potential_V' | 'soc' | 'temperature_K' | 'time_s' | 'tag';
  name: string;
  /** Of `valueOf`; empty where it is a plain number. */
  unit: string;
  /** Place on the axis; null where the recording does not say. */
  valueOf(recording: Placed): number | null;
}

/** What places a recording: its tags, and for typed tags its id. */
export type Placed = Pick<FitResult, 'id' | 'sample' | 'tags'>;

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

/** An axis a person typed: a name, a unit and a number for each recording by its id. */
export function typedAxis(name: string, unit: string, values: Readonly<Record<string, number>>): SeriesAxis {
  return { key: 'tag', name, unit, valueOf: ({ id }) => (Object.hasOwn(values, id) ? (values[id] as number) : null) };
}

/** The axis that tells most recordings apart; null where none has two values, or fewer than half of them have one. */
export function likelyAxis(recordings: readonly Placed[]): SeriesAxis | null {
  let best: SeriesAxis | null = null;
  let mostDistinct = 1;
  for (const axis of tagAxes) {
    const values = recordings.map(axis.valueOf).filter((value) => value !== null);
    const distinct = new Set(values).size;
    if (distinct > mostDistinct && 2 * values.length > recordings.length) [best, mostDistinct] = [axis, distinct];
  }
  return best;
}

/** Where a recording was made, in words: "cycle 50", "0.35 V, charge", "fresh"; its place in the list where it says nothing. */
export function placeInWords({ tags }: Pick<Placed, 'tags'>): string {
  const words: string[] = [];
  if (tags.cycle !== null) words.push(tags.cycle === 0 ? 'fresh' : `cycle ${tags.cycle}`);
  if (tags.potential_V !== null) words.push(`${short(tags.potential_V)} V`);
  if (tags.soc !== null) words.push(`${short(100 * tags.soc)} % SOC`);
  if (tags.branch !== null) words.push(tags.branch);
  if (tags.temperature_K !== null) words.push(`${short(tags.temperature_K - 273.15)} °C`);
  if (words.length === 0 && tags.time_s !== null) words.push(`${short(tags.time_s / 3600)} h`);
  return words.join(', ');
}

const short = (value: number) => String(Number(value.toPrecision(4))).replace('-', '−');

/** Tags that part a series into lines where one axis value occurs several times. */
export const partingTags: readonly (keyof Tags)[] = ['cycle', 'branch', 'temperature_K'];
