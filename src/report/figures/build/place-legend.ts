import { legendSize } from '../../../core/figure/legend-size';
import type { FigureLegend, FigurePanel } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import { framePlace } from '../frame-place';
import { drawnPoints } from './drawn-points';

type Corner = FigureLegend['corner'];
const corners: readonly Corner[] = ['upper left', 'upper right', 'lower right', 'lower left'];

/** The corner, and the number of columns, in which a legend covers least; of equals one column, and the first of `preferred`. */
export function placeLegend(
  panel: FigurePanel,
  legend: Omit<FigureLegend, 'corner' | 'columns'>,
  style: FigureStyle,
  preferred: readonly Corner[] = corners,
): FigureLegend {
  const place = framePlace(panel);
  const points = drawnPoints(panel, place);
  const order = [...preferred, ...corners.filter((corner) => !preferred.includes(corner))];
  const candidates = [1, 2, 3, 4, 6]
    .filter((columns) => columns <= Math.max(1, legend.entries.length))
    .flatMap((columns) => order.map((corner): FigureLegend => ({ ...legend, corner, columns })));
  const covered = (candidate: FigureLegend) => {
    // Letters come when figures are put together: their place is kept free.
    const size = legendSize(candidate, { letter: 'a' }, style);
    const [vertical, side] = candidate.corner.split(' ');
    const [width, height] = [size.width_pt + 2 * size.margin_pt, size.height_pt + size.above_pt + 3];
    if (width > place.right_pt - place.left_pt || height > place.bottom_pt - place.top_pt) return Number.POSITIVE_INFINITY;
    const left = side === 'left' ? place.left_pt : place.right_pt - width;
    const top = vertical === 'upper' ? place.top_pt : place.bottom_pt - height;
    return points.filter(({ x, y }) => x >= left && x <= left + width && y >= top && y <= top + height).length;
  };
  const counts = candidates.map(covered);
  return candidates[counts.indexOf(Math.min(...counts))] as FigureLegend;
}
