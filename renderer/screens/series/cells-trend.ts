import type { Project } from '../../../src/app/api';
import type { PlotTheme } from '../../plots/plot-theme';
import type { TrendModel, TrendRefusal, TrendSeries } from '../../plots/trend-model';
import { type CellMark, cellMarks } from './cell-markers';
import { isUnsplit } from './role-cell';
import type { SeriesAxis } from './series-axis';
import { seriesRows } from './series-rows';
import type { TrendChoice } from './series-trend';
import type { QuantityColumn } from './table-columns';
import { type TrendAxis, trendAxis } from './trend-axis';
import { type TrendLine, trendLines } from './trend-lines';
import { absoluteNumbers } from './trend-numbers';
import { trendRefusals, trendSeries } from './trend-series';

/** Where a cell's arcs cannot be split it has the sum, and neither part. */
function sumsOnly(lines: readonly TrendLine[], { id, name }: QuantityColumn, along: TrendAxis): TrendRefusal[] {
  if (id !== 'Rct' && id !== 'Rsei') return [];
  return lines.flatMap(({ rows }) =>
    rows.flatMap((row): TrendRefusal[] => {
      if (row.result === null || row.value === null || !isUnsplit(row.result)) return [];
      return [
        {
          id: row.id,
          x: along.place(row.value),
          title: row.name,
          name,
          reason: 'Two arcs cannot be split here: only Rsei + Rct is known.',
        },
      ];
    }),
  );
}

/** One quantity of several cells along one axis; sums of merged arcs are not their parts and stay out. */
export function cellsTrend(
  project: Project,
  samples: readonly string[],
  axis: SeriesAxis,
  column: QuantityColumn,
  theme: PlotTheme,
  { numbers = absoluteNumbers, scale }: Pick<TrendChoice, 'numbers' | 'scale'> = {},
): { trend: Omit<TrendModel, 'selectedId'>; keys: CellMark[] } {
  const keys = cellMarks(samples, theme);
  const rows = keys.map(({ sample }) => seriesRows(project, sample, axis));
  const along = trendAxis(rows.flat(), axis, scale);
  const lines = rows.map((own) => trendLines(own, axis));
  const series = lines.flatMap((own, k): TrendSeries[] => {
    const { shape = 'circle' as const, open = false, colour = theme.text, sample = '' } = keys[k] ?? {};
    const look = { shape, open, ink: { colour } };
    return trendSeries(own, column, along, numbers, look)
      .filter(({ ink }) => ink !== 'sum')
      .map((one) => ({ ...one, name: '', points: one.points.map((point) => ({ ...point, title: `${sample}, ${point.title}` })) }));
  });
  const { xTitle, xTicks, xRange } = along;
  const refused = lines.flatMap((own, k) =>
    [...trendRefusals(own, column, along, numbers), ...sumsOnly(own, column, along)].map((one) => ({
      ...one,
      title: `${keys[k]?.sample ?? ''}, ${one.title}`,
    })),
  );
  const isLogarithmic = column.name === '*D*' || (scale === 'inverse' && axis.kind === 'temperature_K');
  const panel = {
    id: `cells ${column.id}`,
    title: numbers.title(column.name, column),
    weight: 1,
    scale: isLogarithmic ? ('logarithmic' as const) : ('linear' as const),
    series,
    refused,
  };
  return { trend: { xTitle, xTicks, xRange, panels: [panel], theme }, keys };
}
