import type { FigureBox, FigureColourBar } from '../figure-model';
import type { FigureStyle } from '../figure-style';
import { makePath } from './make-path';
import { publication } from './publication';
import type { Shape, ShapePoint } from './shape';
import { textShape } from './text-shape';

const steps = 48;

/** The series map as a bar, youngest below, with its ticks to the right and its title above. */
export function colourBarShapes({ title, box, ticks }: FigureColourBar, style: FigureStyle): Shape[] {
  const { left, right, top, bottom } = pointsOf(box);
  const height = (bottom - top) / steps;
  // Each strip reaches a little under the next one: no hairlines between them.
  const strips = Array.from({ length: steps }, (_, k) => {
    const lower = bottom - k * height;
    const upper = k === steps - 1 ? top : lower - 1.5 * height;
    return makePath([rectangle(left, upper, right, lower)], { closed: true, stroke: null, fill: { map: k / (steps - 1) } });
  });
  const size = style.fontSize_pt;
  const at = (position: number) => bottom - position * (bottom - top);
  const marks = ticks.map(({ position }): ShapePoint[] => [
    [right - publication.tick_pt, at(position)],
    [right, at(position)],
  ]);
  return [
    ...strips,
    makePath([rectangle(left, top, right, bottom)], { closed: true, width_pt: publication.frame_pt }),
    makePath(marks, { width_pt: publication.frame_pt, stroke: 'paper' }),
    ...ticks.map(({ position, label }) => textShape(label, { x_pt: right + 2.5, y_pt: at(position) }, 'start', size)),
    textShape(title, { x_pt: left, y_pt: top - 1.25 * size }, 'start', size),
  ];
}

function pointsOf({ left_mm, top_mm, width_mm, height_mm }: FigureBox) {
  const pt = publication.pointsPerMillimetre;
  return { left: left_mm * pt, right: (left_mm + width_mm) * pt, top: top_mm * pt, bottom: (top_mm + height_mm) * pt };
}

function rectangle(left: number, top: number, right: number, bottom: number): ShapePoint[] {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}
