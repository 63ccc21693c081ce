import type { FigureArea, FigureBand, FigureBars } from '../figure-model';
import { clipOutline } from './clip-outline';
import { hatchLines } from './hatch-lines';
import { makePath } from './make-path';
import type { PanelPlace } from './panel-place';
import { publication } from './publication';
import type { Shape, ShapePoint } from './shape';

const hatchWidth_pt = 0.35;

export function areaShapes({ x, y, ink, opacity }: FigureArea, place: PanelPlace): Shape[] {
  const outline = clipOutline(
    Array.from(x, (value, k): ShapePoint => [place.x(value), place.y(y[k] as number)]),
    place,
  );
  return outline.length === 0 ? [] : [makePath([outline], { closed: true, fill: ink, stroke: null, opacity })];
}

export function bandShapes({ along, from, to, pattern, ink }: FigureBand, place: PanelPlace): Shape[] {
  const ends = along === 'x' ? [place.x(from), place.x(to)] : [place.y(from), place.y(to)];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const left = along === 'x' ? Math.max(low, place.left_pt) : place.left_pt;
  const right = along === 'x' ? Math.min(high, place.right_pt) : place.right_pt;
  const top = along === 'y' ? Math.max(low, place.top_pt) : place.top_pt;
  const bottom = along === 'y' ? Math.min(high, place.bottom_pt) : place.bottom_pt;
  if (!(right > left && bottom > top)) return [];
  if (pattern === 'hatched')
    return [makePath(hatchLines(left, top, right, bottom), { stroke: ink, width_pt: hatchWidth_pt, opacity: 0.55 })];
  return [makePath([rectangle(left, top, right, bottom)], { closed: true, fill: ink, stroke: null, opacity: 0.14 })];
}

/** Bars with their edges and whiskers. */
export function barShapes(bars: FigureBars, place: PanelPlace): Shape[] {
  const { ink, pattern, x, width, from, to, low, high } = bars;
  const boxes: ShapePoint[][] = [];
  const hatches: ShapePoint[][] = [];
  const whiskers: ShapePoint[][] = [];
  const within = (at: number) => Math.min(Math.max(at, place.top_pt), place.bottom_pt);
  x.forEach((centre, k) => {
    const [left, right] = [place.x(centre - width / 2), place.x(centre + width / 2)];
    const ends = [within(place.y(from[k] as number)), within(place.y(to[k] as number))];
    const [top, bottom] = [Math.min(...ends), Math.max(...ends)];
    if (!(right >= place.left_pt && left <= place.right_pt && bottom > top)) return;
    boxes.push(rectangle(left, top, right, bottom));
    if (pattern === 'hatched') hatches.push(...hatchLines(left, top, right, bottom));
    whiskers.push(...whisker(place.x(centre), place.y(low?.[k] ?? Number.NaN), place.y(high?.[k] ?? Number.NaN)));
  });
  const edge = { closed: true, stroke: ink, width_pt: publication.frame_pt };
  const shapes: Shape[] = boxes.length === 0 ? [] : [makePath(boxes, { ...edge, fill: pattern === 'filled' ? ink : 'paper' })];
  if (hatches.length > 0) shapes.push(makePath(hatches, { stroke: ink, width_pt: hatchWidth_pt }));
  // Black on whatever colour the bar has, with a paper-white rim so that it shows on a dark one.
  if (whiskers.length > 0) {
    shapes.push(makePath(whiskers, { stroke: 'paper', width_pt: 3 * publication.errorBar_pt }));
    shapes.push(makePath(whiskers, { stroke: 'text', width_pt: publication.errorBar_pt }));
  }
  return shapes;
}

function whisker(x: number, low: number, high: number): ShapePoint[][] {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [];
  const half = publication.errorCap_pt / 2;
  return [
    [
      [x, low],
      [x, high],
    ],
    ...[low, high].map((end): ShapePoint[] => [
      [x - half, end],
      [x + half, end],
    ]),
  ];
}

function rectangle(left: number, top: number, right: number, bottom: number): ShapePoint[] {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}
