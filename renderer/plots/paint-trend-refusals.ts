import type { Scale } from 'chart.js';
import { drawTextRuns } from './draw-text-runs';
import type { PlotTheme } from './plot-theme';
import type { TrendPanel } from './trend-model';

const radius_px = 4.5;

/** A refused value is ⊘ on the axis at its place, with "n.d." where there is room; it has no number to stand at. */
export function paintRefusals(context: CanvasRenderingContext2D, { refused }: TrendPanel, x: Scale, y: Scale, theme: PlotTheme): void {
  context.save();
  context.strokeStyle = theme.text2;
  context.lineWidth = 1.3;
  let free_px = Number.NEGATIVE_INFINITY;
  for (const at of refused.map((one) => x.getPixelForValue(one.x)).sort((a, b) => a - b)) {
    const middle = y.bottom - radius_px - 3;
    context.beginPath();
    context.arc(at, middle, radius_px, 0, 2 * Math.PI);
    context.moveTo(at - radius_px * 0.7, middle + radius_px * 0.7);
    context.lineTo(at + radius_px * 0.7, middle - radius_px * 0.7);
    context.stroke();
    if (at - radius_px < free_px) continue;
    const style = { size_px: 10.5, colour: theme.text2, family: theme.family, halo: theme.surface };
    drawTextRuns(context, 'n.d.', at + radius_px + 4, middle, style);
    free_px = at + 34;
  }
  context.restore();
}
