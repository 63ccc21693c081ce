import type { Chart } from 'chart.js';
import type { TraceModel, TracePaint } from './trace-model';

/** Pixels of a plot of traces from measured units. */
export function tracePaint(chart: Chart, model: TraceModel): TracePaint {
  const { x } = chart.scales;
  return {
    context: chart.ctx,
    theme: model.theme,
    xPixel: (value) => x?.getPixelForValue(value * model.x.factor) ?? Number.NaN,
    yPixel: (id, value) => {
      const factor = model.panels.find((panel) => panel.id === id)?.axis.factor;
      return factor === undefined ? Number.NaN : (chart.scales[id]?.getPixelForValue(value * factor) ?? Number.NaN);
    },
    area: (id) => {
      const y = chart.scales[id];
      return x === undefined || y === undefined ? null : { left: x.left, right: x.right, top: y.top, bottom: y.bottom };
    },
  };
}
