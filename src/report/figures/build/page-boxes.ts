import type { PanelPlace } from '../../../core/figure/panel-place';
import { publication } from '../../../core/figure/publication';
import type { FigurePanel } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import type { Box } from '../../../core/plot/place-label';
import { legendBox } from './legend-box';

/** What of a frame is taken already, in points: its letter's place (even where there is none yet) and its legend. */
export function takenBoxes(panel: FigurePanel, place: PanelPlace, style: FigureStyle): Box[] {
  const letter = style.fontSize_pt + publication.letterLarger_pt;
  const boxes = [{ x: place.left_pt, y: place.top_pt, width: 5 + 1.6 * letter, height: 5 + letter }];
  const legend = panel.legend === null ? null : legendBox(panel.legend, place, style);
  return legend === null ? boxes : [...boxes, legend];
}
