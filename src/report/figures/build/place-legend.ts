import type { FigureLegend, FigurePanel } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import { framePlace } from '../frame-place';
import { drawnPoints } from './drawn-points';
import { legendBox } from './legend-box';

/** Steps in which a legend slides along a side. */
const slide_pt = 6;

type Corner = FigureLegend['corner'];
const corners: readonly Corner[] = ['upper left', 'upper right', 'lower right', 'lower left'];

/** The corner, and the number of columns, in which a legend covers least; of equals one column, and the first of `preferred`. */
export function placeLegend(
  panel: FigurePanel,
  legend: Omit<FigureLegend, 'corner' | 'columns' | 'away_pt'>,
  style: FigureStyle,
  preferred: readonly Corner[] = corners,
): FigureLegend {
  const place = framePlace(panel);
  const points = drawnPoints(panel, place);
  const order = [...preferred, ...corners.filter((corner) => !preferred.includes(corner))];
  const most = Math.max(1, legend.entries.length);
  const columns = [1, 2, 3, 4, 6].filter((count) => count <= most);
  const height = place.bottom_pt - place.top_pt;
  const slides = Array.from({ length: Math.floor(height / slide_pt) }, (_, k) => (k + 1) * slide_pt);
  const candidates = [
    ...columns.flatMap((count) => order.map((corner): FigureLegend => ({ ...legend, corner, columns: count, away_pt: 0 }))),
    // Where every corner is taken, the legend slides along a side.
    ...slides.flatMap((away_pt) => order.map((corner): FigureLegend => ({ ...legend, corner, columns: 1, away_pt }))),
  ];
  const covered = (candidate: FigureLegend) => {
    const box = legendBox(candidate, place, style);
    if (box === null) return Number.POSITIVE_INFINITY;
    return points.filter(({ x, y }) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height).length;
  };
  let [best, least] = [candidates[0] as FigureLegend, Number.POSITIVE_INFINITY];
  for (const candidate of candidates) {
    const count = covered(candidate);
    if (count < least) [best, least] = [candidate, count];
    if (least === 0) break;
  }
  return best;
}
