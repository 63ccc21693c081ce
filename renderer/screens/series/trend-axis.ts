import type { TrendModel } from '../../plots/trend-model';
import type { SeriesAxis } from './series-axis';
import type { SeriesRow } from './series-rows';
import { type ScaleKind, trendScale } from './trend-scale';

/** Fresh has a slot of this part of the axis, left of cycle 1. */
const freshShare = 0.1;

/** The part of the axis that all lines of a plot share. */
export interface TrendAxis extends Pick<TrendModel, 'xTitle' | 'xTicks' | 'xRange'> {
  place(value: number): number;
  /** Whether a place is the slot of fresh. */
  isApart(x: number): boolean;
}

/** Places, ticks and title of the axis for these rows. */
export function trendAxis(rows: readonly SeriesRow[], axis: SeriesAxis, kind?: ScaleKind): TrendAxis {
  const values = rows.flatMap(({ value }) => value ?? []);
  const scale = trendScale(axis, values, kind);
  const hasFresh = axis.kind === 'cycle' && values.includes(0) && values.some((value) => value > 0);
  if (!hasFresh) return { ...scale, isApart: () => false };
  // Where cycle 0 has a place at all the cycled ones are seen from there: a late first cycle is not the beginning.
  const [first, end] = scale.xRange;
  const zero = scale.place(0);
  const start = Number.isFinite(zero) ? Math.min(first, zero - 0.02 * (end - zero)) : first;
  const slot = start - freshShare * (end - start);
  return {
    ...scale,
    place: (value) => (value === 0 ? slot : scale.place(value)),
    xTicks: [{ x: slot, label: 'fresh' }, ...scale.xTicks],
    xRange: [slot - 0.4 * freshShare * (end - start), end],
    isApart: (x) => x === slot,
  };
}
