import type { TitrationPulse } from '../../../src/core/titration-result';
import { drawTextRuns } from '../../plots/draw-text-runs';
import type { TracePaint } from '../../plots/trace-model';
import type { PulseTrace } from './pulse-trace';

const radius_px = 2.2;

/** The line from t → 0⁺ to the end of the pulse, its points as rings, those outside the window grey; R² and how many points. */
export function paintSqrtLine(paint: TracePaint, panel: string, pulse: TitrationPulse, trace: PulseTrace | null): void {
  const { context, theme } = paint;
  const { line, pulseDuration_s, sqrtTimeWindow_s } = pulse;
  const area = paint.area(panel);
  if (area === null) return;
  context.save();
  context.beginPath();
  context.rect(area.left, area.top - 4, area.right - area.left + 4, area.bottom - area.top + 8);
  context.clip();
  if (line !== null) {
    const root = Math.sqrt(pulseDuration_s);
    context.strokeStyle = theme.accent;
    context.lineWidth = 1.5;
    context.beginPath();
    context.moveTo(paint.xPixel(0), paint.yPixel(panel, line.intercept_V));
    context.lineTo(paint.xPixel(root), paint.yPixel(panel, line.intercept_V + line.slope_VPerSqrtS * root));
    context.stroke();
  }
  const [from, to] = sqrtTimeWindow_s ?? [Number.NaN, Number.NaN];
  for (let k = 0; k < (trace?.time_s.length ?? 0); k++) {
    const t = trace!.time_s[k]!;
    const isUsed = t >= from - 1e-6 && t <= to + 1e-6;
    context.beginPath();
    context.arc(paint.xPixel(Math.sqrt(Math.max(0, t))), paint.yPixel(panel, trace!.potential_V[k]!), radius_px, 0, 2 * Math.PI);
    context.fillStyle = theme.surface;
    context.strokeStyle = isUsed ? theme.text : theme.text3;
    context.lineWidth = 1.1;
    context.fill();
    context.stroke();
  }
  context.restore();
  if (line === null) return;
  const words = `*R*² = ${line.r2.toFixed(4)}, ${line.points} points`;
  const isFalling = line.slope_VPerSqrtS < 0;
  const style = { size_px: 11, colour: theme.text, family: theme.family, halo: theme.surface, align: 'right' as const };
  drawTextRuns(context, words, area.right - 6, isFalling ? area.top + 9 : area.bottom - 10, style);
}
