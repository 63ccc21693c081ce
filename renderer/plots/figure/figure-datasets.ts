import type { ChartDataset } from 'chart.js';
import { dashPattern } from '../../../src/core/figure/dash-pattern';
import { figureColour } from '../../../src/core/figure/figure-colour';
import { publication } from '../../../src/core/figure/publication';
import type { FigureMarker, FigurePanel, FigureSeries } from '../../../src/core/figure-model';
import type { FigureStyle } from '../../../src/core/figure-style';
import { axisPlace } from './axis-place';

type Dataset = ChartDataset<'scatter', { x: number; y: number }[]>;

/** The chart library's own outlines, with radii at which they are as large as the printed ones. */
const pointStyles: Record<
  FigureMarker,
  { style: 'circle' | 'rect' | 'rectRot' | 'triangle' | 'crossRot'; radius: number; rotation: number }
> = {
  circle: { style: 'circle', radius: 0.5, rotation: 0 },
  square: { style: 'rect', radius: 0.636, rotation: 0 },
  diamond: { style: 'rectRot', radius: 0.62, rotation: 0 },
  triangle: { style: 'triangle', radius: 0.63, rotation: 0 },
  triangleDown: { style: 'triangle', radius: 0.63, rotation: 180 },
  cross: { style: 'crossRot', radius: 0.636, rotation: 0 },
};
/** Drawn first to last: the measured points lie over the lines. */
const order = { construction: 0, fit: 1, measured: 2 } as const;

/** The series of a panel as the chart library draws them: it begins with the last of its list. */
export function figureDatasets(panel: FigurePanel, style: FigureStyle, pixelsPerPoint: number): Dataset[] {
  return [...panel.series]
    .sort((a, b) => order[a.role] - order[b.role])
    .map((series) => dataset(series, panel, style, pixelsPerPoint))
    .reverse();
}

function dataset(series: FigureSeries, panel: FigurePanel, { colours }: FigureStyle, pixelsPerPoint: number): Dataset {
  const { ink, marker, line, markEvery = 1 } = series;
  const colour = figureColour(ink, colours);
  const vertical = series.axis === 'right' && panel.right !== undefined ? panel.right : panel.y;
  const { style, radius, rotation } = pointStyles[marker?.shape ?? 'circle'];
  const size = radius * publication.marker_pt * pixelsPerPoint;
  return {
    type: 'scatter',
    label: series.name,
    yAxisID: vertical === panel.y ? 'y' : 'right',
    data: Array.from(series.x, (x, k) => ({ x: axisPlace(panel.x, x), y: axisPlace(vertical, series.y[k] as number) })),
    showLine: line !== null,
    spanGaps: false,
    borderColor: colour,
    borderWidth: publication.line_pt * pixelsPerPoint,
    borderDash: line === null ? [] : dashPattern[line].map((length) => length * pixelsPerPoint),
    borderJoinStyle: 'round',
    tension: 0,
    pointStyle: style,
    pointRotation: rotation,
    pointRadius: marker === null ? 0 : markEvery === 1 ? size : ({ dataIndex }) => (dataIndex % markEvery === markEvery >> 1 ? size : 0),
    pointBackgroundColor: marker?.filled ? colour : figureColour('paper', colours),
    pointBorderColor: colour,
    pointBorderWidth: publication.markerEdge_pt * pixelsPerPoint,
    clip: marker === null ? 0 : publication.marker_pt * pixelsPerPoint,
  };
}
