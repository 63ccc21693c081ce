import type { ShapePoint } from './shape';

/** Finer than a printer's dot: what is left out cannot be seen. */
const tolerance_pt = 0.03;

/** The same line with the points left out that lie on it (Douglas and Peucker). Its ends stay. */
export function simplifyLine(points: readonly ShapePoint[]): ShapePoint[] {
  if (points.length < 3) return [...points];
  const keep = new Uint8Array(points.length);
  keep[0] = 1;
  keep[points.length - 1] = 1;
  const open: [number, number][] = [[0, points.length - 1]];
  for (let stretch = open.pop(); stretch !== undefined; stretch = open.pop()) {
    const [first, last] = stretch;
    const farthest = farthestFrom(points, first, last);
    if (farthest === null) continue;
    keep[farthest] = 1;
    open.push([first, farthest], [farthest, last]);
  }
  return points.filter((_, k) => keep[k] === 1);
}

/** The point between two others farthest from the line through them; null where all lie on it. */
function farthestFrom(points: readonly ShapePoint[], first: number, last: number): number | null {
  const [ax, ay] = points[first] as ShapePoint;
  const [bx, by] = points[last] as ShapePoint;
  const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
  let [found, most2] = [-1, tolerance_pt ** 2];
  for (let k = first + 1; k < last; k++) {
    const [x, y] = points[k] as ShapePoint;
    const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length2));
    const distance2 = (x - ax - along * (bx - ax)) ** 2 + (y - ay - along * (by - ay)) ** 2;
    if (distance2 > most2) [found, most2] = [k, distance2];
  }
  return found < 0 ? null : found;
}
