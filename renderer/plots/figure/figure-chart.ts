import type { ChartConfiguration, Scale } from 'chart.js';
import { errorBarShapes } from '../../../src/core/figure/error-bar-shapes';
import { type PanelPlaces, shapesAbove, shapesBelow } from '../../../src/core/figure/panel-shapes';
import { publication } from '../../../src/core/figure/publication';
import type { FigureAxis, FigureModel, FigurePanel } from '../../../src/core/figure-model';
import type { FigureStyle } from '../../../src/core/figure-style';
import { axisPlace } from './axis-place';
import { chartPlace } from './chart-place';
import { figureDatasets } from './figure-datasets';
import { insetFramePlace } from './inset-frame-place';
import { paintShapes } from './paint-shapes';

/**
 * One panel of a figure as a chart that covers the whole page and draws in its own frame: the chart library's scales and points with the
 * model's ranges and ticks; frame, words and all else are the printed figure's own shapes.
 */
export function figureChart(figure: FigureModel, panel: FigurePanel, style: FigureStyle, pixelsPerPoint: number): ChartConfiguration {
  const px = publication.pointsPerMillimetre * pixelsPerPoint;
  const { left_mm, top_mm, width_mm, height_mm } = panel.box;
  return {
    type: 'scatter',
    data: { datasets: figureDatasets(panel, style, pixelsPerPoint) },
    options: {
      parsing: false,
      events: [],
      layout: {
        padding: {
          left: left_mm * px,
          top: top_mm * px,
          right: (figure.width_mm - left_mm - width_mm) * px,
          bottom: (figure.height_mm - top_mm - height_mm) * px,
        },
      },
      scales: {
        x: scaleOf(panel.x, 'bottom'),
        y: scaleOf(panel.y, 'left'),
        ...(panel.right === undefined ? {} : { right: scaleOf(panel.right, 'right') }),
      },
    },
    plugins: [
      {
        id: 'figure',
        beforeDatasetsDraw: (chart) => {
          const places = placesOf(chartPlace(chart, panel, pixelsPerPoint), panel);
          paintShapes(chart.ctx, shapesBelow(panel, places, style), style, pixelsPerPoint);
        },
        afterDatasetsDraw: (chart) => {
          const places = placesOf(chartPlace(chart, panel, pixelsPerPoint), panel);
          const bars = panel.series.map((series) => ({
            part: 'error-bars',
            name: series.name,
            shapes: errorBarShapes(series, places.frame),
          }));
          paintShapes(chart.ctx, [...bars, ...shapesAbove(panel, places, style)], style, pixelsPerPoint);
        },
      },
    ],
  };
}

function placesOf(frame: PanelPlaces['frame'], { inset }: FigurePanel): PanelPlaces {
  return { frame, inset: inset === null ? null : insetFramePlace(inset) };
}

/** No room of its own: labels stand in the padding, where the figure's shapes put them. */
function scaleOf(axis: FigureAxis, position: 'bottom' | 'left' | 'right') {
  const [min, max] = axis.range.map((end) => axisPlace(axis, end)) as [number, number];
  const labels = axis.ticks.map(({ label }) => label.map(({ text }) => text).join(''));
  return {
    type: axis.scale === 'log' ? ('logarithmic' as const) : ('linear' as const),
    position,
    min,
    max,
    grid: { display: false },
    border: { display: false },
    ticks: { display: false, autoSkip: false, callback: (_: string | number, index: number) => labels[index] ?? '' },
    afterBuildTicks: (scale: Scale) => {
      scale.ticks = axis.ticks.map(({ value }) => ({ value: axisPlace(axis, value) }));
    },
    afterFit: (scale: Scale) => {
      if (scale.isHorizontal()) scale.height = 0;
      else scale.width = 0;
    },
  };
}
