import type { CellComparison } from '../../../src/core/cell-comparison';
import { lifeAxis } from '../../plots/life-axis';
import { logAxis } from '../../plots/log-axis';
import { ordinaryRange } from '../../plots/ordinary-range';
import type { OffScale } from '../../plots/paint-off-scale';
import type { TraceMarkers } from '../../plots/paint-trace-markers';
import type { Whisker } from '../../plots/paint-whiskers';
import type { PlotTheme } from '../../plots/plot-theme';
import type { TraceAxis, TraceLine, TracePanel } from '../../plots/trace-model';
import type { SampleQuantity } from './compare-view';
import { sampleLooks } from './sample-looks';

/** One quantity of several samples over cycle. */
export interface SamplesTrend {
  x: TraceAxis;
  panels: TracePanel[];
  markers: TraceMarkers[];
  whiskers: Whisker[];
  offScale: OffScale[];
}

interface Point {
  cycle: number;
  value: number;
  ci95: readonly [number, number] | null;
}

export const quantityWords: Record<SampleQuantity, { markup: string; words: string }> = {
  capacity: { markup: '*Q*', words: 'Capacity' },
  efficiency: { markup: 'CE', words: 'Coulombic efficiency' },
  retention: { markup: 'Retention', words: 'Retention' },
  Rct: { markup: '*R*_{ct}', words: 'Rct' },
  D: { markup: '*D*', words: 'D from impedance' },
};

/** null where none of them has this quantity at any cycle. At most six samples have a colour of their own. */
export function samplesTrend(
  cells: readonly CellComparison[],
  quantity: SampleQuantity,
  scale: 'root' | 'linear',
  theme: PlotTheme,
): SamplesTrend | null {
  const shown = cells.slice(0, sampleLooks.length);
  const perGram = shown.every(({ mass_mg, cycles }) => mass_mg !== null || cycles.length === 0);
  const series = shown.map((cell) => pointsOf(cell, quantity, perGram));
  const all = series.flat();
  if (all.length === 0) return null;
  const along = lifeAxis(
    all.map(({ cycle }) => cycle),
    scale,
  );
  const { axis, place, low, high } = axisOf(quantity, all, perGram);
  const trend: SamplesTrend = { x: along.axis, panels: [], markers: [], whiskers: [], offScale: [] };
  const lines = series.map((points, k): TraceLine => {
    const parted = points.toSorted((a, b) => a.cycle - b.cycle).flatMap((point) => (along.isApart(point.cycle) ? [point, null] : [point]));
    return {
      ...{ id: shown[k]!.sample, label: shown[k]!.sample, colour: theme.samples[k] ?? theme.text },
      x: Float64Array.from(parted, (point) => (point === null ? Number.NaN : along.place(point.cycle))),
      y: Float64Array.from(parted, (point) => (point === null ? Number.NaN : place(point.value))),
    };
  });
  trend.panels.push({ id: quantity, axis, weight: 1, lines });
  series.forEach((points, k) => {
    const colour = theme.samples[k] ?? theme.text;
    const { shape, open } = sampleLooks[k]!;
    trend.markers.push({ panel: quantity, line: lines[k]!, shape, open, colour });
    for (const { cycle, value, ci95 } of points) {
      const x = along.place(cycle);
      if (place(value) >= low && place(value) <= high) {
        if (ci95 !== null && ci95[0] > 0) trend.whiskers.push({ panel: quantity, x, low: place(ci95[0]), high: place(ci95[1]), colour });
        continue;
      }
      const words = `${shown[k]!.sample.replace(/[*_^]/g, ' ')}, ${cycle === 0 ? 'fresh' : `cycle ${cycle}`}: ${Number((value * axis.factor).toPrecision(3))}`;
      trend.offScale.push({ panel: quantity, x, below: place(value) < low, words });
    }
  });
  return trend;
}

function pointsOf({ cycles, impedance, diffusion }: CellComparison, quantity: SampleQuantity, perGram: boolean): Point[] {
  if (quantity === 'Rct') {
    return impedance.flatMap(({ cycle, Rct_ohm }) =>
      cycle === null || Rct_ohm === null || Rct_ohm.value === null ? [] : [{ cycle, value: Rct_ohm.value, ci95: Rct_ohm.ci95 }],
    );
  }
  if (quantity === 'D') {
    return diffusion.flatMap(({ method, cycle, value, ci95 }) =>
      method !== 'impedance' || cycle === null || value === null ? [] : [{ cycle, value, ci95 }],
    );
  }
  return cycles.flatMap((one) => {
    const value =
      quantity === 'capacity'
        ? perGram
          ? one.capacity_mAhPerG
          : one.capacity_mAh
        : quantity === 'efficiency'
          ? one.coulombicEfficiency
          : one.retention;
    return value === null ? [] : [{ cycle: one.cycle, value, ci95: null }];
  });
}

function axisOf(quantity: SampleQuantity, points: readonly Point[], perGram: boolean) {
  const values = points.map(({ value }) => value);
  if (quantity === 'D') {
    const axis = logAxis('*D*', 'cm² s⁻¹', values);
    return { axis, place: Math.log10, low: axis.min, high: axis.max };
  }
  const { low, high, min, max } = ordinaryRange(values, quantity === 'capacity' || quantity === 'Rct' ? 'zero' : 'lowest');
  const [unit, factor] = quantity === 'capacity' ? [perGram ? 'mAh g⁻¹' : 'mAh', 1] : quantity === 'Rct' ? ['Ω', 1] : ['%', 100];
  const axis = { name: quantityWords[quantity].markup, unit, factor, min, max, beginsAtLeast: min === 0 };
  return { axis, place: (value: number) => value, low, high };
}
