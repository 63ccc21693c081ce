import type { FigureSeries } from '../figure-model';
import { isWithin } from './is-within';
import { makePath } from './make-path';
import type { PanelPlace } from './panel-place';
import { publication } from './publication';
import type { Shape, ShapePoint } from './shape';

/** The 95 % intervals of a series. Bars that would hide behind their marker are left out; an end outside the frame has no cap. */
export function errorBarShapes({ x, y, low, high, axis, ink }: FigureSeries, place: PanelPlace): Shape[] {
  if (low === undefined || high === undefined) return [];
  const vertical = axis === 'right' ? place.yRight : place.y;
  const half = publication.errorCap_pt / 2;
  const bars: ShapePoint[][] = [];
  x.forEach((value, k) => {
    const point: ShapePoint = [place.x(value), vertical(y[k] as number)];
    const [bottom, top] = [vertical(low[k] as number), vertical(high[k] as number)];
    if (!Number.isFinite(bottom) || !Number.isFinite(top) || !isWithin(point, place)) return;
    if (bottom - top < publication.marker_pt) return;
    const at = point[0];
    bars.push([
      [at, Math.min(bottom, place.bottom_pt)],
      [at, Math.max(top, place.top_pt)],
    ]);
    for (const end of [bottom, top]) {
      if (end < place.top_pt || end > place.bottom_pt) continue;
      bars.push([
        [at - half, end],
        [at + half, end],
      ]);
    }
  });
  return bars.length === 0 ? [] : [makePath(bars, { stroke: ink, width_pt: publication.errorBar_pt })];
}
