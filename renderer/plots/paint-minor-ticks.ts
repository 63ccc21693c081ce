import type { Chart } from 'chart.js';
import { decadeTicks } from '../../src/core/plot/decade-ticks';
import type { PlotTheme } from './plot-theme';

const length_px = 3;

/** The short marks between the labelled ones of a logarithmic axis. */
export function paintMinorTicks(chart: Chart, scaleId: string, theme: PlotTheme): void {
  const scale = chart.scales[scaleId];
  if (scale === undefined) return;
  const { ctx } = chart;
  ctx.save();
  ctx.strokeStyle = theme.axis;
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (const value of decadeTicks(scale.min, scale.max, scale.ticks.length).minor) {
    const at = Math.round(scale.getPixelForValue(value)) + 0.5;
    if (scale.isHorizontal()) {
      ctx.moveTo(at, scale.top);
      ctx.lineTo(at, scale.top + length_px);
    } else {
      ctx.moveTo(scale.right, at);
      ctx.lineTo(scale.right - length_px, at);
    }
  }
  ctx.stroke();
  ctx.restore();
}
