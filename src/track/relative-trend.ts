import { ValidationError } from '../core/errors';
import type { Trend, TrendPoint } from './series-trends';

/**
 * A trend over its value at a chosen reference (x on the axis). What the cell record adds to the errors cancels and is left
 * out; the reference itself is 1 without an error.
 * @throws ValidationError NOT_FOUND where the trend has no value there.
 */
export function relativeTrend(trend: Trend, reference: number): Trend {
  const base = trend.points.find(({ x }) => x === reference);
  if (base === undefined) {
    const places = trend.points.map(({ x }) => x).join(', ');
    const why = trend.refused.find(({ x }) => x === reference)?.reason;
    throw new ValidationError(
      'NOT_FOUND',
      `${trend.quantity} of ${trend.sample} has no value at ${trend.axis.name} ${reference}.${why === undefined ? '' : ` ${why}`}`,
      {
        expected: `one of ${places || 'no place: it has no value anywhere'}`,
      },
    );
  }
  const points = trend.points.map((point): TrendPoint => {
    const value = point.value / base.value;
    if (point === base) return { ...point, value: 1, standardError: null, ci95: null, fitError: null };
    const errors = [point, base].map(({ fitError, value: own }) => (fitError === null ? null : fitError / own));
    const [own, other] = errors as [number | null, number | null];
    const relative = own === null || other === null ? null : Math.hypot(own, other);
    const standardError = relative === null ? null : value * relative;
    return {
      ...point,
      value,
      standardError,
      fitError: standardError,
      ci95: relative === null ? null : [value * Math.exp(-1.96 * relative), value * Math.exp(1.96 * relative)],
    };
  });
  return { ...trend, points };
}
