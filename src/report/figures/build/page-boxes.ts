import { legendSize } from '../../../core/figure/legend-size';
import type { PanelPlace } from '../../../core/figure/panel-place';
import { publication } from '../../../core/figure/publication';
import type { FigurePanel } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import type { Box } from '../../../core/plot/place-label';

/** What of a frame is taken already, in points: its letter's place (even where there is none yet) and its legend. */
export function takenBoxes(panel: FigurePanel, place: PanelPlace, style: FigureStyle): Box[] {
  const letter = style.fontSize_pt + publication.letterLarger_pt;
  const boxes = [{ x: place.left_pt, y: place.top_pt, width: 5 + 1.6 * letter, height: 5 + letter }];
  if (panel.legend === null) return boxes;
  const size = legendSize(panel.legend, { letter: 'a' }, style);
  const [vertical, side] = panel.legend.corner.split(' ');
  const [width, height] = [size.width_pt + 2 * size.margin_pt, size.height_pt + size.above_pt + 3];
  boxes.push({
    x: side === 'left' ? place.left_pt : place.right_pt - width,
    y: vertical === 'upper' ? place.top_pt : place.bottom_pt - height,
    width,
    height,
  });
  return boxes;
}
