import type { PlotTheme } from '../../plots/plot-theme';
import type { TrendModel, TrendPanel } from '../../plots/trend-model';
import type { SeriesAxis } from './series-axis';
import type { SeriesRow } from './series-rows';
import { isOfSeries, type QuantityColumn } from './table-columns';
import { trendAxis } from './trend-axis';
import { trendLines } from './trend-lines';
import { absoluteNumbers, type TrendNumbers } from './trend-numbers';
import type { ScaleKind } from './trend-scale';
import { trendRefusals, trendSeries } from './trend-series';

/** What a person chose of the plot. */
export interface TrendChoice {
  /** The column below the resistances; null: D where the cell record gives it, else σW. */
  columnId?: string | null;
  numbers?: TrendNumbers;
  scale?: ScaleKind | undefined;
}

/**
 * The resistances of a series along the axis, and below them the column that is looked at, else D where the cell record gives it, else σW.
 * Refused values stand as ⊘ on the axis; unsplit arcs appear as their sum.
 */
export function seriesTrend(
  rows: readonly SeriesRow[],
  axis: SeriesAxis,
  theme: PlotTheme,
  columns: readonly QuantityColumn[],
  { columnId = null, numbers = absoluteNumbers, scale }: TrendChoice = {},
): Omit<TrendModel, 'selectedId'> {
  const along = trendAxis(rows, axis, scale);
  const lines = trendLines(rows, axis);
  const panel = (id: string, title: string, weight: number, of: readonly QuantityColumn[], isLogarithmic: boolean): TrendPanel => ({
    id,
    title,
    weight,
    scale: isLogarithmic ? 'logarithmic' : 'linear',
    series: of.flatMap((column) => trendSeries(lines, column, along, numbers)),
    refused: of.flatMap((column) => trendRefusals(lines, column, along, numbers)),
  });
  // On 1/T what is activated is straight where its numbers are logarithmic.
  const isInverse = scale === 'inverse' && axis.kind === 'temperature_K';
  const panels = [panel('resistance', numbers.title('*R*', null), 2.4, columns.filter(isResistance), isInverse)];
  const lower = lowerColumn(columns, columnId);
  if (lower !== undefined) {
    const isDiffusion = 'derived' in lower.of && lower.name === '*D*';
    const below = panel(`lower ${lower.id}`, numbers.title(lower.name, lower), 1, [lower], isDiffusion || isInverse);
    if (below.series.length > 0 || below.refused.length > 0) panels.push(below);
  }
  const { xTitle, xTicks, xRange } = along;
  return { xTitle, xTicks, xRange, panels, theme };
}

/** A resistance of the fit: they share a panel. */
export function isResistance({ of }: QuantityColumn): boolean {
  return 'role' in of && of.role.endsWith('_ohm');
}

function lowerColumn(columns: readonly QuantityColumn[], columnId: string | null): QuantityColumn | undefined {
  // An activation energy is one number of the whole series: over temperature it would be a flat line.
  const others = columns.filter((column) => !isResistance(column) && !isOfSeries(column));
  return others.find(({ id }) => id === columnId) ?? others.find(({ name }) => name === '*D*') ?? others[0];
}
