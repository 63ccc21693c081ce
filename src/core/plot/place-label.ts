/** A rectangle in CSS px, from its upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
interface Point {
  x: number;
  y: number;
}

/** Directions tried, best first: above, left of it, right, the corners, below. */
const directions: readonly [number, number][] = [
  [0, -1],
  [-1, -0.6],
  [1, -0.6],
  [1, 0.1],
  [1, 0.8],
  [-1, 0.1],
  [0, 1],
  [-1, 0.8],
];

/**
 * The best place for a label beside a mark: inside `area`, over none of the `curves`' points and none of `taken`.
 * @returns its box, or null where every side is occupied: a label over a curve is worse than none.
 */
export function placeLabel(
  mark: Point,
  size: { width: number; height: number },
  area: Box,
  curves: readonly Point[],
  taken: readonly Box[],
): Box | null {
  for (const distance of [7, 12]) {
    for (const [dx, dy] of directions) {
      const box = {
        x: mark.x + dx * (distance + size.width / 2) - size.width / 2,
        y: mark.y + dy * (distance + size.height / 2) - size.height / 2,
        ...size,
      };
      if (!contains(area, box) || taken.some((other) => overlap(box, other))) continue;
      if (curves.some((point) => holds(box, point))) continue;
      return box;
    }
  }
  return null;
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function holds(box: Box, point: Point): boolean {
  const margin = 2;
  return (
    point.x > box.x - margin && point.x < box.x + box.width + margin && point.y > box.y - margin && point.y < box.y + box.height + margin
  );
}
