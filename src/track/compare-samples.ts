import type { FailedFit, FitResult } from '../core/fit-result';
import type { SeriesAxis } from './series-axis';
import { seriesTrends } from './series-trends';
import type { TrendQuantity } from './trend-value';

export interface ComparedSample {
  sample: string;
  /** In the list of results. */
  index: number;
  /** null where it is refused. */
  value: number | null;
  standardError: number | null;
  /** Over the first sample of the comparison, errors of both in quadrature: different cells are independent. */
  ratio: number | null;
  ratioError: number | null;
  reason?: string;
}

/** One quantity of several samples at one place of the axis (σw at the 100th cycle), in the order of `samples` (default: as they come). */
export function compareSamples(
  results: readonly (FitResult | FailedFit)[],
  quantity: TrendQuantity,
  axis: SeriesAxis,
  x: number,
  samples: readonly string[] = [...new Set(results.flatMap(({ sample }) => sample ?? []))],
): ComparedSample[] {
  const trends = seriesTrends(results, [quantity], axis);
  const rows = samples.flatMap((sample): ComparedSample[] => {
    const own = trends.filter((trend) => trend.sample === sample);
    const point = own.flatMap(({ points }) => points).find((one) => one.x === x);
    const none = { ratio: null, ratioError: null };
    if (point !== undefined) return [{ sample, index: point.index, value: point.value, standardError: point.standardError, ...none }];
    const refused = own.flatMap((trend) => trend.refused).find((one) => one.x === x);
    return refused === undefined
      ? []
      : [{ sample, index: refused.index, value: null, standardError: null, ...none, reason: refused.reason }];
  });
  const first = rows[0];
  if (first?.value == null) return rows;
  const [base, baseError] = [first.value, first.standardError];
  return rows.map((row) => {
    if (row.value === null) return row;
    const ratio = row.value / base;
    if (row === first) return { ...row, ratio: 1, ratioError: null };
    const isKnown = row.standardError !== null && baseError !== null;
    return { ...row, ratio, ratioError: isKnown ? ratio * Math.hypot(row.standardError! / row.value, baseError / base) : null };
  });
}
