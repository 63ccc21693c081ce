import { legendSize } from '../../../core/figure/legend-size';
import type { FigureLegend, FigurePanel } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import { framePlace } from '../frame-place';

type Corner = FigureLegend['corner'];
const corners: readonly Corner[] = ['upper left', 'upper right', 'lower right', 'lower left'];

/** The corner in which a legend covers least: of equals the first of `preferred`. */
export function placeLegend(
  panel: FigurePanel,
  legend: Omit<FigureLegend, 'corner'>,
  style: FigureStyle,
  preferred: readonly Corner[] = corners,
): FigureLegend {
  const place = framePlace(panel);
  const points = panel.series.flatMap(({ x, y, axis }) =>
    Array.from(x, (value, k) => [place.x(value), axis === 'right' ? place.yRight(y[k] as number) : place.y(y[k] as number)] as const),
  );
  const covered = (corner: Corner) => {
    const size = legendSize({ ...legend, corner }, panel, style);
    const [vertical, side] = corner.split(' ');
    const [width, height] = [size.width_pt + 2 * size.margin_pt, size.height_pt + size.above_pt + 3];
    const left = side === 'left' ? place.left_pt : place.right_pt - width;
    const top = vertical === 'upper' ? place.top_pt : place.bottom_pt - height;
    return points.filter(([x, y]) => x >= left && x <= left + width && y >= top && y <= top + height).length;
  };
  const order = [...preferred, ...corners.filter((corner) => !preferred.includes(corner))];
  const best = order.reduce((found, corner) => (covered(corner) < covered(found) ? corner : found));
  return { ...legend, corner: best };
}
