import type { PanelPlace } from '../../../src/core/figure/panel-place';
import { publication } from '../../../src/core/figure/publication';
import type { FigurePanel } from '../../../src/core/figure-model';

/** Where the numbers of an inset stand on the page: it lies within a chart and has no scales of its own. Its axes are linear. */
export function insetFramePlace({ box, x, y }: NonNullable<FigurePanel['inset']>): PanelPlace {
  const pt = publication.pointsPerMillimetre;
  const [left, right] = [box.left_mm * pt, (box.left_mm + box.width_mm) * pt];
  const [top, bottom] = [box.top_mm * pt, (box.top_mm + box.height_mm) * pt];
  const along =
    ([low, high]: readonly [number, number], from: number, to: number) =>
    (value: number) =>
      from + ((value - low) / (high - low)) * (to - from);
  const vertical = along(y.range, bottom, top);
  return { left_pt: left, right_pt: right, top_pt: top, bottom_pt: bottom, x: along(x.range, left, right), y: vertical, yRight: vertical };
}
