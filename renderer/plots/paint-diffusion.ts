import type { Chart, Scale } from 'chart.js';
import type { DiffusionModel, DiffusionPoint } from './diffusion-model';
import { drawTextRuns, measureTextRuns } from './draw-text-runs';

const radius_px = 3.4;
const cap_px = 2.5;
const ring_px = 7;
const legend = { row_px: 17, inset_px: 12, markWidth_px: 16 };

/** Lines through what counts, whiskers, marks, refusals on the axis, the ring around the selected one, the legend. */
export function paintDiffusion(chart: Chart, model: DiffusionModel): void {
  const { x, y } = chart.scales;
  if (x === undefined || y === undefined) return;
  const { ctx } = chart;
  ctx.save();
  paintLines(ctx, x, y, model);
  paintWhiskers(ctx, x, y, model);
  for (const point of model.points) {
    const [atX, atY] = [x.getPixelForValue(point.x), y.getPixelForValue(point.value)];
    paintMark(ctx, !point.isUsed ? 'dotted' : point.direction === 'charge' ? 'open' : 'filled', atX, atY, model);
  }
  for (const place of model.refused) {
    paintRefusal(ctx, x.getPixelForValue(place.x), y.bottom - 9, place.id === model.selectedId ? model.theme.accent : model.theme.text2);
  }
  const selected = model.points.find(({ id }) => id === model.selectedId);
  if (selected !== undefined) paintRing(ctx, x.getPixelForValue(selected.x), y.getPixelForValue(selected.value), model.theme.accent);
  paintLegend(ctx, x, y, model);
  ctx.restore();
}

/** Each direction for itself: where it turns, and over what does not count, no line goes. */
function paintLines(context: CanvasRenderingContext2D, x: Scale, y: Scale, { points, theme }: DiffusionModel): void {
  context.strokeStyle = theme.text3;
  context.lineWidth = 1;
  let before: DiffusionPoint | null = null;
  context.beginPath();
  for (const point of points) {
    if (!point.isUsed) continue;
    const place = [x.getPixelForValue(point.x), y.getPixelForValue(point.value)] as const;
    if (before?.direction === point.direction) context.lineTo(...place);
    else context.moveTo(...place);
    before = point;
  }
  context.stroke();
}

function paintWhiskers(context: CanvasRenderingContext2D, x: Scale, y: Scale, { points, theme }: DiffusionModel): void {
  context.strokeStyle = theme.text2;
  context.lineWidth = 1;
  for (const { x: at, ci95, isUsed } of points) {
    if (ci95 === null || !isUsed) continue;
    const middle = x.getPixelForValue(at);
    const [low, high] = [Math.min(y.getPixelForValue(ci95[0]), y.bottom), Math.max(y.getPixelForValue(ci95[1]), y.top)];
    if (low - high < 2 * radius_px) continue;
    context.beginPath();
    context.moveTo(middle, low);
    context.lineTo(middle, high);
    for (const end of [low, high]) {
      context.moveTo(middle - cap_px, end);
      context.lineTo(middle + cap_px, end);
    }
    context.stroke();
  }
}

function paintMark(
  context: CanvasRenderingContext2D,
  mark: 'filled' | 'open' | 'dotted',
  x: number,
  y: number,
  { theme }: DiffusionModel,
): void {
  context.beginPath();
  context.arc(x, y, radius_px, 0, 2 * Math.PI);
  context.fillStyle = mark === 'filled' ? theme.text : theme.surface;
  context.strokeStyle = mark === 'dotted' ? theme.text2 : theme.text;
  context.lineWidth = mark === 'dotted' ? 1 : 1.5;
  context.setLineDash(mark === 'dotted' ? [1.5, 1.8] : []);
  context.fill();
  context.stroke();
  context.setLineDash([]);
}

function paintRefusal(context: CanvasRenderingContext2D, x: number, y: number, colour: string): void {
  const radius = 4.5;
  context.strokeStyle = colour;
  context.lineWidth = 1.3;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.moveTo(x - radius * 0.7, y + radius * 0.7);
  context.lineTo(x + radius * 0.7, y - radius * 0.7);
  context.stroke();
}

function paintRing(context: CanvasRenderingContext2D, x: number, y: number, colour: string): void {
  context.beginPath();
  context.arc(x, y, ring_px, 0, 2 * Math.PI);
  context.strokeStyle = colour;
  context.lineWidth = 2;
  context.stroke();
}

/** At the edge where it covers the fewest points. */
function paintLegend(context: CanvasRenderingContext2D, x: Scale, y: Scale, model: DiffusionModel): void {
  if (model.legend.length === 0) return;
  const style = { size_px: 11, colour: model.theme.text, family: model.theme.family, halo: model.theme.surface };
  const width = legend.markWidth_px + Math.max(...model.legend.map(({ markup }) => measureTextRuns(context, markup, style)));
  const height = legend.row_px * model.legend.length;
  const lefts = [x.right - legend.inset_px - width, x.left + legend.inset_px, (x.left + x.right - width) / 2];
  const tops = [y.top + legend.inset_px, y.bottom - legend.inset_px - height - 12];
  const places = tops.flatMap((top) => lefts.map((left) => ({ left, top })));
  const drawn = drawnPlaces(x, y, model);
  const covered = ({ left, top }: { left: number; top: number }) =>
    drawn.filter(([atX, atY]) => {
      return atX > left - 10 && atX < left + width + 10 && atY > top - 10 && atY < top + height + 10;
    }).length;
  const best = places.toSorted((a, b) => covered(a) - covered(b))[0]!;
  for (const [k, { mark, markup }] of model.legend.entries()) {
    const middle = best.top + (k + 0.5) * legend.row_px;
    paintMark(context, mark, best.left + radius_px, middle, model);
    drawTextRuns(context, markup, best.left + legend.markWidth_px, middle, style);
  }
}

/** Where points stand and lines run, in CSS px: a line counts by places along it. */
function drawnPlaces(x: Scale, y: Scale, { points }: DiffusionModel): [number, number][] {
  const placeOf = (point: DiffusionPoint): [number, number] => [x.getPixelForValue(point.x), y.getPixelForValue(point.value)];
  const used = points.filter(({ isUsed }) => isUsed);
  const along = used.slice(1).flatMap((point, k): [number, number][] => {
    const [from, to] = [placeOf(used[k]!), placeOf(point)];
    return Array.from({ length: 12 }, (_, step) => [from[0] + ((to[0] - from[0]) * step) / 12, from[1] + ((to[1] - from[1]) * step) / 12]);
  });
  return [...points.map(placeOf), ...along];
}
