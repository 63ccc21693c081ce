import type { TracePaint } from './trace-model';

/** The selected place as a thin accent line through all panels. */
export function paintAccentLine(paint: TracePaint, panels: readonly { id: string }[], x: number): void {
  const [top, bottom] = [paint.area(panels[0]?.id ?? ''), paint.area(panels.at(-1)?.id ?? '')];
  const at = paint.xPixel(x);
  if (top === null || bottom === null || !(at >= top.left && at <= top.right)) return;
  const { context, theme } = paint;
  context.strokeStyle = theme.accent;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(Math.round(at) + 0.5, top.top);
  context.lineTo(Math.round(at) + 0.5, bottom.bottom);
  context.stroke();
}
