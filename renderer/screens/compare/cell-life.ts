import type { CellComparison, ComparedImpedance, ComparedNumber } from '../../../src/core/cell-comparison';
import { lifeAxis } from '../../plots/life-axis';
import { logAxis } from '../../plots/log-axis';
import { ordinaryRange } from '../../plots/ordinary-range';
import type { OffScale } from '../../plots/paint-off-scale';
import type { PanelName } from '../../plots/paint-panel-names';
import type { TraceMarkers } from '../../plots/paint-trace-markers';
import type { Whisker } from '../../plots/paint-whiskers';
import type { PlotTheme } from '../../plots/plot-theme';
import type { TraceAxis, TraceDot, TraceLine, TracePanel } from '../../plots/trace-model';
import { methodWords } from './method-words';

/** One cell over its cycles: small multiples on one axis. */
export interface CellLife {
  x: TraceAxis;
  panels: TracePanel[];
  markers: TraceMarkers[];
  whiskers: Whisker[];
  names: { panel: string; entries: PanelName[] }[];
  offScale: OffScale[];
  /** ⊘ where a D is refused. */
  dots: TraceDot[];
  /** What has no cycle and so no place here. */
  withoutCycle: number;
}

/** A quantity of a panel: points of it, and how they look. */
interface LifeSeries {
  name: string;
  look: Pick<TraceMarkers, 'shape' | 'open'>;
  ink?: string;
  /** Joined by a line; sums of merged arcs and single D's are not. */
  joined: boolean;
  points: { cycle: number; value: number; ci95: readonly [number, number] | null }[];
}

const resistances = [
  { key: 'Rct_ohm', name: '*R*_{ct}', look: { shape: 'circle', open: false } },
  { key: 'Rsei_ohm', name: '*R*_{sei}', look: { shape: 'circle', open: true } },
  { key: 'Rs_ohm', name: '*R*_{s}', look: { shape: 'diamond', open: false } },
] as const;

/** Resistances, capacity, efficiency and D of a cell over cycle; null where nothing has a cycle. */
export function cellLife(cell: CellComparison, scale: 'root' | 'linear', theme: PlotTheme): CellLife | null {
  const { impedance, cycles, diffusion } = cell;
  const numbers = [...impedance, ...cycles, ...diffusion].flatMap(({ cycle }) => cycle ?? []);
  if (numbers.length === 0) return null;
  const along = lifeAxis(numbers, scale);
  const withoutCycle = [...impedance, ...diffusion].filter(({ cycle }) => cycle === null).length;
  const life: CellLife = { x: along.axis, panels: [], markers: [], whiskers: [], names: [], offScale: [], dots: [], withoutCycle };
  const add = (id: string, name: string, unit: string, weight: number, series: LifeSeries[], axisOf: AxisMaker) => {
    const known = series.filter(({ points }) => points.length > 0);
    const values = known.flatMap(({ points }) => points.map(({ value }) => value));
    if (values.length === 0) return;
    const { axis, place, low, high } = axisOf(values, name, unit);
    const lines = known.map((one) => lineOf(one, along, place, theme));
    life.panels.push({ id, axis, weight, lines });
    known.forEach((one, k) => {
      const colour = one.ink ?? theme.text;
      life.markers.push({ panel: id, line: lines[k]!, ...one.look, colour });
      for (const { cycle, value, ci95 } of one.points) {
        const x = along.place(cycle);
        if (place(value) >= low && place(value) <= high) {
          if (ci95 !== null) life.whiskers.push({ panel: id, x, low: place(ci95[0]), high: place(ci95[1]), colour });
          continue;
        }
        const words = `${one.name === '' ? '' : `${one.name} `}${cycle === 0 ? 'fresh' : `cycle ${cycle}`}: ${Number((value * axis.factor).toPrecision(3))} ${unit}`;
        life.offScale.push({ panel: id, x, below: place(value) < low, words });
      }
    });
    life.names.push({ panel: id, entries: known.map(({ name: own, look, ink }) => ({ name: own, ...look, colour: ink ?? theme.text })) });
  };
  add('resistance', '*R*', 'Ω', 1.4, resistanceSeries(impedance, theme), fromZero());
  const perGram = cell.mass_mg !== null;
  const capacity = cycles.map((one) => ({ cycle: one.cycle, value: perGram ? one.capacity_mAhPerG! : one.capacity_mAh, ci95: null }));
  add('capacity', '*Q*', perGram ? 'mAh g⁻¹' : 'mAh', 1, [single(capacity)], fromZero());
  const efficiency = cycles.flatMap(({ cycle, coulombicEfficiency }) =>
    coulombicEfficiency === null ? [] : [{ cycle, value: coulombicEfficiency, ci95: null }],
  );
  add('efficiency', 'CE', '%', 0.8, [single(efficiency)], aroundValues(100));
  add('diffusion', '*D*', 'cm² s⁻¹', 1.2, diffusionSeries(cell), logarithmic);
  const floor = life.panels.find(({ id }) => id === 'diffusion')?.axis.min;
  if (floor !== undefined) life.dots.push(...refusals(cell, along.place, floor, theme));
  return life;
}

