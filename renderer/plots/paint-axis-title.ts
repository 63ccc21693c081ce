import type { Chart } from 'chart.js';
import { drawTextRuns } from './draw-text-runs';
import type { PlotTheme } from './plot-theme';

const size_px = 12;

/** Writes an axis title in runs of text, centred on its scale: below an x axis, upwards along the canvas' left edge for a y axis. */
export function paintAxisTitle(chart: Chart, scaleId: string, markup: string, theme: PlotTheme): void {
  const scale = chart.scales[scaleId];
  if (scale === undefined) return;
  const style = { size_px, colour: theme.text, family: theme.family, align: 'center' as const };
  if (scale.isHorizontal()) {
    drawTextRuns(chart.ctx, markup, (scale.left + scale.right) / 2, scale.bottom - size_px * 0.6, style);
  } else {
    drawTextRuns(chart.ctx, markup, scale.left + size_px, (scale.top + scale.bottom) / 2, { ...style, upwards: true });
  }
}
