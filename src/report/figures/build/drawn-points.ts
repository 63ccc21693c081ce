import type { PanelPlace } from '../../../core/figure/panel-place';
import type { FigurePanel } from '../../../core/figure-model';

interface Place {
  x: number;
  y: number;
}

const apart_pt = 3;

/** Places of the page, in points, that the curves of a panel cover: points, lines between them and error bars, closely enough that no label fits in between. */
export function drawnPoints({ series, annotations }: Pick<FigurePanel, 'series' | 'annotations'>, place: PanelPlace): Place[] {
  const curves = series.flatMap(({ x, y, low, high, axis, line }) => {
    const vertical = axis === 'right' ? place.yRight : place.y;
    const points = Array.from(x, (at, k) => ({ x: place.x(at), y: vertical(y[k] as number) }));
    const bars = points.flatMap((point, k) => {
      const ends = [low?.[k], high?.[k]].map((end) => (end === undefined ? Number.NaN : vertical(end)));
      return ends.some((end) => !Number.isFinite(end))
        ? []
        : between({ x: point.x, y: ends[0] as number }, { x: point.x, y: ends[1] as number });
    });
    const lines = line === null ? points : points.flatMap((point, k) => between(point, points[k + 1] ?? point));
    return [...lines, ...bars];
  });
  const marks = annotations.flatMap((one) => (one.kind === 'refused' ? [{ x: place.x(one.x), y: place.bottom_pt - 5 }] : []));
  return [...curves, ...marks].filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
}

function between(from: Place, to: Place): Place[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (!Number.isFinite(length)) return [from];
  const steps = Math.min(Math.max(1, Math.ceil(length / apart_pt)), 2000);
  return Array.from({ length: steps }, (_, k) => ({
    x: from.x + ((to.x - from.x) * k) / steps,
    y: from.y + ((to.y - from.y) * k) / steps,
  }));
}
