import { cyclePosition } from '../../../src/core/plot/cycle-position';
import { cycleTicks } from '../../../src/core/plot/cycle-ticks';
import { niceTicks } from '../../../src/core/plot/nice-ticks';
import { tickLabels } from '../../../src/core/plot/tick-labels';
import type { TrendModel } from '../../plots/trend-model';
import type { SeriesAxis } from './series-axis';
import type { SeriesRow } from './series-rows';

/** Place of fresh on a √cycle axis that runs from 0 to 1: its own slot, left of cycle 1. */
const freshSlot = -0.1;

/** The part of the axis that all lines of a plot share. */
export interface TrendAxis extends Pick<TrendModel, 'xTitle' | 'xTicks' | 'xRange'> {
  place(value: number): number;
  /** Whether a place is the slot of fresh. */
  isApart(x: number): boolean;
}

/** Places, ticks and title of the axis for these rows. */
export function trendAxis(rows: readonly SeriesRow[], axis: SeriesAxis): TrendAxis {
  const values = rows.flatMap(({ value }) => value ?? []);
  const [low, high] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  return { ...xAxis(axis, low, high, values), place: placeOn(axis, high), isApart: (x) => axis.kind === 'cycle' && x === freshSlot };
}

function placeOn(axis: SeriesAxis, last: number): (value: number) => number {
  if (axis.kind !== 'cycle') return (value) => value;
  return (value) => (value === 0 && last > 0 ? freshSlot : cyclePosition(value, last));
}

function xAxis(axis: SeriesAxis, low: number, high: number, values: readonly number[]): Pick<TrendModel, 'xTitle' | 'xTicks' | 'xRange'> {
  if (axis.kind === 'cycle' && high > 0) {
    const first = Math.min(...values.filter((value) => value > 0));
    const ticks = cycleTicks(first, high, 0.07).map((cycle) => ({ x: cyclePosition(cycle, high), label: String(cycle) }));
    const start = low === 0 ? freshSlot - 0.04 : Math.max(-0.02, cyclePosition(first, high) - 0.05);
    return {
      xTitle: 'Cycle (√ scale)',
      xTicks: low === 0 ? [{ x: freshSlot, label: 'fresh' }, ...ticks] : ticks,
      xRange: [start, 1.03],
    };
  }
  const margin = high > low ? 0.04 * (high - low) : 1;
  const ticks = niceTicks(low, high, 7);
  const labels = tickLabels(ticks);
  return {
    xTitle: axis.title,
    xTicks: ticks.map((x, index) => ({ x, label: axis.kind === 'cycle' && x === 0 ? 'fresh' : (labels[index] ?? '') })),
    xRange: [low - margin, high + margin],
  };
}
