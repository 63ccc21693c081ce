import type { Chart, ChartConfiguration } from 'chart.js';
import { linearAxis } from './axis-options';
import { axisSizes } from './axis-sizes';
import { bodePanels } from './curve-panel';
import { fixedThickness } from './fixed-thickness';
import type { ImpedanceModel } from './impedance-model';
import { logarithmicAxis } from './logarithmic-axis';
import { measuredDatasets } from './measured-datasets';
import { paintAxisTitle } from './paint-axis-title';
import { paintMapKey } from './paint-map-key';
import { paintFits, paintLive, paintSelected } from './paint-members';
import { paintMinorTicks } from './paint-minor-ticks';
import { plotPadding } from './plot-padding';
import type { PlotTheme } from './plot-theme';
import { withoutShift } from './without-shift';

/** |Z| and −φ of a series over frequency, one above the other on the same frequencies. */
export function bodeConfig(current: () => ImpedanceModel): ChartConfiguration {
  const theme = current().theme;
  const fixedWidth = fixedThickness(axisSizes.yWidth_px);
  return {
    type: 'scatter',
    data: { datasets: [] },
    options: {
      parsing: false,
      events: [],
      layout: { padding: plotPadding(current().mapKey) },
      scales: {
        x: { ...frequencyAxis(theme), afterFit: fixedThickness(axisSizes.xHeight_px) },
        phase: { ...linearAxis(theme, true), axis: 'y', stack: 'bode', stackWeight: 1, offset: true, afterFit: fixedWidth },
        modulus: { ...modulusAxis(theme), axis: 'y', stack: 'bode', stackWeight: 1.4, offset: true, afterFit: fixedWidth },
      },
      plugins: {
        zoom: {
          pan: { enabled: true, mode: 'x', threshold: 4, onPanStart: withoutShift },
          zoom: { wheel: { enabled: true, speed: 0.12 }, pinch: { enabled: true }, mode: 'x' },
        },
      },
    },
    plugins: [
      {
        id: 'annotations',
        beforeDatasetsDraw: (chart) => paintFits(chart, current(), bodePanels),
        afterDatasetsDraw: (chart) => annotate(chart, current()),
      },
    ],
  };
}

/** Puts the model's series and colours into the chart; a new selection is only painted. */
export function applyBode(chart: Chart, model: ImpedanceModel, before: ImpedanceModel | null): boolean {
  if (before !== null && before.members === model.members && before.theme === model.theme) return false;
  chart.data.datasets = measuredDatasets(model.members, bodePanels);
  chart.options.layout = { padding: plotPadding(model.mapKey) };
  const scales = chart.options.scales ?? {};
  Object.assign(scales.x ?? {}, frequencyAxis(model.theme));
  Object.assign(scales.phase ?? {}, linearAxis(model.theme, true));
  Object.assign(scales.modulus ?? {}, modulusAxis(model.theme));
  return true;
}

const frequencyAxis = (theme: PlotTheme) => logarithmicAxis(theme, false, 60, (scale) => scale.chart.width);
const modulusAxis = (theme: PlotTheme) => logarithmicAxis(theme, true, 28, (scale) => scale.chart.height / 2);

function annotate(chart: Chart, model: ImpedanceModel): void {
  const { theme } = model;
  paintSelected(chart, model, bodePanels);
  paintLive(chart, model, bodePanels);
  paintMinorTicks(chart, 'x', theme);
  paintMinorTicks(chart, 'modulus', theme);
  paintAxisTitle(chart, 'x', '*f* (Hz)', theme);
  paintAxisTitle(chart, 'modulus', `|*Z*| (${model.unit})`, theme);
  paintAxisTitle(chart, 'phase', '−*φ* (°)', theme);
  const { right, top, bottom } = chart.chartArea;
  paintMapKey(chart.ctx, model.mapKey, right + 16, top - 4, bottom - top, theme);
}
