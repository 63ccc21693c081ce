import type { Project } from '../../../src/app/api';
import type { PlotTheme } from '../../plots/plot-theme';
import type { TrendModel, TrendSeries, TrendShape } from '../../plots/trend-model';
import type { SeriesAxis } from './series-axis';
import { seriesRows } from './series-rows';
import type { QuantityColumn } from './table-columns';
import { trendAxis } from './trend-axis';
import { trendRefusals, trendSeries } from './trend-series';

/** The marker belongs to the colour, so that cells are told apart without it. */
const markers: readonly { shape: TrendShape; open: boolean; sign: string }[] = [
  { shape: 'circle', open: false, sign: '●' },
  { shape: 'square', open: false, sign: '■' },
  { shape: 'triangle', open: false, sign: '▲' },
  { shape: 'diamond', open: false, sign: '◆' },
  { shape: 'circle', open: true, sign: '○' },
  { shape: 'triangleDown', open: true, sign: '▽' },
];

/** Cells whose colour no other has. */
export const mostCells = markers.length;

export interface CellKey {
  sample: string;
  sign: string;
  colour: string;
}

/** One quantity of several cells along one axis; sums of merged arcs are not their parts and stay out. */
export function cellsTrend(
  project: Project,
  samples: readonly string[],
  axis: SeriesAxis,
  column: QuantityColumn,
  theme: PlotTheme,
): { trend: Omit<TrendModel, 'selectedId'>; keys: CellKey[] } {
  const shown = samples.slice(0, mostCells);
  const rows = shown.map((sample) => seriesRows(project, sample, axis));
  const along = trendAxis(rows.flat(), axis);
  const keys = shown.map((sample, k) => ({ sample, sign: markers[k]?.sign ?? '●', colour: theme.samples[k] ?? theme.text }));
  const series = rows.flatMap((own, k): TrendSeries[] => {
    const { shape = 'circle', open = false } = markers[k] ?? {};
    const look = { shape, open, ink: { colour: keys[k]?.colour ?? theme.text } };
    return trendSeries(own, column, along, look)
      .filter(({ ink }) => ink !== 'sum')
      .map((one) => ({ ...one, name: '' }));
  });
  const { xTitle, xTicks, xRange } = along;
  const scale = column.name === '*D*' ? ('logarithmic' as const) : ('linear' as const);
  const refused = trendRefusals(rows.flat(), column, along);
  const panel = { id: `cells ${column.id}`, title: `${column.name} (${column.unit})`, weight: 1, scale, series, refused };
  return { trend: { xTitle, xTicks, xRange, panels: [panel], theme }, keys };
}
