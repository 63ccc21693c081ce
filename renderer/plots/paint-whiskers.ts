import type { TracePaint } from './trace-model';

/** An interval about a point of a panel, in the panel's places. */
export interface Whisker {
  panel: string;
  x: number;
  low: number;
  high: number;
  colour: string;
}

const cap_px = 2.5;

/** Intervals as thin upright lines with caps, cut at the panel's edges. */
export function paintWhiskers(paint: TracePaint, whiskers: readonly Whisker[]): void {
  const { context } = paint;
  context.lineWidth = 1;
  for (const { panel, x, low, high, colour } of whiskers) {
    const area = paint.area(panel);
    if (area === null) continue;
    const at = Math.round(paint.xPixel(x)) + 0.5;
    if (!(at >= area.left - 4 && at <= area.right + 4)) continue;
    const ends = [low, high].map((value) => Math.min(Math.max(paint.yPixel(panel, value), area.top), area.bottom)) as [number, number];
    context.strokeStyle = colour;
    context.beginPath();
    context.moveTo(at, ends[0]);
    context.lineTo(at, ends[1]);
    for (const end of ends) {
      context.moveTo(at - cap_px, end);
      context.lineTo(at + cap_px, end);
    }
    context.stroke();
  }
}
