import type { FigureLegend, FigureLegendEntry, FigurePanel } from '../figure-model';
import type { FigureStyle } from '../figure-style';
import { dashPattern } from './dash-pattern';
import { hatchLines } from './hatch-lines';
import { legendSize } from './legend-size';
import { makePath } from './make-path';
import { markerShape } from './marker-shape';
import type { PanelPlace } from './panel-place';
import { publication } from './publication';
import type { Shape, ShapePoint } from './shape';
import { textShape } from './text-shape';

/** The legend in its corner of the frame, below the panel's letter where both stand upper left. */
export function legendShapes(legend: FigureLegend, panel: Pick<FigurePanel, 'letter'>, place: PanelPlace, style: FigureStyle): Shape[] {
  const size = legendSize(legend, panel, style);
  const [vertical, side] = legend.corner.split(' ') as ['upper' | 'lower', 'left' | 'right'];
  const left = side === 'left' ? place.left_pt + size.margin_pt : place.right_pt - size.margin_pt - size.width_pt;
  const top = vertical === 'upper' ? place.top_pt + size.above_pt : place.bottom_pt - size.below_pt - size.height_pt;
  const above = legend.title.length === 0 ? 0 : 1;
  const middle = (row: number) => top + (row + 0.5) * size.row_pt;
  const title = above === 0 ? [] : [textShape(legend.title, { x_pt: left, y_pt: middle(0) }, 'start', style.fontSize_pt)];
  return [
    ...title,
    ...legend.entries.flatMap((entry, k) => {
      const column = Math.floor(k / size.rows);
      return entryShapes(entry, left + column * size.column_pt, middle((k % size.rows) + above), size.symbol_pt, style);
    }),
  ];
}

function entryShapes(entry: FigureLegendEntry, left: number, middle: number, symbol_pt: number, style: FigureStyle): Shape[] {
  const words = textShape(entry.text, { x_pt: left + symbol_pt + 4, y_pt: middle }, 'start', style.fontSize_pt);
  if (entry.patch !== null) return [...patchShapes(entry, left, middle, symbol_pt), words];
  const shapes: Shape[] = [];
  const line: ShapePoint[] = [
    [left, middle],
    [left + symbol_pt, middle],
  ];
  if (entry.line !== null)
    shapes.push(makePath([line], { stroke: entry.ink, width_pt: publication.line_pt, dash: dashPattern[entry.line] }));
  if (entry.marker !== null) shapes.push(markerShape([[left + symbol_pt / 2, middle]], entry.marker, entry.ink));
  return [...shapes, words];
}

function patchShapes({ patch, ink }: FigureLegendEntry, left: number, middle: number, symbol_pt: number): Shape[] {
  const half = 2.4;
  const [right, top, bottom] = [left + symbol_pt, middle - half, middle + half];
  const box: ShapePoint[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  if (patch === 'tinted') return [makePath([box], { closed: true, fill: ink, stroke: null, opacity: 0.3 })];
  const edge = makePath([box], { closed: true, stroke: ink, fill: patch === 'filled' ? ink : 'paper', width_pt: publication.frame_pt });
  return patch === 'hatched' ? [edge, makePath(hatchLines(left, top, right, bottom), { stroke: ink, width_pt: 0.35 })] : [edge];
}
