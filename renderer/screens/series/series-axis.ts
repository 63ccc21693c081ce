import type { ProjectRecording } from '../../../src/app/api';

/** What a series is followed over. */
export interface SeriesAxis {
  kind: 'cycle' | 'potential_V' | 'soc' | 'temperature_K' | 'time_s' | 'order';
  /** "Cycle", "Potential". */
  name: string;
  /** Where there is little room. */
  short: string;
  /** Of the numbers in its column; empty where they have none. */
  unit: string;
  /** The quantity in text runs, for an axis title. */
  title: string;
}

const axes: readonly (SeriesAxis & { value: (recording: ProjectRecording) => number | null })[] = [
  { kind: 'cycle', name: 'Cycle', short: 'Cycle', unit: '', title: 'Cycle', value: ({ tags }) => tags.cycle },
  { kind: 'potential_V', name: 'Potential', short: 'Potential', unit: 'V', title: '*E* (V)', value: ({ tags }) => tags.potential_V },
  { kind: 'soc', name: 'State of charge', short: 'SOC', unit: '%', title: 'State of charge (%)', value: ({ tags }) => percent(tags.soc) },
  { kind: 'temperature_K', name: 'Temperature', short: 'Temp.', unit: 'K', title: '*T* (K)', value: ({ tags }) => tags.temperature_K },
  {
    kind: 'time_s',
    name: 'Time',
    short: 'Time',
    unit: 'h',
    title: '*t* (h)',
    value: ({ tags }) => (tags.time_s === null ? null : tags.time_s / 3600),
  },
];

export const orderAxis: SeriesAxis = {
  kind: 'order',
  name: 'Spectrum',
  short: 'Spectrum',
  unit: '',
  title: 'Spectrum, in the order of the files',
};

/** Axes this series can be followed over, the likeliest first: at least two values, and for most spectra one. */
export function seriesAxes(recordings: readonly ProjectRecording[]): SeriesAxis[] {
  const usable = axes.filter(({ value }) => {
    const values = recordings.map(value).filter((found) => found !== null);
    return new Set(values).size > 1 && values.length * 2 > recordings.length;
  });
  // The axis that tells most spectra apart; of equals the first of the list.
  const distinct = ({ value }: (typeof axes)[number]) => new Set(recordings.map(value).filter((found) => found !== null)).size;
  const sorted = [...usable].sort((a, b) => distinct(b) - distinct(a));
  if (sorted.length > 0) return sorted;
  const single = recordings.length === 1 && recordings[0]?.tags.cycle !== null;
  return [single && recordings.length > 0 ? (axes[0] as SeriesAxis) : orderAxis];
}

/** Where on the axis a recording stands, in the axis' unit; null where it does not say. `index` counts from 0. */
export function axisValue(axis: SeriesAxis, recording: ProjectRecording, index: number): number | null {
  return axis.kind === 'order' ? index + 1 : (axes.find(({ kind }) => kind === axis.kind)?.value(recording) ?? null);
}

/** "fresh", "175", "0.35"; without unit, as in a column. */
export function axisLabel(axis: SeriesAxis, value: number | null): string {
  if (value === null) return '–';
  if (axis.kind === 'cycle' && value === 0) return 'fresh';
  return String(Number(value.toPrecision(6))).replace('-', '−');
}

function percent(fraction: number | null): number | null {
  return fraction === null ? null : fraction * 100;
}
