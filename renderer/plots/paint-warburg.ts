import type { Chart, Scale } from 'chart.js';
import { drawTextRuns } from './draw-text-runs';
import type { PlotPoint } from './impedance-model';
import { paintMarker } from './paint-marker';
import type { AloneDiffusion, StraightLine, WarburgMember, WarburgModel } from './warburg-model';

const dot_px = { other: 1.3, used: 2.2, selected: 2.7, marked: 3.4 };

/** Points of each spectrum over ω^(−1/2), those on its line larger, the selected spectrum on top. */
export function paintWarburgMembers(chart: Chart, model: WarburgModel): void {
  const [x, y] = [chart.scales.x, chart.scales.measured];
  if (x === undefined || y === undefined) return;
  const selected = model.members.find(({ id }) => id === model.selectedId);
  clipped(chart, x, y, (context) => {
    context.globalAlpha = selected === undefined ? 1 : 0.55;
    for (const member of model.members) if (member !== selected) paintMember(context, member, false, x, y, model.theme.surface);
    context.globalAlpha = 1;
    if (selected !== undefined) paintMember(context, selected, true, x, y, model.theme.surface);
  });
}

function paintMember(
  context: CanvasRenderingContext2D,
  member: WarburgMember,
  isSelected: boolean,
  x: Scale,
  y: Scale,
  surface: string,
): void {
  const { colour, marker } = member;
  member.measured.forEach((point, index) => {
    const isUsed = member.used.has(index);
    context.fillStyle = colour;
    if (marker === undefined) dot(context, point, isUsed ? (isSelected ? dot_px.selected : dot_px.used) : dot_px.other, x, y);
    else {
      const place = { x: x.getPixelForValue(point.x), y: y.getPixelForValue(point.y) };
      paintMarker(context, marker, place, isUsed ? dot_px.marked : dot_px.used, colour, surface);
    }
  });
  if (member.line !== null) paintLine(context, member.line, member.colour, isSelected ? 2 : 1.1, [], x, y);
}

/** Z′ of the diffusion filled, −Z″ open and dashed; each with the line whose slope is compared. */
export function paintAlone(chart: Chart, { theme }: WarburgModel, alone: AloneDiffusion): void {
  const [x, y] = [chart.scales.x, chart.scales.alone];
  if (x === undefined || y === undefined) return;
  clipped(chart, x, y, (context) => {
    if (alone.realLine !== null) paintLine(context, alone.realLine, alone.colour, 1.5, [], x, y);
    if (alone.minusImagLine !== null) paintLine(context, alone.minusImagLine, alone.colour, 1.5, [4, 3], x, y);
    context.fillStyle = alone.colour;
    for (const point of alone.real) dot(context, point, dot_px.selected, x, y);
    context.strokeStyle = alone.colour;
    context.lineWidth = 1.2;
    for (const point of alone.minusImag) {
      context.beginPath();
      context.arc(x.getPixelForValue(point.x), y.getPixelForValue(point.y), dot_px.selected, 0, 2 * Math.PI);
      context.fillStyle = theme.surface;
      context.fill();
      context.stroke();
    }
  });
  const style = { size_px: 10.5, colour: theme.text2, family: theme.family };
  drawTextRuns(chart.ctx, '● *Z*′_{W}   ○ −*Z*″_{W}, all else of the circuit taken away', x.left + 10, y.top + 9, style);
}

function paintLine(
  context: CanvasRenderingContext2D,
  { slope, intercept, from, to }: StraightLine,
  colour: string,
  width_px: number,
  dash: number[],
  x: Scale,
  y: Scale,
): void {
  context.strokeStyle = colour;
  context.lineWidth = width_px;
  context.setLineDash(dash);
  context.beginPath();
  context.moveTo(x.getPixelForValue(from), y.getPixelForValue(intercept + slope * from));
  context.lineTo(x.getPixelForValue(to), y.getPixelForValue(intercept + slope * to));
  context.stroke();
  context.setLineDash([]);
}

function dot(context: CanvasRenderingContext2D, point: PlotPoint, radius_px: number, x: Scale, y: Scale): void {
  context.beginPath();
  context.arc(x.getPixelForValue(point.x), y.getPixelForValue(point.y), radius_px, 0, 2 * Math.PI);
  context.fill();
}

function clipped(chart: Chart, x: Scale, y: Scale, paint: (context: CanvasRenderingContext2D) => void): void {
  const { ctx } = chart;
  ctx.save();
  ctx.beginPath();
  ctx.rect(x.left - 3, y.top - 2, x.width + 6, y.height + 5);
  ctx.clip();
  paint(ctx);
  ctx.restore();
}
