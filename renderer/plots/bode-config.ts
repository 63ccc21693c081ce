import type { Chart, ChartConfiguration, Scale } from 'chart.js';
import { decadeLabel } from '../../src/core/plot/decade-label';
import { decadeTicks } from '../../src/core/plot/decade-ticks';
import { linearAxis } from './axis-options';
import { bodePanels } from './curve-panel';
import { fixedThickness } from './fixed-thickness';
import type { ImpedanceModel } from './impedance-model';
import { measuredDatasets } from './measured-datasets';
import { paintAxisTitle } from './paint-axis-title';
import { paintMapKey } from './paint-map-key';
import { paintFits, paintSelected } from './paint-members';
import { paintMinorTicks } from './paint-minor-ticks';
import type { PlotTheme } from './plot-theme';

const keyWidth_px = 78;

/** |Z| and −φ of a series over frequency, one above the other on the same frequencies. */
export function bodeConfig(current: () => ImpedanceModel): ChartConfiguration {
  const theme = current().theme;
  const fixedWidth = fixedThickness(62);
  return {
    type: 'scatter',
    data: { datasets: [] },
    options: {
      parsing: false,
      events: [],
      layout: { padding: paddingOf(current()) },
      scales: {
        x: { ...logAxis(theme, 60, false), afterFit: fixedThickness(42) },
        phase: { ...linearAxis(theme, true), axis: 'y', stack: 'bode', stackWeight: 1, offset: true, afterFit: fixedWidth },
        modulus: { ...logAxis(theme, 28, true), axis: 'y', stack: 'bode', stackWeight: 1.4, offset: true, afterFit: fixedWidth },
      },
      plugins: {
        zoom: {
          pan: { enabled: true, mode: 'x', threshold: 4 },
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
  chart.options.layout = { padding: paddingOf(model) };
  const scales = chart.options.scales ?? {};
  Object.assign(scales.x ?? {}, logAxis(model.theme, 60, false));
  Object.assign(scales.phase ?? {}, linearAxis(model.theme, true));
  Object.assign(scales.modulus ?? {}, logAxis(model.theme, 28, true));
  return true;
}

function logAxis(theme: PlotTheme, label_px: number, grid: boolean) {
  const { ticks, bounds: _bounds, ...shared } = linearAxis(theme, grid);
  return {
    ...shared,
    type: 'logarithmic' as const,
    ticks: { ...ticks, autoSkip: false, callback: (value: string | number) => decadeLabel(Number(value)) },
    afterBuildTicks: (scale: Scale) => {
      const length_px = scale.isHorizontal() ? scale.chart.width : scale.chart.height / 2;
      scale.ticks = decadeTicks(scale.min, scale.max, length_px / label_px).labelled.map((value) => ({ value }));
    },
  };
}

function paddingOf(model: ImpedanceModel) {
  return { top: 12, right: model.mapKey.kind === 'none' ? 16 : 16 + keyWidth_px, bottom: 4, left: 0 };
}

function annotate(chart: Chart, model: ImpedanceModel): void {
  const { theme } = model;
  paintSelected(chart, model, bodePanels);
  paintMinorTicks(chart, 'x', theme);
  paintMinorTicks(chart, 'modulus', theme);
  paintAxisTitle(chart, 'x', '*f* (Hz)', theme);
  paintAxisTitle(chart, 'modulus', `|*Z*| (${model.unit})`, theme);
  paintAxisTitle(chart, 'phase', '−*φ* (°)', theme);
  const { right, top, bottom } = chart.chartArea;
  paintMapKey(chart.ctx, model.mapKey, right + 16, top - 4, bottom - top, theme);
}
