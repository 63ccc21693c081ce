import type { Chart, ChartConfiguration, Scale } from 'chart.js';
import { niceTicks } from '../../src/core/plot/nice-ticks';
import { linearAxis } from './axis-options';
import { axisSizes } from './axis-sizes';
import { fixedThickness } from './fixed-thickness';
import { paintAxisTitle } from './paint-axis-title';
import { paintMapKey } from './paint-map-key';
import { paintAlone, paintWarburgMembers } from './paint-warburg';
import { plotPadding } from './plot-padding';
import type { WarburgModel } from './warburg-model';

/** Z′ over ω^(−1/2), and below it the diffusion alone on the same axis. Everything inside is painted: there is nothing to hover but points. */
export function warburgConfig(current: () => WarburgModel): ChartConfiguration {
  const { theme } = current();
  const ticks = (scale: Scale, most: number) => {
    scale.ticks = niceTicks(scale.min, scale.max, most).map((value) => ({ value }));
  };
  const panel = (id: 'measured' | 'alone', weight: number) => ({
    ...linearAxis(theme, true),
    axis: 'y' as const,
    stack: 'warburg',
    stackWeight: weight,
    afterDataLimits: (scale: Scale) => {
      [scale.min, scale.max] = rangeOf(current(), id);
    },
    afterBuildTicks: (scale: Scale) => {
      const label_px = id === 'alone' ? 130 : current().alone === null ? 40 : 90;
      ticks(scale, scale.chart.height / label_px);
    },
    afterFit: fixedThickness(axisSizes.yWidth_px),
  });
  return {
    type: 'scatter',
    data: { datasets: [] },
    options: {
      parsing: false,
      events: [],
      layout: { padding: plotPadding(current().mapKey) },
      scales: {
        x: {
          ...linearAxis(theme, false),
          afterDataLimits: (scale) => {
            [scale.min, scale.max] = [0, 1.03 * Math.max(1e-9, ...current().members.flatMap(({ measured }) => measured.map(({ x }) => x)))];
          },
          afterFit: fixedThickness(axisSizes.xHeight_px),
        },
        ...(current().alone === null ? {} : { alone: panel('alone', 1) }),
        measured: panel('measured', 1.5),
      },
      plugins: { zoom: { pan: { enabled: false }, zoom: { wheel: { enabled: false } } } },
    },
    plugins: [{ id: 'annotations', afterDatasetsDraw: (chart) => annotate(chart, current()) }],
  };
}

/** Colours and paddings; numbers are read from the model when they are painted. */
export function applyWarburg(chart: Chart, model: WarburgModel, before: WarburgModel | null): boolean {
  if (before !== null && before.members === model.members && before.theme === model.theme && before.alone === model.alone) return false;
  chart.options.layout = { padding: plotPadding(model.mapKey) };
  for (const [id, options] of Object.entries(chart.options.scales ?? {})) {
    const { afterBuildTicks, ...shared } = linearAxis(model.theme, id !== 'x');
    Object.assign(options ?? {}, shared, id === 'x' ? { afterBuildTicks } : {});
  }
  return true;
}

function rangeOf({ members, alone }: WarburgModel, id: 'measured' | 'alone'): [number, number] {
  const points = id === 'measured' ? members.flatMap(({ measured }) => measured) : [...(alone?.real ?? []), ...(alone?.minusImag ?? [])];
  const high = points.reduce((most, { y }) => Math.max(most, y), 0);
  const low = points.reduce((least, { y }) => Math.min(least, y), 0);
  return high > low ? [low - (low < 0 ? 0.05 * (high - low) : 0), high + (id === 'alone' ? 0.22 : 0.06) * (high - low)] : [0, 1];
}

function annotate(chart: Chart, model: WarburgModel): void {
  const { theme } = model;
  paintWarburgMembers(chart, model);
  paintAxisTitle(chart, 'x', '*ω*^{−1/2} (s^{1/2})', theme);
  paintAxisTitle(chart, 'measured', `*Z*′ (${model.unit})`, theme);
  if (model.alone !== null) {
    paintAlone(chart, model, model.alone);
    paintAxisTitle(chart, 'alone', `*Z*_{W} (${model.unit})`, theme);
  }
  const { right, top, bottom } = chart.chartArea;
  paintMapKey(chart.ctx, model.mapKey, right + 16, top - 4, bottom - top, theme);
}
