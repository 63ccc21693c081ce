import type { Scale } from 'chart.js';
import { niceTicks } from '../../src/core/plot/nice-ticks';
import { tickLabels } from '../../src/core/plot/tick-labels';
import type { PlotTheme } from './plot-theme';

/** What every linear axis has in common: one hairline, ticks outside, labels in tabular figures. */
export function linearAxis(theme: PlotTheme, grid: boolean) {
  return {
    type: 'linear' as const,
    bounds: 'data' as const,
    border: { color: theme.axis, width: 1 },
    grid: { display: true, drawOnChartArea: grid, drawTicks: true, tickLength: 5, tickColor: theme.axis, color: theme.grid, lineWidth: 1 },
    ticks: {
      color: theme.text2,
      font: { size: 11, family: theme.family },
      padding: 3,
      maxRotation: 0,
      autoSkip: false,
      callback: (_: string | number, index: number, ticks: { value: number }[]) => tickLabels(ticks.map(({ value }) => value))[index] ?? '',
    },
    // Round steps only: the chart library would add the very ends of the range.
    afterBuildTicks: (scale: Scale) => {
      const length_px = scale.isHorizontal() ? scale.chart.width / 70 : scale.chart.height / 48;
      scale.ticks = niceTicks(scale.min, scale.max, length_px).map((value) => ({ value }));
    },
  };
}
