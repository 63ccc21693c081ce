import type { Chart, Scale } from 'chart.js';
import type { TraceLine, TraceModel, TracePanel } from './trace-model';

const line_px = { one: 1.5, several: 1.1, selected: 2, halo: 5 };
/** Long lines are stroked in pieces: one stroke over tens of thousands of steps takes longer than many short ones. */
const pieceLength = 1000;
/** Points that lie farther apart than this are shown as points. */
const pointDistance_px = 9;

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
  const members = new Set(panel.lines.map(({ id }) => id));
  const selected = members.size > 1 ? model.selectedId : null;
  const place = { ...pixels(x, model.x.factor, false), ...named(pixels(y, panel.axis.factor, true)) };
  for (const line of panel.lines) {
    if (line.id !== selected) paintLine(context, line, place, members.size > 1 ? line_px.several : line_px.one);
  }
  for (const line of panel.lines) {
    if (line.id !== selected) continue;
    paintLine(context, { ...line, colour: model.theme.surface, dashed: false }, place, line_px.halo);
    paintLine(context, line, place, line_px.selected);
  }
}

interface Place {
  scale: number;
  offset: number;
  yScale: number;
  yOffset: number;
}

/** Pixel = measured × scale + offset: the scales are linear, and asking them for every point takes long. */
function pixels(axis: Scale, factor: number, upwards: boolean): { scale: number; offset: number } {
  const span = axis.max - axis.min || 1;
  const perShown = upwards ? -axis.height / span : axis.width / span;
  return { scale: perShown * factor, offset: (upwards ? axis.bottom : axis.left) - axis.min * perShown };
}

function named({ scale, offset }: { scale: number; offset: number }): { yScale: number; yOffset: number } {
  return { yScale: scale, yOffset: offset };
}

function paintLine(context: CanvasRenderingContext2D, line: TraceLine, place: Place, width_px: number): void {
  const { x, y } = line;
  context.strokeStyle = context.fillStyle = line.colour;
  context.lineWidth = width_px;
  context.lineJoin = x.length > 4 * pieceLength ? 'bevel' : 'round';
  context.setLineDash(line.dashed === true ? [4, 3] : []);
  let [open, length] = [false, 0];
  context.beginPath();
  for (let k = 0; k < x.length; k++) {
    const atX = (x[k] as number) * place.scale + place.offset;
    const atY = (y[k] as number) * place.yScale + place.yOffset;
    if (Number.isNaN(atX) || Number.isNaN(atY)) {
      open = false;
      continue;
    }
    if (open) context.lineTo(atX, atY);
    else if (isMissing(line, k + 1)) context.fillRect(atX - 1, atY - 1, 2, 2);
    else context.moveTo(atX, atY);
    open = true;
    length++;
    if (length % pieceLength === 0) {
      context.stroke();
      context.beginPath();
      context.moveTo(atX, atY);
    }
  }
  context.stroke();
  context.setLineDash([]);
  // Points that thinning left over would be taken for the measured ones.
  if ((line.rowsInSight ?? 0) <= x.length) paintPoints(context, line, place, width_px);
}

function isMissing({ x, y }: TraceLine, k: number): boolean {
  return k >= x.length || Number.isNaN(x[k] as number) || Number.isNaN(y[k] as number);
}

/** Where points lie far apart, each is shown: what is measured and what is only joined can be told. */
function paintPoints(context: CanvasRenderingContext2D, { x, y }: TraceLine, place: Place, width_px: number): void {
  const area = context.canvas.getBoundingClientRect();
  let [inSight, length_px, before] = [0, 0, Number.NaN];
  for (let k = 0; k < x.length; k++) {
    const atX = (x[k] as number) * place.scale + place.offset;
    if (!(atX >= 0 && atX <= area.width)) continue;
    inSight++;
    if (!Number.isNaN(before)) length_px += Math.abs(atX - before);
    before = atX;
  }
  if (inSight < 2 || length_px / (inSight - 1) < pointDistance_px || width_px === line_px.halo) return;
  for (let k = 0; k < x.length; k++) {
    const atX = (x[k] as number) * place.scale + place.offset;
    const atY = (y[k] as number) * place.yScale + place.yOffset;
    if (!(atX >= 0 && atX <= area.width) || Number.isNaN(atY)) continue;
    context.beginPath();
    context.arc(atX, atY, 1.8, 0, 2 * Math.PI);
    context.fill();
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
