import type { Chart, Scale } from 'chart.js';
import { drawTextRuns } from './draw-text-runs';
import type { XyModel, XySeries, XyShape } from './xy-model';

const line_px = { plain: 1, selected: 2 };
const size_px = { marker: 3.4, selected: 4.2, name: 11 };
/** Names at the ends of lines stand at least this far apart. */
const nameStep_px = 16;

/** Guides, spreads, lines, points and the names at the lines' ends. */
export function paintXy(chart: Chart, model: XyModel): void {
  const { x, y } = chart.scales;
  if (x === undefined || y === undefined) return;
  const { ctx } = chart;
  ctx.save();
  ctx.beginPath();
  ctx.rect(x.left, y.top - 1, x.width + 1, y.height + 2);
  ctx.clip();
  for (const series of model.series) paintSpread(ctx, x, y, series, model);
  for (const series of model.series) paintLine(ctx, x, y, series, model);
  ctx.restore();
  for (const series of model.series) paintPoints(ctx, x, y, series, model);
  paintGuides(ctx, x, y, model);
  paintNames(ctx, x, y, model);
}

function inkOf({ colour }: XySeries, { theme }: XyModel): string {
  return colour ?? theme.text;
}

function paintSpread(context: CanvasRenderingContext2D, x: Scale, y: Scale, { line, spread, ...series }: XySeries, model: XyModel): void {
  if (line === null || spread === undefined) return;
  context.fillStyle = inkOf({ ...series, line }, model);
  context.globalAlpha = 0.14;
  for (let from = 0; from < line.x.length; ) {
    let to = from;
    while (to < line.x.length && Number.isFinite(line.y[to])) to++;
    context.beginPath();
    for (let k = from; k < to; k++) context.lineTo(x.getPixelForValue(line.x[k]!), y.getPixelForValue(spread.high[k]!));
    for (let k = to - 1; k >= from; k--) context.lineTo(x.getPixelForValue(line.x[k]!), y.getPixelForValue(spread.low[k]!));
    context.fill();
    from = to + 1;
  }
  context.globalAlpha = 1;
}

function paintLine(context: CanvasRenderingContext2D, x: Scale, y: Scale, series: XySeries, model: XyModel): void {
  const { line, id, points } = series;
  if (line === null) return;
  const selected = id === model.selectedId;
  context.strokeStyle = points.length > 0 && !selected && series.colour === undefined ? model.theme.text3 : inkOf(series, model);
  context.lineWidth = selected ? line_px.selected : line_px.plain;
  context.setLineDash(series.dashed === true ? [4, 3] : []);
  context.beginPath();
  let open = false;
  for (let k = 0; k < line.x.length; k++) {
    const [atX, atY] = [x.getPixelForValue(line.x[k]!), y.getPixelForValue(line.y[k]!)];
    if (!Number.isFinite(line.y[k])) open = false;
    else if (open) context.lineTo(atX, atY);
    else {
      context.moveTo(atX, atY);
      open = true;
    }
  }
  context.stroke();
  context.setLineDash([]);
}

function paintPoints(context: CanvasRenderingContext2D, x: Scale, y: Scale, series: XySeries, model: XyModel): void {
  const radius = series.id === model.selectedId ? size_px.selected : size_px.marker;
  context.strokeStyle = inkOf(series, model);
  context.fillStyle = series.open ? model.theme.surface : inkOf(series, model);
  for (const point of series.points) {
    const [atX, atY] = [x.getPixelForValue(point.x), y.getPixelForValue(point.y)];
    if (point.error !== undefined)
      paintError(context, atX, y.getPixelForValue(point.y + point.error), y.getPixelForValue(point.y - point.error));
    context.lineWidth = 1.5;
    context.beginPath();
    traceMarker(context, series.shape, atX, atY, radius);
    context.fill();
    context.stroke();
  }
}

function paintError(context: CanvasRenderingContext2D, at: number, high: number, low: number): void {
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(at, high);
  context.lineTo(at, low);
  for (const end of [high, low]) {
    context.moveTo(at - 2.5, end);
    context.lineTo(at + 2.5, end);
  }
  context.stroke();
}

function traceMarker(context: CanvasRenderingContext2D, shape: XyShape, x: number, y: number, radius: number): void {
  if (shape === 'circle') {
    context.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  const wide = radius * 1.25;
  const corners: Readonly<Record<Exclude<XyShape, 'circle'>, readonly (readonly [number, number])[]>> = {
    diamond: [
      [0, -wide],
      [wide, 0],
      [0, wide],
      [-wide, 0],
    ],
    square: [
      [-radius, -radius],
      [radius, -radius],
      [radius, radius],
      [-radius, radius],
    ],
    triangle: [
      [0, -wide],
      [wide, radius],
      [-wide, radius],
    ],
  };
  for (const [dx, dy] of corners[shape]) context.lineTo(x + dx, y + dy);
  context.closePath();
}

function paintGuides(context: CanvasRenderingContext2D, x: Scale, y: Scale, { guides, theme }: XyModel): void {
  context.save();
  context.strokeStyle = theme.text3;
  context.lineWidth = 1;
  context.setLineDash([4, 3]);
  for (const { from, to, label } of guides) {
    const end = { x: x.getPixelForValue(to.x), y: y.getPixelForValue(to.y) };
    context.beginPath();
    context.moveTo(x.getPixelForValue(from.x), y.getPixelForValue(from.y));
    context.lineTo(end.x, end.y);
    context.stroke();
    drawTextRuns(context, label, end.x + 6, end.y, { size_px: 10.5, colour: theme.text2, family: theme.family, halo: theme.surface });
  }
  context.restore();
}

/** Behind the ends of the lines, moved apart where they would meet, each with its marker. */
function paintNames(context: CanvasRenderingContext2D, x: Scale, y: Scale, model: XyModel): void {
  const { theme } = model;
  const named = model.series
    .filter(({ name }) => name !== '')
    .map((series) => ({ series, at: Math.min(y.bottom - 6, Math.max(y.top + 6, y.getPixelForValue(lastOf(series)))) }))
    .filter(({ at }) => Number.isFinite(at))
    .sort((a, b) => a.at - b.at);
  let free = y.top + 6;
  for (const entry of named) {
    entry.at = Math.max(entry.at, free);
    free = entry.at + nameStep_px;
  }
  for (const { series, at } of named) {
    const left = x.right + 12;
    context.strokeStyle = inkOf(series, model);
    context.fillStyle = series.open ? theme.surface : inkOf(series, model);
    context.lineWidth = 1.5;
    context.beginPath();
    if (series.points.length > 0) {
      traceMarker(context, series.shape, left, at, size_px.marker);
      context.fill();
    } else {
      context.setLineDash(series.dashed === true ? [3, 2] : []);
      context.moveTo(left - 6, at);
      context.lineTo(left + 6, at);
    }
    context.stroke();
    context.setLineDash([]);
    const weight = series.id === model.selectedId ? 600 : 400;
    drawTextRuns(context, series.name, left + 9, at, { size_px: size_px.name, colour: theme.text, family: theme.family, weight });
  }
}

/** Where a series ends at the right. */
function lastOf({ line, points }: XySeries): number {
  const last = line === null ? undefined : [...line.y].findLast(Number.isFinite);
  return last ?? points.at(-1)?.y ?? Number.NaN;
}
