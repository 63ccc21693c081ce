import type { FigureAnnotation } from '../figure-model';
import type { FigureStyle } from '../figure-style';
import { clipLine } from './clip-line';
import { dashPattern } from './dash-pattern';
import { dimensionShapes } from './dimension-shapes';
import { makePath } from './make-path';
import type { PanelPlace } from './panel-place';
import { publication } from './publication';
import type { Shape, ShapePoint } from './shape';
import { textShape } from './text-shape';

const mark_pt = 2.3;
const refused = { radius_pt: 2.6, above_pt: 5 };
const bracketEnd_pt = 2.5;
const arrow = { length_pt: 8, head_pt: 2 };

/** What is written and drawn over the curves. */
export function annotationShapes(annotation: FigureAnnotation, place: PanelPlace, style: FigureStyle): Shape[] {
  const { top_pt: top, bottom_pt: bottom } = place;
  const size = style.fontSize_pt;
  switch (annotation.kind) {
    case 'label': {
      const at = { x_pt: place.x(annotation.x) + annotation.dx_pt, y_pt: place.y(annotation.y) + annotation.dy_pt };
      return [textShape(annotation.text, at, annotation.anchor, size, annotation.ink)];
    }
    case 'mark': {
      const { ink, filled } = annotation;
      const centres: ShapePoint[] = [[place.x(annotation.x), place.y(annotation.y)]];
      return [{ kind: 'circles', centres, radius_pt: mark_pt, fill: filled ? ink : 'paper', stroke: ink, width_pt: publication.line_pt }];
    }
    case 'refused':
      return refusedShapes(place.x(annotation.x), bottom - refused.above_pt);
    case 'off-scale': {
      const x = place.x(annotation.x);
      const tip = top + 2;
      const stem: ShapePoint[] = [
        [x, tip + arrow.length_pt],
        [x, tip],
      ];
      const head: ShapePoint[] = [
        [x - arrow.head_pt, tip + 1.5 * arrow.head_pt],
        [x, tip],
        [x + arrow.head_pt, tip + 1.5 * arrow.head_pt],
      ];
      const isRight = x > (place.left_pt + place.right_pt) / 2;
      const at = { x_pt: x + (isRight ? -3.5 : 3.5), y_pt: tip + 0.5 * size };
      return [makePath([stem, head], { width_pt: publication.line_pt }), textShape(annotation.text, at, isRight ? 'end' : 'start', size)];
    }
    case 'bracket': {
      const [from, to, y] = [place.x(annotation.from), place.x(annotation.to), place.y(annotation.y)];
      const line: ShapePoint[] = [
        [from, y - bracketEnd_pt],
        [from, y],
        [to, y],
        [to, y - bracketEnd_pt],
      ];
      const at = { x_pt: (from + to) / 2, y_pt: y + 0.75 * size };
      return [makePath([line], { stroke: annotation.ink, width_pt: publication.line_pt }), textShape(annotation.text, at, 'middle', size)];
    }
    case 'dimension':
      return dimensionShapes(annotation, place, size);
    case 'line':
    case 'region':
      return lineShapes(annotation, place);
  }
}

/** ⊘, which the fonts of figures do not have. */
function refusedShapes(x: number, y: number): Shape[] {
  const r = refused.radius_pt;
  const stroke: ShapePoint[] = [
    [x - r * Math.SQRT1_2, y + r * Math.SQRT1_2],
    [x + r * Math.SQRT1_2, y - r * Math.SQRT1_2],
  ];
  return [
    { kind: 'circles', centres: [[x, y]], radius_pt: r, fill: 'paper', stroke: 'grey', width_pt: publication.line_pt },
    makePath([stroke], { stroke: 'grey', width_pt: publication.line_pt }),
  ];
}

function lineShapes(annotation: Extract<FigureAnnotation, { kind: 'line' | 'region' }>, place: PanelPlace): Shape[] {
  const { from, to } = annotation;
  const [x1, y1, x2, y2] = [place.x(from.x), place.y(from.y), place.x(to.x), place.y(to.y)];
  if (annotation.kind === 'line') {
    const line: ShapePoint[] = [
      [x1, y1],
      [x2, y2],
    ];
    const look = { stroke: annotation.ink, width_pt: publication.line_pt, dash: dashPattern[annotation.dash] };
    const parts = clipLine(line, place);
    return parts.length === 0 ? [] : [makePath(parts, look)];
  }
  const box: ShapePoint[] = [
    [x1, y1],
    [x2, y1],
    [x2, y2],
    [x1, y2],
    [x1, y1],
  ];
  return [makePath(clipLine(box, place), { stroke: 'grey', dash: dashPattern.dotted })];
}
