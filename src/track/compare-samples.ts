import type { FailedFit, FitResult } from '../core/fit-result';
import type { Tags } from '../core/recording';
import { quotient } from './quotient';
import { isPlace, type SeriesAxis } from './series-axis';
import { seriesTrends, type TrendPoint } from './series-trends';
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
  ratioCi95: [number, number] | null;
  reason?: string;
}

/**
 * One quantity of several samples at one place of the axis (σw at the 100th cycle), in the order of `samples` (default: as they come).
 * `branch`: only what was measured on it, where a place is passed twice.
 */
export function compareSamples(
  results: readonly (FitResult | FailedFit)[],
  quantity: TrendQuantity,
  axis: SeriesAxis,
  place: number,
  samples: readonly string[] = [...new Set(results.flatMap(({ sample }) => sample ?? []))],
  branch: Tags['branch'] = null,
): ComparedSample[] {
  const trends = seriesTrends(results, [quantity], axis);
  const found = samples.flatMap((sample) => {
    const own = trends.filter((trend) => trend.sample === sample);
    const at = ({ x, index }: { x: number; index: number }) =>
      isPlace(axis, x, place) && (branch === null || results[index]?.tags?.branch === branch);
    const point = own.flatMap(({ points }) => points).find(at) ?? null;
    const refused = own.flatMap((trend) => trend.refused).find(at);
    return point === null && refused === undefined ? [] : [{ sample, point, refused }];
  });
  const base = found[0]?.point ?? null;
  return found.map(({ sample, point, refused }): ComparedSample => {
    if (point === null) {
      const none = { value: null, standardError: null, ratio: null, ratioError: null, ratioCi95: null };
      return { sample, index: refused!.index, ...none, reason: refused!.reason };
    }
    return { sample, index: point.index, value: point.value, standardError: point.standardError, ...ratioTo(base, point) };
  });
}

function ratioTo(base: TrendPoint | null, point: TrendPoint): Pick<ComparedSample, 'ratio' | 'ratioError' | 'ratioCi95'> {
  if (base === null) return { ratio: null, ratioError: null, ratioCi95: null };
  if (point === base) return { ratio: 1, ratioError: null, ratioCi95: null };
  const { value, standardError, ci95 } = quotient(point, base, 'whole');
  return { ratio: value, ratioError: standardError, ratioCi95: ci95 };
}
