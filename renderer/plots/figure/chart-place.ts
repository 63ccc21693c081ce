import type { Chart } from 'chart.js';
import type { PanelPlace } from '../../../src/core/figure/panel-place';
import type { FigurePanel } from '../../../src/core/figure-model';
import { axisPlace } from './axis-place';

/** Where the chart puts the numbers of a panel, in points of the printed page. */
export function chartPlace(chart: Chart, panel: Pick<FigurePanel, 'x' | 'y' | 'right'>, pixelsPerPoint: number): PanelPlace {
  const { left, right, top, bottom } = chart.chartArea;
  const along = (id: string, axis: FigurePanel['x']) => (value: number) =>
    (chart.scales[id]?.getPixelForValue(axisPlace(axis, value)) ?? Number.NaN) / pixelsPerPoint;
  const y = along('y', panel.y);
  return {
    left_pt: left / pixelsPerPoint,
    right_pt: right / pixelsPerPoint,
    top_pt: top / pixelsPerPoint,
    bottom_pt: bottom / pixelsPerPoint,
    x: along('x', panel.x),
    y,
    yRight: panel.right === undefined ? y : along('right', panel.right),
  };
}
