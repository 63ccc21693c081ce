import type { PathShape, ShapePoint } from './shape';

/** A path of which only what differs from a thin black line need be said. */
export function makePath(parts: ShapePoint[][], look: Partial<Omit<PathShape, 'kind' | 'parts'>> = {}): PathShape {
  return { kind: 'path', parts, closed: false, fill: null, stroke: 'text', width_pt: 0.5, dash: [], opacity: 1, ...look };
}
