import { clipLine } from './clip-line';
import type { ShapePoint } from './shape';

const apart_pt = 3;

/** Lines at 45° that fill a rectangle, at the same places of the page wherever its edges are. */
export function hatchLines(left_pt: number, top_pt: number, right_pt: number, bottom_pt: number): ShapePoint[][] {
  const step = apart_pt * Math.SQRT2;
  const frame = { left_pt, top_pt, right_pt, bottom_pt };
  const lines: ShapePoint[][] = [];
  for (let sum = Math.ceil((left_pt + top_pt) / step) * step; sum < right_pt + bottom_pt; sum += step) {
    const line: ShapePoint[] = [
      [sum - bottom_pt, bottom_pt],
      [sum - top_pt, top_pt],
    ];
    lines.push(...clipLine(line, frame));
  }
  return lines;
}
