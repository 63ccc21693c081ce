import { onScaleMaximum } from '../../src/core/plot/off-scale';
import type { TrendPanel } from './trend-model';

/** The largest value of a panel that stays on its scale; what lies above is written as an arrow at the edge. A logarithmic scale takes all. */
export function panelMaximum(panel: TrendPanel): number {
  const values = panel.series.flatMap((series) => series.points.map((point) => point.value));
  return panel.scale === 'logarithmic' ? Math.max(0, ...values) : onScaleMaximum(values);
}

/** Ends of a logarithmic panel: a little room around the values, and never less than a factor of three. */
export function logarithmicRange(panel: TrendPanel): [number, number] {
  const values = panel.series.flatMap((series) => series.points.map((point) => point.value)).filter((value) => value > 0);
  if (values.length === 0) return [1, 10];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = Math.max(1.25, Math.sqrt(3 / (high / low)));
  return [low / room, high * room];
}
