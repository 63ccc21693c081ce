import type { Chart } from 'chart.js';
import type { TraceAxis, TraceLine, TraceModel, TracePanel, TraceView } from './trace-model';

const margin = { x: 0.02, y: 0.06 };

/** The range of the x axis as it is shown: what was zoomed to, else the whole. In shown units. */
export function shownXRange(chart: Chart, { x, zoom }: TraceModel): [number, number] {
  const { min, max } = zoomedTo(chart, 'x');
  const whole = zoom === 'x' ? widened(x, 0) : widened(x, margin.x);
  return [min ?? whole[0], max ?? whole[1]];
}

/** The range of a panel's y axis: what was zoomed to, else what its lines span in sight. In shown units. */
export function shownYRange(chart: Chart, model: TraceModel, panel: TracePanel): [number, number] {
  if (model.zoom === 'xy') {
    const { min, max } = zoomedTo(chart, panel.id);
    const whole = widened(panel.axis, margin.y);
    return [min ?? whole[0], max ?? whole[1]];
  }
  if (!isZoomed(chart)) return widened(panel.axis, margin.y);
  const [from, to] = shownXRange(chart, model).map((value) => value / model.x.factor) as [number, number];
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const line of panel.lines) {
    const [least, most] = rangeInSight(line, from, to);
    [low, high] = [Math.min(low, least), Math.max(high, most)];
  }
  return low <= high ? widened({ ...panel.axis, min: low, max: high, beginsAtLeast: false }, margin.y) : widened(panel.axis, margin.y);
}

function isZoomed(chart: Chart): boolean {
  const { min, max } = zoomedTo(chart, 'x');
  return min !== undefined || max !== undefined;
}

/** What the plot shows now, for whoever thins the data. null while it has no size. */
export function traceView(chart: Chart, model: TraceModel): TraceView | null {
  const { x } = chart.scales;
  const panel = model.panels[0];
  const y = chart.scales[panel?.id ?? ''];
  if (x === undefined || panel === undefined || y === undefined || !(x.width > 0) || !(y.height > 0)) return null;
  const size = {
    width_px: Math.max(1, Math.round(x.width * chart.currentDevicePixelRatio)),
    height_px: Math.max(1, Math.round(y.height * chart.currentDevicePixelRatio)),
  };
  if (!isZoomed(chart)) return { window: null, ...size };
  const inX = { xMin: x.min / model.x.factor, xMax: x.max / model.x.factor };
  if (!(inX.xMin < inX.xMax)) return { window: null, ...size };
  return { window: model.zoom === 'x' ? inX : { ...inX, yMin: y.min / panel.axis.factor, yMax: y.max / panel.axis.factor }, ...size };
}

function zoomedTo(chart: Chart, id: string): { min?: number; max?: number } {
  return (chart.scales[id]?.options ?? {}) as { min?: number; max?: number };
}

/** From measured to shown units, with a margin on either side; something to look at where there is no number or only one. */
function widened({ min, max, factor, beginsAtLeast }: TraceAxis, share: number): [number, number] {
  if (!(min <= max)) return [0, 1];
  const reach = max > min ? share * (max - min) : Math.abs(max) * 0.05 || 0.5;
  return [(beginsAtLeast && max > min ? min : min - reach) * factor, (max + reach) * factor];
}

/** Least and greatest y of what a line has between two places, with where it enters and leaves. */
function rangeInSight({ x, y }: TraceLine, from: number, to: number): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const take = (value: number) => {
    if (value < low) low = value;
    if (value > high) high = value;
  };
  for (let k = 0; k < x.length; k++) {
    const [at, value] = [x[k] as number, y[k] as number];
    if (at >= from && at <= to) take(value);
    const next = x[k + 1] as number;
    for (const edge of [from, to]) if (at < edge && next > edge) take(value + (((y[k + 1] as number) - value) * (edge - at)) / (next - at));
  }
  return [low, high];
}
