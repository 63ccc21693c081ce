import type { FigureSeries } from '../figure-model';
import { clipLine } from './clip-line';
import { dashPattern } from './dash-pattern';
import { errorBarShapes } from './error-bar-shapes';
import { isWithin } from './is-within';
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
  shapes.push(...errorBarShapes(series, place));
  const every = series.markEvery ?? 1;
  const shown = points.filter((point, k) => k % every === every >> 1 && isWithin(point, place));
  if (series.marker !== null && shown.length > 0) shapes.push(markerShape(shown, series.marker, series.ink));
  return shapes;
}
