import type { FigureAxis } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import { cyclePosition } from '../../../core/plot/cycle-position';
import { cycleTicks } from '../../../core/plot/cycle-ticks';
import { endsOf, linearRange, logRange } from './data-range';
import type { FigureTrends } from './figure-trends';
import { labelledAxis, linearAxis, logAxis } from './make-axis';

/** √cycle with fresh in its own place at the left, or linear, or logarithmic where nothing is at zero. */
export function trendAxis({ axis, panels }: FigureTrends, style: FigureStyle): (length_mm: number, bare: boolean) => FigureAxis {
  const values = panels.flatMap(({ lines, refused }) => [
    ...lines.flatMap(({ points }) => points.map(({ at }) => at)),
    ...refused.map(({ at }) => at),
  ]);
  const [low, high] = endsOf([values]) ?? [0, 1];
  if (axis.scale === 'log' && low > 0) {
    const range = logRange([values], 1.15);
    return (length_mm, bare) => logAxis(axis.words, { range, length_mm, direction: 'x', style, bare, notation: 'plain' });
  }
  if (axis.scale !== 'sqrt' || high <= 0 || low < 0) {
    const range = linearRange([values]);
    return (length_mm, bare) => linearAxis(axis.words, { range, length_mm, direction: 'x', style, bare });
  }
  const hasFresh = low === 0;
  const first = Math.min(...values.filter((value) => value > 0));
  // A place is the root of its share of the last cycle; the ends of the axis are given as such places.
  const end = 1.04;
  const start = hasFresh ? -0.05 : Math.max(cyclePosition(first, high) - 0.05, -0.05);
  const range = [Math.sign(start) * start * start * high, end * end * high] as const;
  return (length_mm, bare) => {
    const gap = ((end - start) * 7.5 * (style.fontSize_pt / 7)) / length_mm;
    const cycles = cycleTicks(first, high, gap).filter((cycle) => !hasFresh || cyclePosition(cycle, high) >= 1.2 * gap);
    const labels = cycles.map((cycle) => ({ value: cycle, text: String(cycle) }));
    return labelledAxis(axis.words, 'sqrt', range, hasFresh ? [{ value: 0, text: 'fresh' }, ...labels] : labels, bare);
  };
}
