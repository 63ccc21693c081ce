import { legendSize } from '../../../core/figure/legend-size';
import type { PanelPlace } from '../../../core/figure/panel-place';
import type { FigureLegend } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import type { Box } from '../../../core/plot/place-label';

/** What a legend takes of its frame, in points, its edges included; null where it does not fit. Letters come later: their place is kept free. */
export function legendBox(legend: FigureLegend, place: PanelPlace, style: FigureStyle): Box | null {
  const size = legendSize(legend, { letter: 'a' }, style);
  const [vertical, side] = legend.corner.split(' ');
  const width = size.width_pt + 2 * size.margin_pt;
  const height = size.height_pt + 6;
  const x = side === 'left' ? place.left_pt : place.right_pt - width;
  const y = vertical === 'upper' ? place.top_pt + size.above_pt - 3 : place.bottom_pt - size.below_pt - size.height_pt - 3;
  const fits = x >= place.left_pt - 0.01 && x + width <= place.right_pt + 0.01 && y >= place.top_pt && y + height <= place.bottom_pt;
  return fits ? { x, y, width, height } : null;
}
