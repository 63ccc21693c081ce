import type { VoltammetryPeak } from '../../../src/core/voltammetry-result';
import type { TracePaint } from '../../plots/trace-model';
import type { CurrentKind } from './cv-view';
import { divisorOf } from './voltammogram-lines';

/** Dotted lines that join each peak over the rates. */
export function paintPeakPaths(
  peaks: readonly VoltammetryPeak[],
  kind: CurrentKind,
  { context, theme, xPixel, yPixel, area }: TracePaint,
): void {
  const edges = area('current');
  if (edges === null) return;
  context.save();
  context.beginPath();
  context.rect(edges.left, edges.top, edges.right - edges.left, edges.bottom - edges.top);
  context.clip();
  context.strokeStyle = theme.text2;
  context.lineWidth = 1;
  context.setLineDash([1.5, 3]);
  for (const { points } of peaks) {
    context.beginPath();
    for (const { potential_V, current_A, rate_VPerS } of points) {
      context.lineTo(xPixel(potential_V), yPixel('current', current_A / divisorOf(kind, rate_VPerS)));
    }
    context.stroke();
  }
  context.restore();
}
