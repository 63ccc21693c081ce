import type { Chart, ChartConfiguration, Scale } from 'chart.js';
import { equalScale } from '../../src/core/plot/equal-scale';
import { nyquistWindow } from '../../src/core/plot/nyquist-window';
import { linearAxis } from './axis-options';
import { axisSizes } from './axis-sizes';
import { nyquistPanels } from './curve-panel';
import { fixedThickness } from './fixed-thickness';
import type { ImpedanceModel } from './impedance-model';
import { measuredDatasets } from './measured-datasets';
import { paintAxisTitle } from './paint-axis-title';
import { paintCurveLabels } from './paint-curve-labels';
import { bracketRoom_px, paintArcs, paintBrackets } from './paint-fit-overlay';
import { paintFrequencyMarks } from './paint-frequency-marks';
import { paintInset } from './paint-inset';
import { paintMapKey } from './paint-map-key';
import { paintFits, paintLive, paintSelected } from './paint-members';
import { plotPadding } from './plot-padding';
import type { PlotTheme } from './plot-theme';
import { withoutShift } from './without-shift';

const mostDirectLabels = 6;

/** The chart of a Nyquist plot: one ohm is as long on either axis, through zoom, pan and resize. */
export function nyquistConfig(current: () => ImpedanceModel, onZoom: () => void): ChartConfiguration {
  const fitWindow = (scale: Scale) => {
    const range = equalWindow(scale.chart, current());
    [scale.min, scale.max] = scale.axis === 'x' ? [range.xMin, range.xMax] : [range.yMin, range.yMax];
  };
  const theme = current().theme;
  return {
    type: 'scatter',
    data: { datasets: [] },
    options: {
      parsing: false,
      events: [],
      layout: { padding: plotPadding(current().mapKey) },
      scales: {
        x: { ...linearAxis(theme, false), afterDataLimits: fitWindow, afterFit: fixedThickness(axisSizes.xHeight_px) },
        y: { ...linearAxis(theme, false), afterDataLimits: fitWindow, afterFit: fixedThickness(axisSizes.yWidth_px) },
      },
      plugins: {
        zoom: {
          pan: { enabled: true, mode: 'xy', threshold: 4, onPanStart: withoutShift, onPanComplete: onZoom },
          zoom: { wheel: { enabled: true, speed: 0.12 }, pinch: { enabled: true }, mode: 'xy', onZoomComplete: onZoom },
        },
      },
    },
    plugins: [
      {
        id: 'annotations',
        beforeDatasetsDraw: (chart) => {
          const { overlay, theme } = current();
          if (overlay != null) paintArcs(chart, overlay, theme);
          paintFits(chart, current(), nyquistPanels);
        },
        afterDatasetsDraw: (chart) => annotate(chart, current()),
      },
    ],
  };
}

/** Puts the model's series and colours into the chart; a new selection is only painted. */
export function applyNyquist(chart: Chart, model: ImpedanceModel, before: ImpedanceModel | null): boolean {
  if (before !== null && before.members === model.members && before.theme === model.theme) return false;
  chart.data.datasets = measuredDatasets(model.members, nyquistPanels);
  chart.options.layout = { padding: plotPadding(model.mapKey) };
  for (const id of ['x', 'y']) recolour(chart, id, model.theme);
  return true;
}

function recolour(chart: Chart, id: string, theme: PlotTheme): void {
  const options = chart.options.scales?.[id];
  if (options !== undefined) Object.assign(options, linearAxis(theme, false));
}

function isZoomed(chart: Chart): boolean {
  const { min, max } = (chart.scales.x?.options ?? {}) as { min?: number; max?: number };
  return min !== undefined || max !== undefined;
}

function equalWindow(chart: Chart, model: ImpedanceModel) {
  const data = nyquistWindow(model.members);
  const zoomed = (id: 'x' | 'y') => chart.scales[id]?.options as { min?: number; max?: number } | undefined;
  const padding = plotPadding(model.mapKey);
  const [width, height] = [
    chart.width - axisSizes.yWidth_px - padding.left - padding.right,
    chart.height - axisSizes.xHeight_px - padding.top - padding.bottom,
  ];
  // Room for the brackets under the zero line.
  const perPixel = Math.max((data.xMax - data.xMin) / width, (data.yMax - Math.max(0, data.yMin)) / Math.max(1, height - bracketRoom_px));
  const below = model.overlay == null ? 0 : perPixel * bracketRoom_px;
  return equalScale(
    {
      xMin: zoomed('x')?.min ?? data.xMin,
      xMax: zoomed('x')?.max ?? data.xMax,
      yMin: zoomed('y')?.min ?? Math.min(data.yMin, -below),
      yMax: zoomed('y')?.max ?? data.yMax,
    },
    width,
    height,
  );
}

function annotate(chart: Chart, model: ImpedanceModel): void {
  const { theme, members } = model;
  paintSelected(chart, model, nyquistPanels);
  paintLive(chart, model, nyquistPanels);
  paintZeroLine(chart, theme);
  if (model.overlay != null) paintBrackets(chart, model.overlay, theme);
  paintAxisTitle(chart, 'x', `*Z*′ (${model.unit})`, theme);
  paintAxisTitle(chart, 'y', `−*Z*″ (${model.unit})`, theme);
  const marked = members.filter((member) => model.markedIds.has(member.id));
  const named = members.length > mostDirectLabels ? marked : members;
  const inset = model.inset && !isZoomed(chart) ? paintInset(chart, model) : null;
  const taken = inset === null ? [] : [inset];
  const labels = paintCurveLabels(chart, named, members, taken, model.selectedId, theme);
  paintFrequencyMarks(chart, marked, members, [...taken, ...labels], theme);
  const { right, top, bottom } = chart.chartArea;
  paintMapKey(chart.ctx, model.mapKey, right + 16, top - 4, bottom - top, theme);
}

function paintZeroLine(chart: Chart, theme: PlotTheme): void {
  const { x, y } = chart.scales;
  if (x === undefined || y === undefined || y.min >= 0 || y.max <= 0) return;
  const at = Math.round(y.getPixelForValue(0)) + 0.5;
  chart.ctx.save();
  chart.ctx.strokeStyle = theme.line2;
  chart.ctx.lineWidth = 1;
  chart.ctx.beginPath();
  chart.ctx.moveTo(x.left, at);
  chart.ctx.lineTo(x.right, at);
  chart.ctx.stroke();
  chart.ctx.restore();
}
