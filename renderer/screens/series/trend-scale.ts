import { cyclePosition } from '../../../src/core/plot/cycle-position';
import { cycleTicks } from '../../../src/core/plot/cycle-ticks';
import { decadeLabel } from '../../../src/core/plot/decade-label';
import { decadeTicks } from '../../../src/core/plot/decade-ticks';
import { niceTicks } from '../../../src/core/plot/nice-ticks';
import { tickLabels } from '../../../src/core/plot/tick-labels';
import type { TrendModel } from '../../plots/trend-model';
import type { SeriesAxis } from './series-axis';

/** How an axis is divided. `inverse` is 1000/T, on which an activated process is a straight line. */
export type ScaleKind = 'sqrt' | 'linear' | 'log' | 'inverse';

/** The part of a plot that hangs on its scale: places, ticks, ends. */
export interface TrendScale extends Pick<TrendModel, 'xTitle' | 'xTicks' | 'xRange'> {
  place(value: number): number;
}

/** Scales an axis can have, the usual one first, with their names. */
export function scaleKinds({ kind }: SeriesAxis, values: readonly number[]): { kind: ScaleKind; words: string }[] {
  const linear = { kind: 'linear' as const, words: 'linear' };
  const log = { kind: 'log' as const, words: 'logarithmic' };
  if (kind === 'cycle') return [{ kind: 'sqrt', words: 'square root' }, linear, log];
  if (kind === 'temperature_K') return [linear, { kind: 'inverse', words: '1/T' }];
  const isBounded = kind === 'order' || kind === 'potential_V' || kind === 'soc';
  return isBounded || values.length === 0 || Math.min(...values) <= 0 ? [linear] : [linear, log];
}

/** The scale for these values on the axis; a kind that they do not allow gives way to the usual one. `fresh` of cycles stands apart. */
export function trendScale(axis: SeriesAxis, values: readonly number[], wanted: ScaleKind | undefined): TrendScale {
  const kinds = scaleKinds(axis, values);
  const kind = kinds.find((one) => one.kind === wanted)?.kind ?? (kinds[0] as (typeof kinds)[0]).kind;
  const counted = axis.kind === 'cycle' ? values.filter((value) => value > 0) : values;
  const [low, high] = counted.length === 0 ? [0, 1] : [Math.min(...counted), Math.max(...counted)];
  if (kind === 'sqrt' && high > 0) return rootScale(low, high);
  if (kind === 'log' && low > 0) return logScale(axis, low, high);
  if (kind === 'inverse') return inverseScale(low, high);
  return linearScale(axis, low, high);
}

function rootScale(first: number, last: number): TrendScale {
  const place = (value: number) => cyclePosition(value, last);
  const start = Math.max(-0.02, place(first) - 0.05);
  return {
    place,
    xTitle: 'Cycle (√ scale)',
    xTicks: cycleTicks(first, last, 0.07).map((cycle) => ({ x: place(cycle), label: String(cycle) })),
    xRange: [start, 1.03],
  };
}

function logScale({ kind, title }: SeriesAxis, low: number, high: number): TrendScale {
  const place = Math.log10;
  const margin = high > low ? 0.04 * place(high / low) : 0.3;
  const words = kind === 'cycle' ? 'Cycle (log scale)' : title;
  const ticks = decadeTicks(low, high, 7).labelled.filter((value) => value >= low * 0.999 && value <= high * 1.001);
  const shown = ticks.length > 1 ? ticks : [...new Set([low, high])];
  return {
    place,
    xTitle: words,
    xTicks: shown.map((value) => ({ x: place(value), label: decadeLabel(Number(value.toPrecision(3))) })),
    xRange: [place(low) - margin, place(high) + margin],
  };
}

function inverseScale(low_K: number, high_K: number): TrendScale {
  const place = (value: number) => 1000 / value;
  const scale = linearPlaces(place(high_K), place(low_K));
  return { ...scale, place, xTitle: '1000/*T* (K^{−1})' };
}

function linearScale({ title }: SeriesAxis, low: number, high: number): TrendScale {
  return { ...linearPlaces(low, high), place: (value) => value, xTitle: title };
}

function linearPlaces(low: number, high: number): Pick<TrendScale, 'xTicks' | 'xRange'> {
  const margin = high > low ? 0.04 * (high - low) : 1;
  const ticks = niceTicks(low, high, 7);
  const labels = tickLabels(ticks);
  return { xTicks: ticks.map((x, index) => ({ x, label: labels[index] ?? '' })), xRange: [low - margin, high + margin] };
}
