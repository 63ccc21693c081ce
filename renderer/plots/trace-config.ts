import type { Chart, ChartConfiguration, Scale } from 'chart.js';
import { niceTicks } from '../../src/core/plot/nice-ticks';
import { linearAxis } from './axis-options';
import { fixedThickness } from './fixed-thickness';
import { paintAxisTitle } from './paint-axis-title';
import { paintMapKey } from './paint-map-key';
import { paintTraceBands, paintTraceDots, paintTraceRules } from './paint-trace-marks';
import { paintTraces } from './paint-traces';
import type { TraceAxis, TraceModel, TracePanel } from './trace-model';
import { tracePaint } from './trace-paint';
import { shownXRange, shownYRange } from './trace-ranges';

const yAxisWidth_px = 72;
const xAxisHeight_px = 42;
const keyWidth_px = 78;
/** How far in it zooms: a part of the whole that one row of millions fills. */
const leastShare = 1e-7;

/**
 * Lines over one x axis, panels of one quantity each above the other. The chart has axes, zoom and pan; lines are painted, because they have
 * thousands of points and need none of the chart's elements. `onView` is told whenever what is in sight may have changed.
 */
export function traceConfig(current: () => TraceModel, onView: (chart: Chart) => void): ChartConfiguration {
  const { panels, theme, zoom } = current();
  const yScales = Object.fromEntries(
    [...panels].reverse().map(({ id, weight }) => [
      id,
      {
        ...linearAxis(theme, true),
        axis: 'y' as const,
        stack: 'traces',
        stackWeight: weight,
        afterDataLimits: (scale: Scale) => {
          const panel = current().panels.find((each) => each.id === id);
          if (panel !== undefined) [scale.min, scale.max] = shownYRange(scale.chart, current(), panel);
        },
        afterBuildTicks: (scale: Scale) => {
          const panel = current().panels.find((each) => each.id === id);
          if (panel !== undefined) scale.ticks = yTicks(scale, current(), panel);
        },
        afterFit: fixedThickness(yAxisWidth_px),
      },
    ]),
  );
  return {
    type: 'scatter',
    data: { datasets: [] },
    options: {
      parsing: false,
      events: [],
      layout: { padding: paddingOf(current()) },
      scales: {
        x: {
          ...linearAxis(theme, false),
          afterDataLimits: (scale) => {
            [scale.min, scale.max] = shownXRange(scale.chart, current());
          },
          afterBuildTicks: (scale: Scale) => {
            scale.ticks = axisTicks(scale, current().x, scale.width / 70);
          },
          afterFit: fixedThickness(xAxisHeight_px),
        },
        ...yScales,
      },
      plugins: {
        zoom: {
          limits: limitsOf(current()),
          pan: { enabled: true, mode: zoom, threshold: 4 },
          zoom: { wheel: { enabled: true, speed: 0.12 }, pinch: { enabled: true }, mode: zoom },
        },
      },
    },
    plugins: [
      {
        id: 'traces',
        afterUpdate: onView,
        beforeDatasetsDraw: (chart) => paintTraceBands(chart, current()),
        afterDatasetsDraw: (chart) => annotate(chart, current()),
      },
    ],
  };
}

/** Colours, paddings and how far it zooms; numbers are read from the model when they are painted. */
export function applyTraces(chart: Chart, model: TraceModel, before: TraceModel | null): boolean {
  if (before !== null && before.panels === model.panels && before.x === model.x && before.theme === model.theme && sameKey(before, model))
    return false;
  chart.options.layout = { padding: paddingOf(model) };
  for (const [id, options] of Object.entries(chart.options.scales ?? {})) {
    const { afterBuildTicks: _ticks, ...shared } = linearAxis(model.theme, id !== 'x');
    const axis = id === 'x' ? model.x : model.panels.find((panel) => panel.id === id)?.axis;
    const { written } = axis ?? {};
    const callback = written === undefined ? shared.ticks.callback : (place: string | number) => written.label(Number(place));
    Object.assign(options ?? {}, { ...shared, ticks: { ...shared.ticks, callback } });
  }
  Object.assign(chart.options.plugins?.zoom ?? {}, { limits: limitsOf(model) });
  return true;
}

function sameKey(before: TraceModel, model: TraceModel): boolean {
  return (before.mapKey.kind === 'none') === (model.mapKey.kind === 'none');
}

function paddingOf({ mapKey }: TraceModel) {
  return { top: 12, right: mapKey.kind === 'none' ? 16 : 16 + keyWidth_px, bottom: 4, left: 0 };
}

/** Nobody gets lost: zoom and pan end where the data end. */
function limitsOf({ x, panels, zoom }: TraceModel) {
  const limit = ({ min, max, factor }: TraceAxis) => {
    if (!(max > min)) return {};
    const [low, high, reach] = [min * factor, max * factor, (max - min) * factor];
    const margin = zoom === 'x' ? 0 : 0.5 * reach;
    return { min: low - margin, max: high + margin, minRange: reach * leastShare };
  };
  return { x: limit(x), ...(zoom === 'xy' ? Object.fromEntries(panels.map(({ id, axis }) => [id, limit(axis)])) : {}) };
}

function axisTicks({ min, max }: Scale, { written }: TraceAxis, most: number): { value: number }[] {
  const values = written === undefined ? niceTicks(min, max, most) : written.ticks(min, max, Math.max(2, Math.floor(most)));
  return values.map((value) => ({ value }));
}

/** Panels that have others above or below share their edge: no tick there, its label would meet the neighbour's. */
function yTicks(scale: Scale, { panels }: TraceModel, { weight, axis }: TracePanel): { value: number }[] {
  const share = weight / panels.reduce((sum, each) => sum + each.weight, 0);
  const edge = panels.length > 1 ? 0.03 * (scale.max - scale.min) : 0;
  return axisTicks(scale, axis, (scale.chart.height * share) / 36).filter(
    ({ value }) => value >= scale.min + edge && value <= scale.max - edge,
  );
}

function annotate(chart: Chart, model: TraceModel): void {
  const { theme } = model;
  paintTraces(chart, model);
  paintPanelEdges(chart, model.panels, theme.line2);
  paintTraceRules(chart, model);
  paintTraceDots(chart, model);
  paintAxisTitle(chart, 'x', axisTitle(model.x), theme);
  for (const { id, axis } of model.panels) paintAxisTitle(chart, id, axisTitle(axis), theme);
  const { right, top, bottom } = chart.chartArea;
  paintMapKey(chart.ctx, model.mapKey, right + 16, top - 4, bottom - top, theme);
  model.paintOver?.(tracePaint(chart, model));
}

function axisTitle({ name, unit }: TraceAxis): string {
  return unit === '' ? name : `${name} (${unit})`;
}

function paintPanelEdges(chart: Chart, panels: readonly TracePanel[], colour: string): void {
  const { ctx } = chart;
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1;
  for (const { id } of panels.slice(0, -1)) {
    const scale = chart.scales[id];
    if (scale === undefined) continue;
    const at = Math.round(scale.bottom) + 0.5;
    ctx.beginPath();
    ctx.moveTo(chart.chartArea.left, at);
    ctx.lineTo(chart.chartArea.right, at);
    ctx.stroke();
  }
}
