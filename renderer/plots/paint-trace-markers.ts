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
/** Closer than this, shapes cannot be told: each is a dot, open ones smaller. */
const crowded_px = 3;

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
    context.fillStyle = open && spacing_px >= crowded_px ? theme.surface : colour;
    context.lineWidth = radius < 2 ? 1 : 1.4;
    if (spacing_px < crowded_px) paintDots(context, places, open ? 1 : 2);
    else paintShapes(context, shape, places, radius);
    context.restore();
  }
}

/** Thousands of shapes would take longer than a frame. */
function paintDots(context: CanvasRenderingContext2D, places: readonly [number, number][], size_px: number): void {
  for (const [x, y] of places) context.fillRect(x - size_px / 2, y - size_px / 2, size_px, size_px);
}

/** All in one path: filling and stroking each alone takes ten times as long. */
function paintShapes(
  context: CanvasRenderingContext2D,
  shape: TraceMarkers['shape'],
  places: readonly [number, number][],
  radius: number,
): void {
  context.beginPath();
  for (const place of places) addShape(context, shape, place, radius);
  if (shape !== 'cross') context.fill();
  context.stroke();
}

function addShape(context: CanvasRenderingContext2D, shape: TraceMarkers['shape'], [x, y]: [number, number], radius: number): void {
  if (shape === 'circle') {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  } else if (shape === 'square') context.rect(x - radius, y - radius, 2 * radius, 2 * radius);
  else if (shape === 'cross') {
    context.moveTo(x - radius, y - radius);
    context.lineTo(x + radius, y + radius);
    context.moveTo(x - radius, y + radius);
    context.lineTo(x + radius, y - radius);
  } else {
    const corners = cornersOf(shape);
    corners.forEach(([dx, dy], k) => {
      if (k === 0) context.moveTo(x + dx * radius, y + dy * radius);
      else context.lineTo(x + dx * radius, y + dy * radius);
    });
    context.closePath();
  }
}

/** In radii, y downwards. */
function cornersOf(shape: 'diamond' | 'triangle' | 'triangleDown'): [number, number][] {
  if (shape === 'diamond') {
    return [
      [0, -1.3],
      [1.3, 0],
      [0, 1.3],
      [-1.3, 0],
    ];
  }
  const up = shape === 'triangle' ? 1 : -1;
  return [
    [0, -1.25 * up],
    [1.2, 0.9 * up],
    [-1.2, 0.9 * up],
  ];
}
