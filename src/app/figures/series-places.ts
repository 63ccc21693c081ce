import { cyclePosition } from '../../core/plot/cycle-position';
import { cycleTicks } from '../../core/plot/cycle-ticks';
import type { ImpedanceRecording } from '../../core/recording';
import { likelyAxis, placeInWords, type SeriesAxis } from '../../track/series-axis';

/** Where the spectra of a series stand: on their axis (null: it does not say), on the series map, and in words. */
export interface SeriesPlaces {
  axis: SeriesAxis | null;
  members: { name: string; value: number | null; position: number }[];
  key: { title: string; ticks: { position: number; label: string }[] };
}

const shortNames: Readonly<Record<string, string>> = { potential_V: 'E (V)', soc: 'SOC', temperature_K: 'T (K)', time_s: 't (s)' };

/** Places spectra along what tells most of them apart; in the order given where nothing does. */
export function seriesPlaces(recordings: readonly ImpedanceRecording[]): SeriesPlaces {
  const axis = likelyAxis(recordings);
  const values = recordings.map((recording) => axis?.valueOf(recording) ?? null);
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const isCycle = axis?.key === 'cycle';
  const place = (value: number | null, k: number) => {
    if (axis === null) return recordings.length > 1 ? k / (recordings.length - 1) : 0;
    if (value === null) return 0;
    return isCycle ? cyclePosition(value, high) : high > low ? (value - low) / (high - low) : 0;
  };
  const members = recordings.map((recording, k) => {
    const value = values[k] ?? null;
    return { name: placeInWords(recording) || recording.label, value, position: place(value, k) };
  });
  const title = axis === null ? 'Spectrum' : (shortNames[axis.key] ?? axis.name);
  return { axis, members, key: { title, ticks: isCycle ? cycleKey(known) : evenKey(members) } };
}

function cycleKey(cycles: readonly number[]) {
  const last = Math.max(...cycles);
  const first = Math.min(...cycles.filter((cycle) => cycle > 0));
  const ticks = cycleTicks(first, last, 0.11).map((cycle) => ({ position: cyclePosition(cycle, last), label: String(cycle) }));
  return cycles.includes(0) ? [{ position: 0, label: 'fresh' }, ...ticks.filter(({ position }) => position > 0.07)] : ticks;
}

function evenKey(members: SeriesPlaces['members']) {
  const sorted = members.map(({ value, position }, k) => ({ value: value ?? k + 1, position })).sort((a, b) => a.position - b.position);
  const count = Math.min(5, sorted.length);
  const chosen = Array.from({ length: count }, (_, k) => sorted[Math.round((k * (sorted.length - 1)) / Math.max(count - 1, 1))]);
  return chosen.flatMap((one) =>
    one === undefined ? [] : [{ position: one.position, label: String(Number(one.value.toPrecision(3))).replace('-', '−') }],
  );
}
