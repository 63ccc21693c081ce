import type { Chart, ChartConfiguration, Scale } from 'chart.js';
import { niceTicks } from '../../src/core/plot/nice-ticks';
import { linearAxis } from './axis-options';
import { axisSizes } from './axis-sizes';
import { fixedThickness } from './fixed-thickness';
import { logarithmicAxis } from './logarithmic-axis';
import { paintAxisTitle } from './paint-axis-title';
import { paintTrendMarks } from './paint-trend-marks';
import { seriesDatasets } from './trend-datasets';
import type { TrendModel, TrendPanel } from './trend-model';
import { logarithmicRange, panelMaximum } from './trend-panel-maximum';

const nameWidth_px = 44;
const panelGap_px = 16;

/** Values over the life of a cell, panels of one unit each above the other on one axis. */
export function trendConfig(current: () => TrendModel): ChartConfiguration {
  const model = current();
  const scales = Object.fromEntries(
    [...model.panels].reverse().map((panel) => [
      panel.id,
      {
        ...panelAxis(panel, model),
        axis: 'y' as const,
        stack: 'panels',
        stackWeight: panel.weight,
        afterDataLimits: (scale: Scale) => fitRange(scale, current()),
        afterFit: fixedThickness(axisSizes.yWidth_px),
      },
    ]),
  );
  return {
    type: 'scatter',
    data: { datasets: [] },
    options: {
      parsing: false,
      events: [],
      layout: { padding: { top: 10, right: 16 + nameWidth_px, bottom: 4, left: 0 } },
      scales: {
        x: {
          ...linearAxis(model.theme, false),
          afterDataLimits: (scale) => {
            [scale.min, scale.max] = current().xRange;
          },
          afterBuildTicks: (scale) => {
            scale.ticks = current().xTicks.map(({ x, label }) => ({ value: x, label }));
          },
          afterFit: fixedThickness(axisSizes.xHeight_px),
        },
        ...scales,
      },
      plugins: { zoom: { pan: { enabled: false }, zoom: { wheel: { enabled: false } } } },
    },
    plugins: [
      {
        id: 'annotations',
        beforeDatasetsDraw: (chart) => paintTrendMarks(chart, current(), 'behind'),
        afterDatasetsDraw: (chart) => {
          paintTrendMarks(chart, current(), 'front');
          paintAxisTitle(chart, 'x', current().xTitle, current().theme);
          for (const panel of current().panels) paintAxisTitle(chart, panel.id, panel.title, current().theme);
        },
      },
    ],
  };
}

/** Puts the model's values and colours into the chart; a new selection is only painted. */
export function applyTrend(chart: Chart, model: TrendModel, before: TrendModel | null): boolean {
  if (before !== null && before.panels === model.panels && before.xTicks === model.xTicks && before.theme === model.theme) return false;
  chart.data.datasets = model.panels.flatMap((panel) => panel.series.flatMap((series) => seriesDatasets(panel, series, model))).reverse();
  const { x, ...panels } = chart.options.scales ?? {};
  const { callback: _numbers, ...xTicks } = linearAxis(model.theme, false).ticks;
  const { afterBuildTicks: _ticks, ...shared } = linearAxis(model.theme, false);
  Object.assign(x ?? {}, shared, {
    ticks: { ...xTicks, autoSkip: false, callback: (_: unknown, index: number) => model.xTicks[index]?.label ?? '' },
  });
  for (const panel of model.panels) {
    Object.assign(panels[panel.id] ?? {}, panelAxis(panel, model));
  }
  return true;
}

/** The line at its left is painted: it ends with the panel. */
function panelAxis(panel: TrendPanel, { theme, panels }: TrendModel) {
  const border = { display: false };
  const share = panel.weight / panels.reduce((sum, { weight }) => sum + weight, 0);
  if (panel.scale === 'logarithmic') return { ...logarithmicAxis(theme, true, 24, ({ chart }) => chart.height * share), border };
  const afterBuildTicks = (scale: Scale) => {
    scale.ticks = niceTicks(0, scale.max, (scale.chart.height * share) / 42).map((value) => ({ value }));
  };
  return { ...linearAxis(theme, true), afterBuildTicks, border };
}

function fitRange(scale: Scale, model: TrendModel): void {
  const panel = model.panels.find(({ id }) => id === scale.id);
  if (panel === undefined) return;
  if (panel.scale === 'logarithmic') {
    [scale.min, scale.max] = logarithmicRange(panel);
    return;
  }
  const shown = panelMaximum(panel);
  const points = panel.series.flatMap((series) => series.points).filter((point) => point.value <= shown);
  // A wide interval may reach out of the plot, but not squeeze the values.
  const top = Math.min(Math.max(shown, ...points.map((point) => point.ci95?.[1] ?? point.value)), 1.5 * shown);
  // Values off the scale are written below the upper edge.
  const isCut = panel.series.some((series) => series.points.some((point) => point.value > shown));
  const max = top > 0 ? top * (isCut ? 1.3 : 1.12) : 1;
  // Panels that have another one below stand a little above it.
  const height_px =
    (scale.chart.height - axisSizes.xHeight_px) * (panel.weight / model.panels.reduce((sum, { weight }) => sum + weight, 0));
  const gap_px = panel === model.panels.at(-1) ? 0 : panelGap_px;
  [scale.min, scale.max] = [-(max * gap_px) / Math.max(height_px - gap_px, 1), max];
}
