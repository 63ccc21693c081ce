interface Place {
  x: number;
  y: number;
}

/** Indices of the points within a box, its corners in any order. */
export function pointsInBox(points: readonly Place[], from: Place, to: Place): number[] {
  const within = (value: number, a: number, b: number) => value >= Math.min(a, b) && value <= Math.max(a, b);
  return points.flatMap((point, index) => (within(point.x, from.x, to.x) && within(point.y, from.y, to.y) ? [index] : []));
}
