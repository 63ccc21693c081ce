import type { Chart } from 'chart.js';
import { insetMagnification } from '../../src/core/plot/inset-magnification';
import { insetPlace } from '../../src/core/plot/inset-place';
import { niceTicks } from '../../src/core/plot/nice-ticks';
import type { Box } from '../../src/core/plot/place-label';
import { tickLabels } from '../../src/core/plot/tick-labels';
import { type CurvePanel, nyquistPanels } from './curve-panel';
import { drawTextRuns, type TextStyle } from './draw-text-runs';
import type { ImpedanceModel } from './impedance-model';
import { type PixelScale, paintDots, paintFitLines, paintOnTop } from './paint-members';
import type { PlotTheme } from './plot-theme';

const inner = { left: 36, right: 8, top: 8, bottom: 22 };
const panel = nyquistPanels[0] as CurvePanel;

/**
 * The high-frequency corner again, larger, in the empty upper left: its own ticks, its magnification in words, its region
 * dotted in the main plot. Nothing where that corner is not free or not worth it. @returns where it stands.
 */
export function paintInset(chart: Chart, model: ImpedanceModel): Box | null {
  const { x, y } = chart.scales;
  if (x === undefined || y === undefined || model.members.length === 0) return null;
  const { left, top, right, bottom } = chart.chartArea;
  const points = model.members.flatMap(({ measured }) => measured.points);
  const pixels = points.map((point) => ({ x: x.getPixelForValue(point.x), y: y.getPixelForValue(point.y) }));
  const place = insetPlace({ x: left, y: top, width: right - left, height: bottom - top }, pixels);
  if (place === null) return null;
  const pixelsPerUnit = (right - left) / (x.max - x.min);
  const width = place.width - inner.left - inner.right;
  const height = place.height - inner.top - inner.bottom;
  const corner = { x: x.min, y: Math.max(y.min, 0) };
  const relative = points.map((point) => ({ x: point.x - corner.x, y: point.y - corner.y }));
  const magnification = insetMagnification(width / pixelsPerUnit, height / pixelsPerUnit, relative);
  if (magnification === null) return null;

  const scale = pixelsPerUnit * magnification;
  const plot = { x: place.x + inner.left, y: place.y + inner.top, width, height };
  const region = { width: width / scale, height: height / scale };
  const insetX: PixelScale = { getPixelForValue: (value) => plot.x + (value - corner.x) * scale };
  const insetY: PixelScale = { getPixelForValue: (value) => plot.y + plot.height - (value - corner.y) * scale };
  paintFrame(chart.ctx, place, model.theme);
  paintCurves(chart.ctx, model, plot, insetX, insetY);
  paintTicks(chart.ctx, plot, corner, region, insetX, insetY, model.theme);
  paintRegion(chart, corner, region, model.theme);
  paintWords(chart.ctx, place, right, magnification, model.theme);
  return place;
}

function paintFrame(context: CanvasRenderingContext2D, place: Box, theme: PlotTheme): void {
  context.save();
  context.fillStyle = theme.surface;
  context.strokeStyle = theme.line2;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(Math.round(place.x) + 0.5, Math.round(place.y) + 0.5, Math.round(place.width), Math.round(place.height), 4);
  context.fill();
  context.stroke();
  context.restore();
}

function paintCurves(context: CanvasRenderingContext2D, model: ImpedanceModel, plot: Box, x: PixelScale, y: PixelScale): void {
  const radius_px = model.members.length > 12 ? 1.4 : 1.8;
  context.save();
  context.beginPath();
  context.rect(plot.x, plot.y, plot.width, plot.height + 2);
  context.clip();
  paintFitLines(context, model.members, panel, x, y);
  for (const member of model.members) paintDots(context, member, panel, radius_px, member.colour, x, y);
  paintOnTop(context, model, panel, x, y);
  context.restore();
}

function paintTicks(
  context: CanvasRenderingContext2D,
  plot: Box,
  corner: { x: number; y: number },
  region: { width: number; height: number },
  x: PixelScale,
  y: PixelScale,
  theme: PlotTheme,
): void {
  const style: TextStyle = { size_px: 10.5, colour: theme.text2, family: theme.family };
  context.save();
  context.strokeStyle = theme.axis;
  context.lineWidth = 1;
  const [left, bottom] = [Math.round(plot.x) + 0.5, Math.round(plot.y + plot.height) + 0.5];
  context.beginPath();
  context.moveTo(left, plot.y);
  context.lineTo(left, bottom);
  context.lineTo(plot.x + plot.width, bottom);
  const xTicks = niceTicks(corner.x, corner.x + region.width, plot.width / 55);
  const yTicks = niceTicks(corner.y, corner.y + region.height, plot.height / 34);
  const [xLabels, yLabels] = [tickLabels(xTicks), tickLabels(yTicks)];
  xTicks.forEach((value, index) => {
    const at = Math.round(x.getPixelForValue(value)) + 0.5;
    context.moveTo(at, bottom);
    context.lineTo(at, bottom + 4);
    drawTextRuns(context, xLabels[index] ?? '', at, bottom + 11, { ...style, align: 'center' });
  });
  yTicks.forEach((value, index) => {
    const at = Math.round(y.getPixelForValue(value)) + 0.5;
    context.moveTo(left, at);
    context.lineTo(left - 4, at);
    drawTextRuns(context, yLabels[index] ?? '', left - 7, at, { ...style, align: 'right' });
  });
  context.stroke();
  context.restore();
}

function paintRegion(chart: Chart, corner: { x: number; y: number }, region: { width: number; height: number }, theme: PlotTheme): void {
  const { x, y } = chart.scales;
  if (x === undefined || y === undefined) return;
  const [right, top] = [x.getPixelForValue(corner.x + region.width), y.getPixelForValue(corner.y + region.height)];
  chart.ctx.save();
  chart.ctx.strokeStyle = theme.text3;
  chart.ctx.lineWidth = 1;
  chart.ctx.setLineDash([1.5, 3]);
  chart.ctx.beginPath();
  chart.ctx.moveTo(x.getPixelForValue(corner.x), top);
  chart.ctx.lineTo(right, top);
  chart.ctx.lineTo(right, y.getPixelForValue(corner.y));
  chart.ctx.stroke();
  chart.ctx.restore();
}

function paintWords(context: CanvasRenderingContext2D, place: Box, right: number, magnification: number, theme: PlotTheme): void {
  const style: TextStyle = { size_px: 10.5, colour: theme.text2, family: theme.family };
  const beside = right - place.x - place.width > 100;
  const [x, align] = beside ? [place.x + place.width + 9, 'left' as const] : [place.x + place.width - 10, 'right' as const];
  drawTextRuns(context, 'high frequency', x, place.y + 9, { ...style, align, halo: theme.surface });
  drawTextRuns(context, `${magnification} times larger`, x, place.y + 23, { ...style, align, halo: theme.surface });
}
