import type { Chart } from 'chart.js';
import { drawTextRuns, measureTextRuns } from './draw-text-runs';
import type { ArcDrawing, FitOverlay } from './fit-overlay';
import type { PlotTheme } from './plot-theme';

const tint = 0.14;
/** Below the zero line: the brackets, and under them their names. */
const bracket_px = 14;
const text_px = 10.5;

/** Room that the brackets need under the zero line. */
export const bracketRoom_px = 40;

/** Each arc alone, dashed and tinted, behind the measurement. */
export function paintArcs(chart: Chart, { arcs }: FitOverlay, theme: PlotTheme): void {
  const { x, y } = chart.scales;
  if (x === undefined || y === undefined) return;
  const { ctx, chartArea } = chart;
  ctx.save();
  ctx.beginPath();
  ctx.rect(chartArea.left, chartArea.top, chartArea.width, chartArea.height);
  ctx.clip();
  for (const arc of arcs) {
    ctx.beginPath();
    for (const point of arc.points) ctx.lineTo(x.getPixelForValue(point.x), y.getPixelForValue(point.y));
    ctx.strokeStyle = toneOf(arc, theme);
    ctx.lineWidth = 1;
    ctx.setLineDash([4, 3]);
    ctx.stroke();
    ctx.globalAlpha = tint;
    ctx.fillStyle = toneOf(arc, theme);
    ctx.fill();
    ctx.globalAlpha = 1;
  }
  ctx.restore();
}

/** Below the zero line a bracket as long as each resistance, with its name where there is room; then where diffusion begins. */
export function paintBrackets(chart: Chart, overlay: FitOverlay, theme: PlotTheme): void {
  const { x, y } = chart.scales;
  if (x === undefined || y === undefined) return;
  const { ctx } = chart;
  const line = y.getPixelForValue(0) + bracket_px;
  ctx.save();
  ctx.beginPath();
  ctx.rect(x.left - 4, y.top, x.width + 8, y.height + 6);
  ctx.clip();
  const at = (value: number) => Math.min(Math.max(x.getPixelForValue(value), x.left - 2), x.right);
  const pieces = [
    { from: 0, to: overlay.ohmic, colour: theme.text2, name: '*R*_{s}' },
    ...overlay.arcs.map((arc) => ({ from: arc.from, to: arc.to, colour: toneOf(arc, theme), name: nameOf(arc.role) })),
  ];
  let freeFrom = Number.NEGATIVE_INFINITY;
  for (const { from, to, colour, name } of pieces) {
    const [left, right] = [at(from), at(to)];
    strokeBracket(ctx, left, right, line, colour, []);
    const width = measureTextRuns(ctx, name, { size_px: text_px, colour, family: theme.family });
    const middle = Math.max((left + right) / 2, freeFrom + width / 2 + 3);
    if (right <= x.left || left >= x.right || middle + width / 2 > x.right) continue;
    drawTextRuns(ctx, name, middle, line + 12, { size_px: text_px, colour: theme.text2, family: theme.family, align: 'center' });
    freeFrom = middle + width / 2;
  }
  if (overlay.diffusionFrom !== null) paintDiffusion(ctx, at(overlay.diffusionFrom), x.right, line, freeFrom, theme);
  ctx.restore();
}

function paintDiffusion(
  ctx: CanvasRenderingContext2D,
  left: number,
  right: number,
  line: number,
  freeFrom: number,
  theme: PlotTheme,
): void {
  if (right - left < 4) return;
  strokeBracket(ctx, left, right, line, theme.text3, [2, 3]);
  const style = { size_px: text_px, colour: theme.text2, family: theme.family, align: 'center' as const };
  const width = measureTextRuns(ctx, 'diffusion', style);
  const middle = (left + right) / 2;
  if (middle - width / 2 > freeFrom && right - left > width) drawTextRuns(ctx, 'diffusion', middle, line + 12, style);
}

function strokeBracket(ctx: CanvasRenderingContext2D, left: number, right: number, line: number, colour: string, dash: number[]): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.5;
  ctx.setLineDash(dash);
  ctx.beginPath();
  ctx.moveTo(left, line);
  ctx.lineTo(right, line);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.beginPath();
  for (const end of [left, right]) {
    ctx.moveTo(end, line - 4);
    ctx.lineTo(end, line + 4);
  }
  ctx.stroke();
}

function toneOf({ tone }: ArcDrawing, theme: PlotTheme): string {
  if (tone === 'sei') return theme.arcSei;
  return tone === 'ct' ? theme.arcCt : theme.text2;
}

/** `Rsei` in the field's italics and index. */
function nameOf(role: string): string {
  return role.replaceAll(/\bR(\w+)/g, '*R*_{$1}');
}
