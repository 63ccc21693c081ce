import { onScaleMaximum } from './off-scale';
import type { TrendPanel } from './trend-model';

/** The largest value of a panel that stays on its scale; what lies above is written as an arrow at the edge. */
export function panelMaximum(panel: TrendPanel): number {
  return onScaleMaximum(panel.series.flatMap((series) => series.points.map((point) => point.value)));
}
