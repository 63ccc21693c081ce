import type { PanelPlace } from './panel-place';
import type { ShapePoint } from './shape';

/** A closed outline cut along the four edges of a frame (Sutherland and Hodgman); empty where nothing of it lies within. */
export function clipOutline(points: readonly ShapePoint[], frame: PanelPlace): ShapePoint[] {
  let kept = points.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  for (const [axis, edge, sign] of [
    [0, frame.left_pt, 1],
    [0, frame.right_pt, -1],
    [1, frame.top_pt, 1],
    [1, frame.bottom_pt, -1],
  ] as const) {
    const distance = (point: ShapePoint) => sign * (point[axis] - edge);
    const before = kept;
    kept = before.flatMap((point, k): ShapePoint[] => {
      const next = before[(k + 1) % before.length] as ShapePoint;
      const [here, there] = [distance(point), distance(next)];
      const own = here >= 0 ? [point] : [];
      return here >= 0 === there >= 0 ? own : [...own, between(point, next, here / (here - there))];
    });
  }
  return kept.length < 3 ? [] : kept;
}

function between(from: ShapePoint, to: ShapePoint, share: number): ShapePoint {
  return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
}
