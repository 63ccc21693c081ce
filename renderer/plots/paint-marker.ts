import type { TrendShape } from './trend-model';

/** One marker around a place, filled or with the paper's colour inside, as large as a dot of this radius looks. */
export function paintMarker(
  context: CanvasRenderingContext2D,
  { shape, open }: { shape: TrendShape; open: boolean },
  at: { x: number; y: number },
  radius_px: number,
  colour: string,
  surface: string,
): void {
  const r = radius_px * (shape === 'circle' ? 1 : 1.15);
  context.beginPath();
  if (shape === 'circle') context.arc(at.x, at.y, r, 0, 2 * Math.PI);
  else if (shape === 'square') context.rect(at.x - r, at.y - r, 2 * r, 2 * r);
  else outline(context, shape, at, r);
  context.fillStyle = open ? surface : colour;
  context.fill();
  if (!open) return;
  context.strokeStyle = colour;
  context.lineWidth = 1.2;
  context.stroke();
}

function outline(context: CanvasRenderingContext2D, shape: TrendShape, { x, y }: { x: number; y: number }, r: number): void {
  const up = shape === 'triangleDown' ? -1 : 1;
  const corners =
    shape === 'diamond'
      ? [
          [0, -1.3],
          [1.3, 0],
          [0, 1.3],
          [-1.3, 0],
        ]
      : [
          [0, -1.2 * up],
          [1.15, 0.9 * up],
          [-1.15, 0.9 * up],
        ];
  for (const [dx, dy] of corners as [number, number][]) context.lineTo(x + dx * r, y + dy * r);
  context.closePath();
}
