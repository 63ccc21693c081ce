import type { Chart } from 'chart.js';
import { drawTextRuns, measureTextRuns } from './draw-text-runs';
import type { TraceBand, TraceDot, TraceModel, TracePaint } from './trace-model';
import { tracePaint } from './trace-paint';

const label = { size_px: 10.5, fromTop_px: 8 };
const hatch_px = 6;

/** Stretches of the x axis behind the lines, as high as all panels together. */
export function paintTraceBands(chart: Chart, model: TraceModel): void {
  const paint = tracePaint(chart, model);
  const { left, right, top, bottom } = chart.chartArea;
  const { ctx } = chart;
  for (const band of model.bands) {
    const from = Math.max(left, paint.xPixel(Math.min(band.from, band.to)));
    const to = Math.min(right, paint.xPixel(Math.max(band.from, band.to)));
    if (!(to > from)) continue;
    if (band.tint === 'hatched') paintHatch(ctx, from, to, top, bottom, model.theme.line2);
    else {
      ctx.fillStyle = band.tint === 'accent' ? model.theme.accentSoft : model.theme.sunken;
      ctx.fillRect(from, top, Math.max(1, to - from), bottom - top);
    }
    paintBandWords(paint, band, from, to, top, bottom);
  }
}

function paintBandWords({ context, theme }: TracePaint, band: TraceBand, from: number, to: number, top: number, bottom: number): void {
  const middle = (from + to) / 2;
  if (band.label !== undefined) {
    const isAccent = band.tint === 'accent';
    const style = {
      size_px: label.size_px,
      colour: isAccent ? theme.accent : theme.text2,
      family: theme.family,
      align: 'center' as const,
      weight: isAccent ? 600 : 400,
    };
    // A label wider than its band would be taken for its neighbour's; the accent's stands in any case.
    if (isAccent || measureTextRuns(context, band.label, style) < to - from)
      drawTextRuns(context, band.label, middle, top + label.fromTop_px, style);
  }
  if (band.refused === true) paintRefusal(context, middle, bottom - 12, theme.text2);
}

/** Upright dashed lines with words beside their top. */
export function paintTraceRules(chart: Chart, model: TraceModel): void {
  const paint = tracePaint(chart, model);
  const { left, right, top, bottom } = chart.chartArea;
  const { ctx } = chart;
  const style = { size_px: label.size_px, colour: model.theme.text2, family: model.theme.family };
  for (const { x, before, after } of model.rules) {
    const at = Math.round(paint.xPixel(x)) + 0.5;
    if (!(at >= left && at <= right)) continue;
    ctx.save();
    ctx.strokeStyle = model.theme.line2;
    ctx.lineWidth = 1;
    ctx.setLineDash([3, 3]);
    ctx.beginPath();
    ctx.moveTo(at, top);
    ctx.lineTo(at, bottom);
    ctx.stroke();
    ctx.restore();
    if (before !== undefined) drawTextRuns(ctx, before, at - 8, top + label.fromTop_px, { ...style, align: 'right' });
    if (after !== undefined) drawTextRuns(ctx, after, at + 8, top + label.fromTop_px, style);
  }
}

/** Marked places, over the lines. */
export function paintTraceDots(chart: Chart, model: TraceModel): void {
  const paint = tracePaint(chart, model);
  for (const dot of model.dots) {
    const [x, y] = [paint.xPixel(dot.x), paint.yPixel(dot.panel, dot.y)];
    const area = paint.area(dot.panel);
    if (area === null || !(x >= area.left && x <= area.right && y >= area.top && y <= area.bottom)) continue;
    paintDot(paint, dot, x, y);
    if (dot.label !== undefined) {
      const above = dot.labelBelow === true ? area.bottom - y < 22 : y - area.top > 22;
      const style = { size_px: 11, colour: model.theme.text, family: model.theme.family, weight: 600, halo: model.theme.surface };
      drawTextRuns(paint.context, dot.label, x, above ? y - 13 : y + 13, { ...style, align: 'center' });
    }
  }
}

function paintDot({ context, theme }: TracePaint, { shape, colour }: TraceDot, x: number, y: number): void {
  if (shape === 'refused') {
    paintRefusal(context, x, y, theme.text2);
    return;
  }
  context.beginPath();
  context.arc(x, y, shape === 'ring' ? 4 : 3, 0, 2 * Math.PI);
  context.fillStyle = shape === 'ring' ? theme.surface : colour;
  context.fill();
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.stroke();
}

/** ⊘, grey: nothing is broken. */
function paintRefusal(context: CanvasRenderingContext2D, x: number, y: number, colour: string): void {
  const radius_px = 4.5;
  const slope = radius_px * Math.SQRT1_2;
  context.strokeStyle = colour;
  context.lineWidth = 1.2;
  context.beginPath();
  context.arc(x, y, radius_px, 0, 2 * Math.PI);
  context.moveTo(x - slope, y + slope);
  context.lineTo(x + slope, y - slope);
  context.stroke();
}

function paintHatch(context: CanvasRenderingContext2D, from: number, to: number, top: number, bottom: number, colour: string): void {
  context.save();
  context.beginPath();
  context.rect(from, top, to - from, bottom - top);
  context.clip();
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.beginPath();
  for (let at = from - (bottom - top); at < to; at += hatch_px) {
    context.moveTo(at, bottom);
    context.lineTo(at + (bottom - top), top);
  }
  context.stroke();
  context.restore();
}
