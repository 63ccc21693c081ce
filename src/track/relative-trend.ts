import type { Tags } from '../core/recording';
import { quotient } from './quotient';
import { isPlace, placeOnAxis } from './series-axis';
import type { Trend, TrendPoint } from './series-trends';

/** A trend over its value at a reference. */
export interface RelativeTrend extends Trend {
  /** null: it has no value there, and every place of the trend is refused. */
  reference: TrendPoint | null;
}

/** A place that numbers are held against; `branch` where one of the two is meant for both. */
export interface ReferencePlace {
  value: number;
  branch?: Tags['branch'];
}

/**
 * Each trend over its value at a chosen place of the axis: on the branch that is named, else on its own line, else (a branch that does not
 * pass there) on another one of the same sample. What the cell record adds to the errors cancels and is left out; the reference itself
 * is 1 without an error.
 */
export function relativeTrends(trends: readonly Trend[], { value, branch = null }: ReferencePlace): RelativeTrend[] {
  return trends.map((trend) => {
    const others = trends.filter((one) => one !== trend && one.sample === trend.sample && one.quantity === trend.quantity);
    const lines = [trend, ...others].filter((one) => branch === null || one.branch === branch);
    for (const { points } of lines) {
      const reference = points.find(({ x }) => isPlace(trend.axis, x, value));
      if (reference !== undefined) return { ...trend, reference, points: trend.points.map((point) => over(point, reference)) };
    }
    const why = lines.flatMap(({ refused }) => refused).find(({ x }) => isPlace(trend.axis, x, value))?.reason;
    const place = `${placeOnAxis(trend.axis, value)}${branch === null ? '' : `, ${branch},`}`;
    const reason = `There is no value at ${place} to divide by.${why === undefined ? '' : ` ${why}`}`;
    const places = trend.points.map(({ index, id, x }) => ({ index, id, x, reason }));
    return { ...trend, reference: null, points: [], refused: [...trend.refused, ...places] };
  });
}

function over(point: TrendPoint, reference: TrendPoint): TrendPoint {
  if (point === reference) return { ...point, value: 1, standardError: null, ci95: null, ownError: null };
  const { value, standardError, ci95 } = quotient(point, reference, 'own');
  return { ...point, value, standardError, ci95, ownError: standardError };
}
