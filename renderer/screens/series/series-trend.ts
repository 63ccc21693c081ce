import type { FitResult, Roles } from '../../../src/core/fit-result';
import { cyclePosition } from '../../plots/cycle-position';
import { cycleTicks } from '../../plots/cycle-ticks';
import { niceTicks } from '../../plots/nice-ticks';
import type { PlotTheme } from '../../plots/plot-theme';
import { tickLabels } from '../../plots/tick-labels';
import type { TrendModel, TrendPanel, TrendPoint, TrendSeries } from '../../plots/trend-model';
import { fitResultOf, isUnsplit, roleCell } from './role-cell';
import type { SeriesAxis } from './series-axis';
import type { SeriesRow } from './series-rows';

/** Place of fresh on a √cycle axis that runs from 0 to 1: its own slot, left of cycle 1. */
const freshSlot = -0.1;

/** Rs, Rsei, Rct and σw along the axis. Refused values do not appear; unsplit arcs appear as their sum. */
export function seriesTrend(rows: readonly SeriesRow[], axis: SeriesAxis, theme: PlotTheme): Omit<TrendModel, 'selectedId'> {
  const placed = rows.filter((row) => row.value !== null);
  const values = placed.map(({ value }) => value as number);
  const [low, high] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const place = placeOn(axis, high);
  const resistances: TrendSeries[] = [
    { name: '*R*_{ct}', marker: 'filled', points: points(placed, 'Rct_ohm', 'Ω', place, (result) => !isUnsplit(result)) },
    { name: '*R*_{sei}', marker: 'open', points: points(placed, 'Rsei_ohm', 'Ω', place, (result) => !isUnsplit(result)) },
    { name: '*R*_{s}', marker: 'diamond', points: points(placed, 'Rs_ohm', 'Ω', place, () => true) },
    { name: '*R*_{sei} + *R*_{ct}', marker: 'sum', points: points(placed, 'RseiPlusRct_ohm', 'Ω', place, isUnsplit) },
  ];
  const diffusion = points(placed, 'sigmaW_ohmPerSqrtS', 'Ω s^{−1/2}', place, () => true);
  const panels: TrendPanel[] = [{ id: 'resistance', title: '*R* (Ω)', weight: 2.4, series: resistances.filter(hasPoints) }];
  if (diffusion.length > 0) {
    const series: TrendSeries = { name: '*σ*_{W}', marker: 'filled', points: diffusion };
    panels.push({ id: 'diffusion', title: '*σ*_{W} (Ω s^{−1/2})', weight: 1, series: [series] });
  }
  return { ...xAxis(axis, low, high, values), panels, theme };
}

function hasPoints(series: TrendSeries): boolean {
  return series.points.length > 0;
}

function placeOn(axis: SeriesAxis, last: number): (value: number) => number {
  if (axis.kind !== 'cycle') return (value) => value;
  return (value) => (value === 0 && last > 0 ? freshSlot : cyclePosition(value, last));
}

function xAxis(axis: SeriesAxis, low: number, high: number, values: readonly number[]): Pick<TrendModel, 'xTitle' | 'xTicks' | 'xRange'> {
  if (axis.kind === 'cycle' && high > 0) {
    const first = Math.min(...values.filter((value) => value > 0));
    const ticks = cycleTicks(first, high, 0.07).map((cycle) => ({ x: cyclePosition(cycle, high), label: String(cycle) }));
    const start = low === 0 ? freshSlot - 0.04 : Math.max(-0.02, cyclePosition(first, high) - 0.05);
    return {
      xTitle: 'Cycle (√ scale)',
      xTicks: low === 0 ? [{ x: freshSlot, label: 'fresh' }, ...ticks] : ticks,
      xRange: [start, 1.03],
    };
  }
  const margin = high > low ? 0.04 * (high - low) : 1;
  const ticks = niceTicks(low, high, 7);
  const labels = tickLabels(ticks);
  return {
    xTitle: axis.title,
    xTicks: ticks.map((x, index) => ({ x, label: axis.kind === 'cycle' && x === 0 ? 'fresh' : (labels[index] ?? '') })),
    xRange: [low - margin, high + margin],
  };
}

function points(
  rows: readonly SeriesRow[],
  quantity: keyof Roles,
  unit: string,
  place: (value: number) => number,
  applies: (result: FitResult) => boolean,
): TrendPoint[] {
  return rows.flatMap((row): TrendPoint[] => {
    const result = fitResultOf(row.fit);
    if (result === null || !applies(result)) return [];
    const cell = roleCell(result, quantity);
    if (cell.kind !== 'value') return [];
    const x = place(row.value as number);
    return [
      {
        id: row.id,
        x,
        value: cell.value,
        ci95: cell.ci95,
        text: cell.note === null ? `${cell.text.text} ${unit}` : `${cell.plain} ${unit}, ${cell.note}`,
        title: row.name,
        apart: x === freshSlot,
        stale: row.fit?.stale != null,
      },
    ];
  });
}
