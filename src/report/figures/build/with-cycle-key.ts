import type { FigureLegendEntry, FigurePanel } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import { cycleTicks } from '../../../core/plot/cycle-ticks';
import { curveLook } from './curve-look';
import { barFrom, colourBar } from './member-look';
import { placeLegend } from './place-legend';

/** What tells the cycles of a panel's curves apart, both branches of one under one name. */
export function withCycleKey(
  panel: FigurePanel,
  cycles: readonly number[],
  positionOf: (cycle: number) => number,
  style: FigureStyle,
): FigurePanel {
  const [first, last] = [cycles[0] ?? 1, cycles.at(-1) ?? 1];
  if (cycles.length >= barFrom) {
    const ticks = cycleTicks(first, last, 0.11).map((cycle) => ({ position: positionOf(cycle), label: String(cycle) }));
    return { ...panel, colourBar: colourBar({ title: 'Cycle', ticks }, panel.box) };
  }
  if (cycles.length < 2) return panel;
  const entries = cycles.map((cycle, k): FigureLegendEntry => {
    const { ink, marker, line } = curveLook(k, positionOf(cycle), cycles.length, 100);
    return { text: [{ text: String(cycle) }], ink, marker, line, patch: null };
  });
  return { ...panel, legend: placeLegend(panel, { title: [{ text: 'Cycle' }], entries }, style) };
}
