import type { FigureSeries } from '../figure-model';
import { clipLine } from './clip-line';
import { dashPattern } from './dash-pattern';
import { makePath } from './make-path';
import { markerShape } from './marker-shape';
import type { PanelPlace } from './panel-place';
import { publication } from './publication';
import type { Shape, ShapePoint } from './shape';
import { simplifyLine } from './simplify-line';

/** The line of a series and over it its error bars and markers, as far as they lie within the frame. */
export function seriesShapes(series: FigureSeries, place: PanelPlace): Shape[] {
  const vertical = series.axis === 'right' ? place.yRight : place.y;
  const points = Array.from(series.x, (x, k): ShapePoint => [place.x(x), vertical(series.y[k] as number)]);
  const shapes: Shape[] = [];
  if (series.line !== null) {
    const parts = clipLine(points, place).map(simplifyLine);
    const look = { stroke: series.ink, width_pt: publication.line_pt, dash: dashPattern[series.line] };
    if (parts.length > 0) shapes.push(makePath(parts, look));
  }
  const bars = errorBars(series, points, vertical, place);
  if (bars.length > 0) shapes.push(makePath(bars, { stroke: series.ink, width_pt: publication.errorBar_pt }));
  const every = series.markEvery ?? 1;
  const shown = points.filter((point, k) => k % every === every >> 1 && isWithin(point, place));
  if (series.marker !== null && shown.length > 0) shapes.push(markerShape(shown, series.marker, series.ink));
  return shapes;
}

/** On the frame counts as within. */
function isWithin([x, y]: ShapePoint, { left_pt, right_pt, top_pt, bottom_pt }: PanelPlace): boolean {
  const room = 0.01;
  return x >= left_pt - room && x <= right_pt + room && y >= top_pt - room && y <= bottom_pt + room;
}

/** Bars that would hide behind their marker are left out; an end outside the frame has no cap. */
function errorBars({ low, high }: FigureSeries, points: readonly ShapePoint[], vertical: (value: number) => number, place: PanelPlace) {
  if (low === undefined || high === undefined) return [];
  const half = publication.errorCap_pt / 2;
  return points.flatMap(([x, y], k): ShapePoint[][] => {
    const [bottom, top] = [vertical(low[k] as number), vertical(high[k] as number)];
    if (!Number.isFinite(bottom) || !Number.isFinite(top) || !isWithin([x, y], place)) return [];
    if (bottom - top < publication.marker_pt) return [];
    const ends = [bottom, top].filter((end) => end >= place.top_pt && end <= place.bottom_pt);
    const [from, to] = [Math.min(bottom, place.bottom_pt), Math.max(top, place.top_pt)];
    const stem: ShapePoint[] = [
      [x, from],
      [x, to],
    ];
    const caps = ends.map((end): ShapePoint[] => [
      [x - half, end],
      [x + half, end],
    ]);
    return [stem, ...caps];
  });
}
