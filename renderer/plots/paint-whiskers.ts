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
    const whole = [paint.yPixel(panel, low), paint.yPixel(panel, high)];
    const ends = whole.map((end) => Math.min(Math.max(end, area.top), area.bottom)) as [number, number];
    context.strokeStyle = colour;
    context.beginPath();
    context.moveTo(at, ends[0]);
    context.lineTo(at, ends[1]);
    // An end without a cap goes on beyond the edge.
    for (const end of whole.filter((one) => one >= area.top && one <= area.bottom)) {
      context.moveTo(at - cap_px, end);
      context.lineTo(at + cap_px, end);
    }
    context.stroke();
  }
}
