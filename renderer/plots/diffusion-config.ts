import type { Chart, ChartConfiguration } from 'chart.js';
import { linearAxis } from './axis-options';
import { axisSizes } from './axis-sizes';
import type { DiffusionModel } from './diffusion-model';
import { fixedThickness } from './fixed-thickness';
import { logarithmicAxis } from './logarithmic-axis';
import { paintAxisTitle } from './paint-axis-title';
import { paintDiffusion } from './paint-diffusion';

const yWidth_px = 84;
const refusals_px = 22;
/** Whiskers reach this far beyond the values at most: a wide one must not squeeze the others. */
const widestWhisker = 3;

/** D on a decadic axis over potential or capacity; points, whiskers and words are painted. */
export function diffusionConfig(current: () => DiffusionModel): ChartConfiguration {
  const { theme } = current();
  return {
    type: 'scatter',
    data: { datasets: [] },
    options: {
      parsing: false,
      events: [],
      layout: { padding: { top: 10, right: 20, bottom: 4, left: 0 } },
      scales: {
        x: {
          ...linearAxis(theme, false),
          afterDataLimits: (scale) => {
            [scale.min, scale.max] = xRange(current());
          },
          afterFit: fixedThickness(axisSizes.xHeight_px),
        },
        y: {
          ...logarithmicAxis(theme, true, 30, ({ chart }) => chart.height),
          axis: 'y',
          afterDataLimits: (scale) => {
            [scale.min, scale.max] = yRange(current(), scale.chart.height - axisSizes.xHeight_px);
          },
          afterFit: fixedThickness(yWidth_px),
        },
      },
      plugins: { zoom: { pan: { enabled: false }, zoom: { wheel: { enabled: false } } } },
    },
    plugins: [{ id: 'annotations', afterDatasetsDraw: (chart) => annotate(chart, current()) }],
  };
}

/** Colours; numbers are read from the model when they are painted. */
export function applyDiffusion(chart: Chart, model: DiffusionModel, before: DiffusionModel | null): boolean {
  if (before !== null && before.points === model.points && before.refused === model.refused && before.theme === model.theme) return false;
  const { afterBuildTicks: _x, ...x } = linearAxis(model.theme, false);
  const { afterBuildTicks: _y, ...y } = logarithmicAxis(model.theme, true, 30, ({ chart: { height } }) => height);
  Object.assign(chart.options.scales?.x ?? {}, x);
  Object.assign(chart.options.scales?.y ?? {}, y);
  return true;
}

function xRange({ points, refused }: DiffusionModel): [number, number] {
  const places = [...points, ...refused].map(({ x }) => x);
  if (places.length === 0) return [0, 1];
  const [low, high] = [Math.min(...places), Math.max(...places)];
  const margin = high > low ? 0.04 * (high - low) : Math.abs(high) * 0.1 || 0.5;
  return [low - margin, high + margin];
}

function yRange({ points, refused }: DiffusionModel, height_px: number): [number, number] {
  if (points.length === 0) return [1e-14, 1e-9];
  const low = Math.min(...points.map(({ value, ci95 }) => Math.max(ci95?.[0] ?? value, value / widestWhisker)));
  const high = Math.max(...points.map(({ value, ci95 }) => Math.min(ci95?.[1] ?? value, value * widestWhisker)));
  const [least, most] = [low / 1.4, high * 1.4];
  if (refused.length === 0) return [least, most];
  // Below the points there is room for those that have no number.
  return [least / (most / least) ** (refusals_px / Math.max(height_px - refusals_px, refusals_px)), most];
}

function annotate(chart: Chart, model: DiffusionModel): void {
  paintDiffusion(chart, model);
  paintAxisTitle(chart, 'x', model.xTitle, model.theme);
  paintAxisTitle(chart, 'y', '*D* (cm² s⁻¹)', model.theme);
}
