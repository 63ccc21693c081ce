import type { Chart } from 'chart.js';
import type { CurvePanel } from './curve-panel';
import type { ImpedanceMember, ImpedanceModel, PlotPoint } from './impedance-model';
import { isHeavy } from './measured-datasets';

/** What painting needs of a scale. */
export interface PixelScale {
  getPixelForValue(value: number): number;
}

// Lines have hundreds of points each and need none of the chart's elements: painting them keeps large series quick.
const line_px = { ordinary: 1.1, selected: 2, halo: 5 };
/** More spectra than this are painted with hairlines: wider lines would take longer than a frame. */
const mostWideLines = 40;
const dot_px = { selected: 2.4, halo: 5 };

/** The fitted lines of a series, behind the measured points; the points too where they are too many for the chart. */
export function paintFits(chart: Chart, model: ImpedanceModel, panels: readonly CurvePanel[]): void {
  const heavy = isHeavy(model.members);
  within(chart, panels, (panel, x, y) => {
    paintFitLines(chart.ctx, model.members, panel, x, y);
    if (heavy) for (const member of model.members) paintSquares(chart.ctx, member, panel, x, y);
  });
}

/** The selected spectrum lies on top of all, with a halo of the paper's colour around it. */
export function paintSelected(chart: Chart, model: ImpedanceModel, panels: readonly CurvePanel[]): void {
  within(chart, panels, (panel, x, y) => paintOnTop(chart.ctx, model, panel, x, y));
}

export function paintFitLines(
  context: CanvasRenderingContext2D,
  members: readonly ImpedanceMember[],
  panel: CurvePanel,
  x: PixelScale,
  y: PixelScale,
): void {
  context.lineWidth = members.length > mostWideLines ? 1 / devicePixelRatio : line_px.ordinary;
  for (const member of members) {
    if (member.fitted === null) continue;
    context.strokeStyle = member.fittedColour ?? member.colour;
    context.setLineDash(dashOf(member));
    strokeThrough(context, panel.points(member.fitted), x, y);
  }
  context.setLineDash([]);
}

export function paintOnTop(
  context: CanvasRenderingContext2D,
  model: ImpedanceModel,
  panel: CurvePanel,
  x: PixelScale,
  y: PixelScale,
): void {
  const member = model.members.find(({ id }) => id === model.selectedId);
  if (member === undefined) return;
  context.lineJoin = 'round';
  if (member.fitted !== null) {
    const line = panel.points(member.fitted);
    context.strokeStyle = model.theme.surface;
    context.lineWidth = line_px.halo;
    strokeThrough(context, line, x, y);
    context.strokeStyle = member.fittedColour ?? member.colour;
    context.lineWidth = line_px.selected;
    context.setLineDash(dashOf(member));
    strokeThrough(context, line, x, y);
    context.setLineDash([]);
  } else paintDots(context, member, panel, dot_px.halo, model.theme.surface, x, y);
  paintDots(context, member, panel, dot_px.selected, member.colour, x, y);
}

/** The measured points that take part in the fit. */
export function paintDots(
  context: CanvasRenderingContext2D,
  member: ImpedanceMember,
  panel: CurvePanel,
  radius_px: number,
  colour: string,
  x: PixelScale,
  y: PixelScale,
): void {
  context.fillStyle = colour;
  panel.points(member.measured).forEach((point, index) => {
    if (member.masked.has(index)) return;
    context.beginPath();
    context.arc(x.getPixelForValue(point.x), y.getPixelForValue(point.y), radius_px, 0, 2 * Math.PI);
    context.fill();
  });
}

function paintSquares(context: CanvasRenderingContext2D, member: ImpedanceMember, panel: CurvePanel, x: PixelScale, y: PixelScale): void {
  context.fillStyle = member.colour;
  for (const point of panel.points(member.measured))
    context.fillRect(x.getPixelForValue(point.x) - 1, y.getPixelForValue(point.y) - 1, 2, 2);
}

/** Where sliders would put the model: a thin dashed line over everything. */
export function paintLive(chart: Chart, { live, theme }: ImpedanceModel, panels: readonly CurvePanel[]): void {
  if (live == null) return;
  within(chart, panels, (panel, x, y) => {
    chart.ctx.strokeStyle = theme.warnMark;
    chart.ctx.lineWidth = 1.5;
    chart.ctx.setLineDash([6, 3]);
    strokeThrough(chart.ctx, panel.points(live), x, y);
    chart.ctx.setLineDash([]);
  });
}

/** Calls `paint` for each panel with its scales, clipped to where it belongs. */
function within(chart: Chart, panels: readonly CurvePanel[], paint: (panel: CurvePanel, x: PixelScale, y: PixelScale) => void): void {
  const { ctx } = chart;
  for (const panel of panels) {
    const [x, y] = [chart.scales.x, chart.scales[panel.yScale]];
    if (x === undefined || y === undefined) continue;
    ctx.save();
    ctx.beginPath();
    ctx.rect(x.left, y.top - 2, x.width + 2, y.height + 3);
    ctx.clip();
    paint(panel, x, y);
    ctx.restore();
  }
}

/** Dotted where the fit is old, dashed along a discharge. */
function dashOf({ stale, open }: ImpedanceMember): number[] {
  return stale ? [1.5, 3] : open ? [5, 3] : [];
}

function strokeThrough(context: CanvasRenderingContext2D, points: readonly PlotPoint[], x: PixelScale, y: PixelScale): void {
  context.beginPath();
  for (const point of points) context.lineTo(x.getPixelForValue(point.x), y.getPixelForValue(point.y));
  context.stroke();
}
