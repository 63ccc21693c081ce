import { line } from 'd3-shape';
import { figureColour } from '../../core/figure/figure-colour';
import type { CirclesShape, PathShape, Shape, ShapePoint } from '../../core/figure/shape';
import type { FigureStyle } from '../../core/figure-style';
import { svgNumber } from './svg-number';
import { svgText } from './svg-text';

const polyline = line<ShapePoint>()
  .x(([x]) => x)
  .y(([, y]) => y)
  .digits(3);

/** One element of SVG. */
export function svgShape(shape: Shape, style: FigureStyle): string {
  if (shape.kind === 'text') return svgText(shape, style);
  if (shape.kind === 'circles') return `<path d="${shape.centres.map((centre) => circle(centre, shape)).join('')}"${look(shape, style)}/>`;
  const d = shape.parts.map((part) => `${polyline(part) ?? ''}${shape.closed ? 'Z' : ''}`).join('');
  const dash = shape.dash.length === 0 ? '' : ` stroke-dasharray="${shape.dash.join(' ')}"`;
  const opacity = shape.opacity === 1 ? '' : ` opacity="${shape.opacity}"`;
  return `<path d="${d}"${look(shape, style)}${dash}${opacity}/>`;
}

function circle([x, y]: ShapePoint, { radius_pt }: CirclesShape): string {
  const r = svgNumber(radius_pt);
  const across = svgNumber(2 * radius_pt);
  return `M${svgNumber(x - radius_pt)},${svgNumber(y)}a${r},${r},0,1,0,${across},0a${r},${r},0,1,0,-${across},0Z`;
}

function look({ fill, stroke, width_pt }: PathShape | CirclesShape, { colours }: FigureStyle): string {
  const inside = ` fill="${fill === null ? 'none' : figureColour(fill, colours)}"`;
  return stroke === null ? inside : `${inside} stroke="${figureColour(stroke, colours)}" stroke-width="${svgNumber(width_pt)}"`;
}
