import type { PlotTheme } from '../../plots/plot-theme';
import type { TrendModel, TrendPanel } from '../../plots/trend-model';
import type { SeriesAxis } from './series-axis';
import type { SeriesRow } from './series-rows';
import type { QuantityColumn } from './table-columns';
import { trendAxis } from './trend-axis';
import { trendRefusals, trendSeries } from './trend-series';

/**
 * The resistances of a series along the axis, and below them the column that is looked at, else D where the cell record gives it, else σW.
 * Refused values stand as ⊘ on the axis; unsplit arcs appear as their sum.
 */
export function seriesTrend(
  rows: readonly SeriesRow[],
  axis: SeriesAxis,
  theme: PlotTheme,
  columns: readonly QuantityColumn[],
  columnId: string | null = null,
): Omit<TrendModel, 'selectedId'> {
  const along = trendAxis(rows, axis);
  const resistances = columns.filter((column) => isResistance(column));
  const upper = resistances.flatMap((column) => trendSeries(rows, column, along));
  const panels: TrendPanel[] = [{ id: 'resistance', title: '*R* (Ω)', weight: 2.4, scale: 'linear', series: upper, refused: [] }];
  const lower = lowerColumn(columns, columnId);
  const series = lower === undefined ? [] : trendSeries(rows, lower, along);
  if (lower !== undefined && series.length > 0) {
    const isLogarithmic = 'derived' in lower.of && lower.name === '*D*';
    panels.push({
      id: `lower ${lower.id}`,
      title: `${lower.name} (${lower.unit})`,
      weight: 1,
      scale: isLogarithmic ? 'logarithmic' : 'linear',
      series,
      refused: trendRefusals(rows, lower, along),
    });
  }
  const { xTitle, xTicks, xRange } = along;
  return { xTitle, xTicks, xRange, panels, theme };
}

function isResistance({ of }: QuantityColumn): boolean {
  return 'role' in of && of.role.endsWith('_ohm');
}

function lowerColumn(columns: readonly QuantityColumn[], columnId: string | null): QuantityColumn | undefined {
  const others = columns.filter((column) => !isResistance(column));
  return others.find(({ id }) => id === columnId) ?? others.find(({ name }) => name === '*D*') ?? others[0];
}
