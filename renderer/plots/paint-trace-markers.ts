import type { TraceLine, TracePaint } from './trace-model';

/** How the points of a line are marked. */
export interface TraceMarkers {
  panel: string;
  line: Pick<TraceLine, 'x' | 'y'>;
  shape: 'circle' | 'square' | 'diamond' | 'triangle' | 'triangleDown' | 'cross';
  open: boolean;
  colour: string;
}

const radius_px = { most: 3.2, least: 1.3 };

/** Marks every point of these lines, smaller where they crowd: a line alone does not say where it was measured. */
export function paintTraceMarkers(paint: TracePaint, marked: readonly TraceMarkers[]): void {
  for (const { panel, line, shape, open, colour } of marked) {
    const area = paint.area(panel);
    if (area === null) continue;
    const places: [number, number][] = [];
    for (let k = 0; k < line.x.length; k++) {
      const at: [number, number] = [paint.xPixel(line.x[k] as number), paint.yPixel(panel, line.y[k] as number)];
      if (at[0] >= area.left - 4 && at[0] <= area.right + 4 && at[1] >= area.top - 4 && at[1] <= area.bottom + 4) places.push(at);
    }
    const spacing_px = (area.right - area.left) / Math.max(1, places.length);
    const radius = Math.min(radius_px.most, Math.max(radius_px.least, spacing_px * 0.42));
    const { context, theme } = paint;
    context.save();
    context.beginPath();
    context.rect(area.left - 4, area.top - 4, area.right - area.left + 8, area.bottom - area.top + 8);
    context.clip();
    context.strokeStyle = colour;
    context.fillStyle = open ? theme.surface : colour;
    context.lineWidth = radius < 2 ? 1 : 1.4;
    for (const place of places) paintMarker(context, shape, place, radius);
    context.restore();
  }
}

function paintMarker(context: CanvasRenderingContext2D, shape: TraceMarkers['shape'], [x, y]: [number, number], radius: number): void {
  context.beginPath();
  if (shape === 'circle') context.arc(x, y, radius, 0, 2 * Math.PI);
  else if (shape === 'square') context.rect(x - radius, y - radius, 2 * radius, 2 * radius);
  else if (shape === 'diamond') {
    context.moveTo(x, y - 1.3 * radius);
    context.lineTo(x + 1.3 * radius, y);
    context.lineTo(x, y + 1.3 * radius);
    context.lineTo(x - 1.3 * radius, y);
    context.closePath();
  } else if (shape === 'triangle' || shape === 'triangleDown') {
    const up = shape === 'triangle' ? 1 : -1;
    context.moveTo(x, y - 1.25 * up * radius);
    context.lineTo(x + 1.2 * radius, y + 0.9 * up * radius);
    context.lineTo(x - 1.2 * radius, y + 0.9 * up * radius);
    context.closePath();
  } else {
    context.moveTo(x - radius, y - radius);
    context.lineTo(x + radius, y + radius);
    context.moveTo(x - radius, y + radius);
    context.lineTo(x + radius, y - radius);
    context.stroke();
    return;
  }
  context.fill();
  context.stroke();
}
