import type { Scale } from 'chart.js';
import { decadeLabel } from '../../src/core/plot/decade-label';
import { decadeTicks } from '../../src/core/plot/decade-ticks';
import { linearAxis } from './axis-options';
import type { PlotTheme } from './plot-theme';

/** As a linear axis looks, with decades: at most one label in `label_px` of the length that `lengthOf` gives. */
export function logarithmicAxis(theme: PlotTheme, grid: boolean, label_px: number, lengthOf: (scale: Scale) => number) {
  const { ticks, bounds: _bounds, ...shared } = linearAxis(theme, grid);
  return {
    ...shared,
    type: 'logarithmic' as const,
    ticks: { ...ticks, callback: (value: string | number) => decadeLabel(Number(value)) },
    afterBuildTicks: (scale: Scale) => {
      scale.ticks = decadeTicks(scale.min, scale.max, lengthOf(scale) / label_px).labelled.map((value) => ({ value }));
    },
  };
}