type AxisMaker = (
  values: readonly number[],
  name: string,
  unit: string,
) => { axis: TraceAxis; place(value: number): number; low: number; high: number };

const fromZero = (factor = 1): AxisMaker => {
  return (values, name, unit) => {
    const { low, high, min, max } = ordinaryRange(values, 'zero');
    return { axis: { name, unit, factor, min, max, beginsAtLeast: min === 0 }, place: (value) => value, low, high };
  };
};

const aroundValues = (factor: number): AxisMaker => {
  return (values, name, unit) => {
    const { low, high, min, max } = ordinaryRange(values, 'lowest');
    return { axis: { name, unit, factor, min, max }, place: (value) => value, low, high };
  };
};

const logarithmic: AxisMaker = (values, name, unit) => {
  const axis = logAxis(name, unit, values);
  return { axis, place: Math.log10, low: axis.min, high: axis.max };
};

function lineOf(
  { name, points, joined }: LifeSeries,
  { place, isApart }: ReturnType<typeof lifeAxis>,
  value: (number: number) => number,
  theme: PlotTheme,
): TraceLine {
  const sorted = points.toSorted((a, b) => a.cycle - b.cycle);
  // A gap behind fresh, and behind each where they are not joined.
  const parted = sorted.flatMap((point) => (!joined || isApart(point.cycle) ? [point, null] : [point]));
  return {
    ...{ id: name === '' ? 'value' : name, label: name, colour: theme.text3 },
    x: Float64Array.from(parted, (point) => (point === null ? Number.NaN : place(point.cycle))),
    y: Float64Array.from(parted, (point) => (point === null ? Number.NaN : value(point.value))),
  };
}

function single(points: LifeSeries['points']): LifeSeries {
  return { name: '', look: { shape: 'circle', open: false }, joined: true, points };
}

function resistanceSeries(impedance: readonly ComparedImpedance[], theme: PlotTheme): LifeSeries[] {
  const points = (numberOf: (spectrum: ComparedImpedance) => ComparedNumber | null) =>
    impedance.flatMap((spectrum) => {
      const number = numberOf(spectrum);
      return spectrum.cycle === null || number === null || number.value === null
        ? []
        : [{ cycle: spectrum.cycle, value: number.value, ci95: number.ci95 }];
    });
  const sums = points(({ Rct_ohm, Rsei_ohm, RseiPlusRct_ohm }) =>
    Rct_ohm?.value == null && Rsei_ohm?.value == null ? RseiPlusRct_ohm : null,
  );
  return [
    ...resistances.map(({ key, name, look }): LifeSeries => {
      return { name, look, joined: true, points: points((spectrum) => spectrum[key]), ...(key === 'Rs_ohm' ? { ink: theme.text2 } : {}) };
    }),
    { name: '*R*_{sei} + *R*_{ct}', look: { shape: 'square', open: true }, joined: false, ink: theme.warnMark, points: sums },
  ];
}

function diffusionSeries({ diffusion, methods }: CellComparison): LifeSeries[] {
  return methods.map(({ method }) => ({
    name: methodWords[method].short,
    look: methodWords[method].look,
    joined: method === 'impedance' || method === 'impedance-slope',
    points: diffusion.flatMap((one) =>
      one.method !== method || one.cycle === null || one.value === null ? [] : [{ cycle: one.cycle, value: one.value, ci95: one.ci95 }],
    ),
  }));
}

/** One ⊘ a cycle at which impedance gives no D. */
function refusals({ diffusion }: CellComparison, place: (cycle: number) => number, floor: number, theme: PlotTheme): TraceDot[] {
  const refused = diffusion.filter(({ method, value, cycle }) => method === 'impedance' && value === null && cycle !== null);
  return refused.map(({ cycle }) => ({
    ...{ id: `refused ${cycle}`, panel: 'diffusion', x: place(cycle!), y: floor + 0.12, shape: 'refused' as const, colour: theme.text2 },
  }));
}
