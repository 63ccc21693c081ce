import type { Chart, Scale } from 'chart.js';
import { paintTraceLine } from './paint-trace-line';
import type { TraceModel, TracePanel } from './trace-model';
import { tracePlace } from './trace-place';

const line_px = { one: 1.5, several: 1.1, selected: 2, halo: 5 };
/** Beyond this many points a panel's lines are as thin as the screen allows: wide ones would take longer than a frame. */
const mostWidePoints = 3000;

/** The lines of every panel, the selected member's on top with a halo of the paper's colour. */
export function paintTraces(chart: Chart, model: TraceModel): void {
  const { x } = chart.scales;
  if (x === undefined) return;
  for (const panel of model.panels) {
    const y = chart.scales[panel.id];
    if (y === undefined) continue;
    const { ctx } = chart;
    ctx.save();
    ctx.beginPath();
    ctx.rect(x.left, y.top - 1, x.width + 1, y.height + 2);
    ctx.clip();
    paintZero(ctx, x, y, model);
    paintPanel(ctx, x, y, panel, model);
    ctx.restore();
  }
}

function paintPanel(context: CanvasRenderingContext2D, x: Scale, y: Scale, panel: TracePanel, model: TraceModel): void {
  const several = new Set(panel.lines.map(({ id }) => id)).size > 1;
  const selected = several ? model.selectedId : null;
  const isHeavy = panel.lines.reduce((sum, line) => sum + line.x.length, 0) > mostWidePoints;
  const width_px = isHeavy ? 1 / x.chart.currentDevicePixelRatio : several ? line_px.several : line_px.one;
  const place = tracePlace(x, model.x.factor, y, panel.axis.factor);
  for (const line of panel.lines) if (line.id !== selected) paintTraceLine(context, line, place, width_px);
  for (const line of panel.lines) {
    if (line.id !== selected) continue;
    paintTraceLine(context, { ...line, colour: model.theme.surface, dashed: false }, place, line_px.halo);
    paintTraceLine(context, line, place, line_px.selected);
  }
}

function paintZero(context: CanvasRenderingContext2D, x: Scale, y: Scale, { theme }: TraceModel): void {
  if (y.min >= 0 || y.max <= 0) return;
  const at = Math.round(y.getPixelForValue(0)) + 0.5;
  context.strokeStyle = theme.line2;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x.left, at);
  context.lineTo(x.right, at);
  context.stroke();
}
