interface Candidate {
  id: string;
  points: readonly { x: number; y: number }[];
}

/** The point nearest to a place, all in CSS px: which curve, which of its points. null where none lies within `reach_px`. */
export function nearestPoint(
  curves: Iterable<Candidate>,
  place: { x: number; y: number },
  reach_px: number,
): { id: string; index: number } | null {
  let best: { id: string; index: number } | null = null;
  let bestSquare = reach_px * reach_px;
  for (const { id, points } of curves) {
    points.forEach((point, index) => {
      const square = (point.x - place.x) ** 2 + (point.y - place.y) ** 2;
      if (square <= bestSquare) [best, bestSquare] = [{ id, index }, square];
    });
  }
  return best;
}
