import type { ChartDataset } from 'chart.js';
import type { TrendModel, TrendPanel, TrendPoint, TrendSeries, TrendShape } from './trend-model';
import { panelMaximum } from './trend-panel-maximum';

type TrendDataset = ChartDataset<'scatter', { x: number; y: number }[]>;

const pointStyles: Record<TrendShape, { style: 'circle' | 'rect' | 'rectRot' | 'triangle'; radius_px: number; rotation: number }> = {
  circle: { style: 'circle', radius_px: 3.4, rotation: 0 },
  square: { style: 'rect', radius_px: 4, rotation: 0 },
  diamond: { style: 'rectRot', radius_px: 3.6, rotation: 0 },
  triangle: { style: 'triangle', radius_px: 4, rotation: 0 },
  triangleDown: { style: 'triangle', radius_px: 4, rotation: 180 },
};

/** The line through a series, and its markers over it. Fresh is not joined to the cycled ones. */
export function seriesDatasets(panel: TrendPanel, series: TrendSeries, model: TrendModel): TrendDataset[] {
  const { theme } = model;
  const limit = panelMaximum(panel);
  const shown = series.points.filter((point) => point.value <= limit);
  const ink = inkOf(series, model);
  const { style, radius_px, rotation } = pointStyles[series.shape];
  const data = (points: TrendPoint[]) => points.map(({ x, value }) => ({ x, y: value }));
  return [
    {
      type: 'scatter',
      yAxisID: panel.id,
      data: data(shown.filter((point) => !point.apart)),
      showLine: series.ink !== 'sum',
      borderColor: typeof series.ink === 'object' ? ink : theme.text3,
      borderWidth: 1,
      borderDash: series.dashed ? [4, 3] : [],
      pointRadius: 0,
    },
    {
      type: 'scatter',
      yAxisID: panel.id,
      data: data(shown),
      showLine: false,
      pointStyle: style,
      pointRotation: rotation,
      pointRadius: series.ink === 'sum' ? 5 : radius_px,
      pointBackgroundColor: series.open ? theme.surface : ink,
      pointBorderColor: ink,
      pointBorderWidth: 1.5,
    },
  ];
}

function inkOf({ ink }: TrendSeries, { theme }: TrendModel): string {
  if (typeof ink === 'object') return ink.colour;
  return ink === 'grey' ? theme.text2 : ink === 'sum' ? theme.warnMark : theme.text;
}
