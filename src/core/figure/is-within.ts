import type { PanelPlace } from './panel-place';
import type { ShapePoint } from './shape';

/** Whether a place lies in the frame; on its line counts as within. */
export function isWithin([x, y]: ShapePoint, { left_pt, right_pt, top_pt, bottom_pt }: PanelPlace): boolean {
  const room = 0.01;
  return x >= left_pt - room && x <= right_pt + room && y >= top_pt - room && y <= bottom_pt + room;
}
