import { cyclePosition } from '../../core/plot/cycle-position';
import { cycleTicks } from '../../core/plot/cycle-ticks';
import { niceTicks } from '../../core/plot/nice-ticks';
import { tickLabels } from '../../core/plot/tick-labels';
import type { ImpedanceRecording } from '../../core/recording';
import { type AxisWords, axisWords } from '../../report/figures/build/axis-words';
import { likelyAxis, orderAxis, placeAlong, placeInWords, placeOnAxis, type SeriesAxis, seriesAxes } from '../../track/series-axis';

/** Where the spectra of a series stand: on their axis (null: it does not say), on the series map, and in words. */
export interface SeriesPlaces {
  /** What the series is followed over, in the unit of `value`; by itself a count of the spectra. */
  axis: { words: AxisWords; isCycle: boolean };
  members: { name: string; value: number | null; position: number }[];
  key: { title: string; ticks: { position: number; label: string }[] };
}

interface Shown {
  words: AxisWords;
  /** Above the colour bar. */
  key: string;
  /** How many of the shown unit one of the tag's is. */
  perTag: number;
}

const shown: Readonly<Record<string, Shown>> = {
  cycle: { words: axisWords('Cycle', '', 'cycle'), key: 'Cycle', perTag: 1 },
  potential_V: { words: axisWords('*E*', 'V', 'potential_V'), key: 'E (V)', perTag: 1 },
  soc: { words: axisWords('State of charge', '%', 'soc_percent'), key: 'SOC (%)', perTag: 100 },
  temperature_K: { words: axisWords('*T*', 'K', 'temperature_K'), key: 'T (K)', perTag: 1 },
  time_s: { words: axisWords('*t*', 'h', 'time_h'), key: 't (h)', perTag: 1 / 3600 },
  order: { words: axisWords('Spectrum', '', 'spectrum'), key: 'Spectrum', perTag: 1 },
};

/** The axis of this key where the recordings have it, else the likeliest, else their order. */
function chosenAxis(recordings: readonly ImpedanceRecording[], key: string | undefined): SeriesAxis {
  const named = key === undefined || key === 'order' ? undefined : seriesAxes(recordings).find((axis) => axis.key === key);
  return named ?? (key === 'order' ? orderAxis(recordings) : (likelyAxis(recordings) ?? orderAxis(recordings)));
}

/** Places spectra along the axis named, else along what tells most of them apart; in the order given where nothing does. */
export function seriesPlaces(recordings: readonly ImpedanceRecording[], key?: string): SeriesPlaces {
  const axis = chosenAxis(recordings, key);
  const look = shown[axis.key] ?? typed(axis);
  const values = recordings.map((recording) => scaled(axis.valueOf(recording), look.perTag));
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const isCycle = axis.key === 'cycle';
  const place = (value: number) => (isCycle ? cyclePosition(value, high) : high > low ? (value - low) / (high - low) : 0);
  const members = recordings.map((recording, k) => {
    const value = values[k] ?? null;
    return { name: nameOn(axis, recording), value, position: value === null ? 0 : place(value) };
  });
  return {
    axis: { words: look.words, isCycle },
    members: withoutDoubles(members, recordings, axis),
    key: { title: look.key, ticks: isCycle ? cycleKey(known) : evenKey(low, high) },
  };
}

/** The same recordings along their axis, those that do not say where they belong last; as given where nothing places them. */
export function alongAxis<T>(members: readonly T[], recordingOf: (member: T) => ImpedanceRecording, key?: string): T[] {
  const axis = chosenAxis(members.map(recordingOf), key);
  const at = (member: T) => axis.valueOf(recordingOf(member)) ?? Number.POSITIVE_INFINITY;
  return [...members].sort((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)));
}

/** A tag of a person's own: its name is text, not markup. */
function typed({ key, name, unit }: SeriesAxis): Shown {
  return {
    words: { quantity: [{ text: name }], unit: unit === '' ? [] : [{ text: unit }], column: key },
    key: unit === '' ? name : `${name} (${unit})`,
    perTag: 1,
  };
}

/** "cycle 50", "0.35 V": only what the series runs over. */
function nameOn(axis: SeriesAxis, recording: ImpedanceRecording): string {
  const value = axis.valueOf(recording);
  return axis.key === 'order' || value === null ? placeInWords(recording) || recording.label : placeOnAxis(axis, value);
}

/** Where one value occurs several times, all that is known of a spectrum is said. */
function withoutDoubles(
  members: SeriesPlaces['members'],
  recordings: readonly ImpedanceRecording[],
  axis: SeriesAxis,
): SeriesPlaces['members'] {
  if (new Set(members.map(({ name }) => name)).size === members.length || axis.key === 'order') return members;
  return members.map((member, k) => ({ ...member, name: placeAlong(axis, recordings[k] as ImpedanceRecording) }));
}

function scaled(value: number | null, perTag: number): number | null {
  return value === null ? null : Number((value * perTag).toPrecision(12));
}

function cycleKey(cycles: readonly number[]) {
  const last = Math.max(...cycles);
  const first = Math.min(...cycles.filter((cycle) => cycle > 0));
  const ticks = cycleTicks(first, last, 0.11).map((cycle) => ({ position: cyclePosition(cycle, last), label: String(cycle) }));
  return cycles.includes(0) ? [{ position: 0, label: 'fresh' }, ...ticks.filter(({ position }) => position > 0.07)] : ticks;
}

function evenKey(low: number, high: number) {
  if (!(high > low)) return [];
  const ticks = niceTicks(low, high, 5);
  const labels = tickLabels(ticks);
  return ticks.map((value, k) => ({ position: (value - low) / (high - low), label: labels[k] as string }));
}
