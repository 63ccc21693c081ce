import type { FailedFit, FitResult } from '../core/fit-result';
import type { Tags } from '../core/recording';
import { likelyAxis, orderAxis, type SeriesAxis } from './series-axis';
import { seriesLines } from './series-lines';
import { type TrendQuantity, type TrendValue, trendValue } from './trend-value';

export interface TrendPoint extends Omit<Extract<TrendValue, { kind: 'value' }>, 'kind'> {
  /** In the list of results. */
  index: number;
  id: string;
  x: number;
  /** Before the first cycle: drawn apart, not joined. */
  fresh: boolean;
}

/** One quantity of one sample (one branch, one cycle of many) along an axis, by rising place. */
export interface Trend {
  sample: string;
  /** What is the same for all its points; empty where nothing had to be parted. */
  title: string;
  branch: Tags['branch'];
  quantity: TrendQuantity;
  axis: SeriesAxis;
  points: TrendPoint[];
  /** Places where the number is not given, with the reason. */
  refused: { index: number; id: string; x: number; reason: string }[];
}

/**
 * Quantities along an axis (by default the one that tells most spectra apart): a trend a sample, a branch and a quantity that
 * has any point. Where arcs cannot be split, Rsei and Rct are refused there and `RseiPlusRct_ohm` goes on with the error of the sum.
 */
export function seriesTrends(
  results: readonly (FitResult | FailedFit)[],
  quantities: readonly TrendQuantity[],
  axis?: SeriesAxis,
): Trend[] {
  const fits = results.flatMap((result, index) => ('parameters' in result ? [{ result, index }] : []));
  const along = axis ?? likelyAxis(fits.map(({ result }) => result)) ?? orderAxis(fits.map(({ result }) => result));
  const lines = seriesLines(
    fits.map(({ result }) => result),
    along,
  );
  return lines.flatMap(({ sample, title, branch, members, fresh }) =>
    quantities.flatMap((quantity): Trend[] => {
      const trend: Trend = { sample, title, branch, quantity, axis: along, points: [], refused: [] };
      for (const { index: place, x } of [...fresh, ...members]) {
        const { result, index } = fits[place]!;
        const value = trendValue(result, quantity);
        if (value === null) continue;
        if (value.kind === 'refused') trend.refused.push({ index, id: result.id, x, reason: value.reason });
        else {
          const { kind: _kind, ...number } = value;
          trend.points.push({ index, id: result.id, x, fresh: fresh.some((one) => one.index === place), ...number });
        }
      }
      return trend.points.length + trend.refused.length > 0 ? [trend] : [];
    }),
  );
}
