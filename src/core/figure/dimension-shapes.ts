import type { FigureAnnotation } from '../figure-model';
import { makePath } from './make-path';
import type { PanelPlace } from './panel-place';
import type { Shape, ShapePoint } from './shape';
import { textShape } from './text-shape';

const head = { length_pt: 3.6, half_pt: 1.3 };

/** A dimension line: an arrow head at either end where there is room, its value beside the middle. */
export function dimensionShapes(
  { from, to, text, ink }: Extract<FigureAnnotation, { kind: 'dimension' }>,
  place: PanelPlace,
  size_pt: number,
): Shape[] {
  const ends: [ShapePoint, ShapePoint] = [
    [place.x(from.x), place.y(from.y)],
    [place.x(to.x), place.y(to.y)],
  ];
  const [[x1, y1], [x2, y2]] = ends;
  const length = Math.hypot(x2 - x1, y2 - y1);
  const along: ShapePoint = length === 0 ? [0, 1] : [(x2 - x1) / length, (y2 - y1) / length];
  const heads = length < 2.5 * head.length_pt ? [] : [arrowHead(ends[0], along), arrowHead(ends[1], [-along[0], -along[1]])];
  const isLevel = Math.abs(x2 - x1) > Math.abs(y2 - y1);
  const middle: ShapePoint = [(x1 + x2) / 2, (y1 + y2) / 2];
  // Beside an upright one, on the side where there is more room.
  const toLeft = middle[0] > place.left_pt + 0.62 * (place.right_pt - place.left_pt);
  const at = isLevel
    ? { x_pt: middle[0], y_pt: middle[1] - 0.75 * size_pt }
    : { x_pt: middle[0] + (toLeft ? -3.5 : 3.5), y_pt: middle[1] + (length < 1.3 * size_pt ? 0.9 * size_pt : 0) };
  return [
    makePath([[...ends]], { stroke: ink }),
    ...(heads.length === 0 ? [] : [makePath(heads, { closed: true, fill: ink, stroke: null })]),
    textShape(text, at, isLevel ? 'middle' : toLeft ? 'end' : 'start', size_pt, ink),
  ];
}

function arrowHead([x, y]: ShapePoint, [dx, dy]: ShapePoint): ShapePoint[] {
  const { length_pt: l, half_pt: h } = head;
  return [
    [x, y],
    [x + l * dx - h * dy, y + l * dy + h * dx],
    [x + l * dx + h * dy, y + l * dy - h * dx],
  ];
}
