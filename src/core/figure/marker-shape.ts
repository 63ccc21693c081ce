import type { FigureInk, FigureSeries } from '../figure-model';
import { makePath } from './make-path';
import { publication } from './publication';
import type { Shape, ShapePoint } from './shape';

type Marker = NonNullable<FigureSeries['marker']>;

/** Outlines around the origin; sides and corners chosen so that all look equally large. */
const outlines: Readonly<Record<Exclude<Marker['shape'], 'circle'>, readonly ShapePoint[]>> = {
  square: [
    [-0.45, -0.45],
    [0.45, -0.45],
    [0.45, 0.45],
    [-0.45, 0.45],
  ],
  diamond: [
    [0, -0.62],
    [0.62, 0],
    [0, 0.62],
    [-0.62, 0],
  ],
  triangle: [
    [0, -0.6],
    [0.56, 0.4],
    [-0.56, 0.4],
  ],
  triangleDown: [
    [0, 0.6],
    [0.56, -0.4],
    [-0.56, -0.4],
  ],
  cross: [
    [-0.45, -0.45],
    [0.45, 0.45],
  ],
};

/** Markers of one look at many places: one shape. */
export function markerShape(centres: readonly ShapePoint[], { shape, filled }: Marker, ink: FigureInk): Shape {
  const fill = filled ? ink : 'paper';
  const size = publication.marker_pt;
  const look = { stroke: ink, width_pt: publication.markerEdge_pt };
  if (shape === 'circle') return { kind: 'circles', centres: [...centres], radius_pt: size / 2, fill, ...look };
  const at = (outline: readonly ShapePoint[]) =>
    centres.map(([x, y]) => outline.map(([dx, dy]): ShapePoint => [x + size * dx, y + size * dy]));
  if (shape !== 'cross') return makePath(at(outlines[shape]), { ...look, closed: true, fill });
  const mirrored = outlines.cross.map(([x, y]): ShapePoint => [x, -y]);
  return makePath([...at(outlines.cross), ...at(mirrored)], look);
}
