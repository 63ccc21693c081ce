import type { Scale } from 'chart.js';

/** Pixel = measured × scale + offset: the scales are linear, and asking them for every point takes long. */
export interface TracePlace {
  left: number;
  right: number;
  xScale: number;
  xOffset: number;
  yScale: number;
  yOffset: number;
}

/** Where measured numbers lie on a canvas; the factors lead from measured to shown units. */
export function tracePlace(x: Scale, xFactor: number, y: Scale, yFactor: number): TracePlace {
  const xPerShown = x.width / (x.max - x.min || 1);
  const yPerShown = -y.height / (y.max - y.min || 1);
  return {
    left: x.left,
    right: x.right,
    xScale: xPerShown * xFactor,
    xOffset: x.left - x.min * xPerShown,
    yScale: yPerShown * yFactor,
    yOffset: y.bottom - y.min * yPerShown,
  };
}
