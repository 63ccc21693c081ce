import type { CyclingCycle, CyclingResult } from '../../../src/core/cycling-result';
import { lifeAxis } from '../../plots/life-axis';
import { ordinaryRange } from '../../plots/ordinary-range';
import type { OffScale } from '../../plots/paint-off-scale';
import type { PanelName } from '../../plots/paint-panel-names';
import type { TraceMarkers } from '../../plots/paint-trace-markers';
import type { PlotTheme } from '../../plots/plot-theme';
import type { TraceAxis, TracePanel } from '../../plots/trace-model';
import { capacityUnit } from './capacity-unit';
import type { LifeTab } from './cycling-view';

/** A quantity that shares a panel with others: told apart by its marker, its name stands in the panel's corner. */
interface LifeQuantity {
  key: keyof CyclingCycle;
  name: string;
  look: Pick<TraceMarkers, 'shape' | 'open'>;
}
interface LifePanel {
  id: string;
  name: string;
  unit: string;
  factor: number;
  weight: number;
  quantities: LifeQuantity[];
  /** Where the axis begins: at zero, or below its lowest ordinary value. */
  from: 'zero' | 'lowest';
}

/** What is drawn over the cycles of a cell. */
export interface LifeModel {
  x: TraceAxis;
  panels: TracePanel[];
  markers: TraceMarkers[];
  names: { panel: string; entries: PanelName[] }[];
  offScale: OffScale[];
}

const charge = { shape: 'circle', open: false } as const;
const discharge = { shape: 'circle', open: true } as const;
const single = { shape: 'diamond', open: false } as const;

/** The panels of a tab over cycle; cycles that do not count are crosses and joined to nothing. */
export function lifeModel(result: CyclingResult, tab: LifeTab, scale: 'root' | 'linear', theme: PlotTheme): LifeModel {
  const { cycles } = result;
  const { axis: x, place } = lifeAxis(
    cycles.map(({ cycle }) => cycle),
    scale,
  );
  const counted = cycles.filter(({ isCounted }) => isCounted);
  const others = cycles.filter((cycle) => !counted.includes(cycle));
  const model: LifeModel = { x, panels: [], markers: [], names: [], offScale: [] };
  for (const panel of panelsOf(result, tab)) {
    const of = (some: readonly CyclingCycle[]) => some.flatMap((cycle) => panel.quantities.flatMap(({ key }) => numberOf(cycle, key)));
    // Where no cycle counts the crosses still have an axis.
    const values = counted.length === 0 ? of(others) : of(counted);
    if (values.length === 0) continue;
    const { low, high, min, max } = ordinaryRange(values, panel.from);
    const lineOf = (of: readonly CyclingCycle[], key: keyof CyclingCycle) => {
      const known = of.filter((cycle) => numberOf(cycle, key).length > 0);
      return {
        x: Float64Array.from(known, ({ cycle }) => place(cycle)),
        y: Float64Array.from(known, (cycle) => numberOf(cycle, key)[0]!),
      };
    };
    model.panels.push({
      id: panel.id,
      axis: { name: panel.name, unit: panel.unit, factor: panel.factor, min, max, beginsAtLeast: min === 0 },
      weight: panel.weight,
      lines: panel.quantities.map(({ key, name }) => ({ id: key, label: name, colour: theme.text3, ...lineOf(counted, key) })),
    });
    for (const { key, look, name } of panel.quantities) {
      model.markers.push({ panel: panel.id, line: lineOf(counted, key), ...look, colour: theme.text });
      model.markers.push({ panel: panel.id, line: lineOf(others, key), shape: 'cross', open: false, colour: theme.text3 });
      for (const cycle of counted) {
        const [value] = numberOf(cycle, key);
        if (value === undefined || (value >= low && value <= high)) continue;
        const words = `${name === '' ? '' : `${name} `}cycle ${cycle.cycle}: ${Number((value * panel.factor).toPrecision(4))} ${panel.unit}`;
        model.offScale.push({ panel: panel.id, x: place(cycle.cycle), below: value < low, words: words.trim() });
      }
    }
    model.names.push({ panel: panel.id, entries: panel.quantities.map(({ name, look }) => ({ name, ...look })) });
  }
  return model;
}

/** Place of a cycle on the axis, and the cycle nearest to a place. */
export function cycleAt(cycles: readonly CyclingCycle[], place: number, scale: 'root' | 'linear'): number | null {
  const wanted = scale === 'root' ? place * place : place;
  const nearest = cycles.reduce<CyclingCycle | null>(
    (best, cycle) => (best === null || Math.abs(cycle.cycle - wanted) < Math.abs(best.cycle - wanted) ? cycle : best),
    null,
  );
  return nearest?.cycle ?? null;
}

function numberOf(cycle: CyclingCycle, key: keyof CyclingCycle): [] | [number] {
  const value = cycle[key];
  return typeof value === 'number' ? [value] : [];
}

function panelsOf(result: CyclingResult, tab: LifeTab): LifePanel[] {
  const { unit, factor } = capacityUnit(result);
  const both = (chargeKey: keyof CyclingCycle, dischargeKey: keyof CyclingCycle): LifeQuantity[] => [
    { key: chargeKey, name: 'charge', look: charge },
    { key: dischargeKey, name: 'discharge', look: discharge },
  ];
  const fraction = (id: string, name: string, key: keyof CyclingCycle): LifePanel => {
    return { id, name, unit: '%', factor: 100, weight: 0.7, from: 'lowest', quantities: [{ key, name: '', look: single }] };
  };
  if (tab === 'capacity') {
    return [
      {
        id: 'capacity',
        name: '*Q*',
        unit,
        factor,
        weight: 1.3,
        from: 'zero',
        quantities: both('chargeCapacity_mAh', 'dischargeCapacity_mAh'),
      },
      fraction('efficiency', 'CE', 'coulombicEfficiency'),
    ];
  }
  if (tab === 'potential') {
    return [
      {
        id: 'means',
        name: '*Ē*',
        unit: 'V',
        factor: 1,
        weight: 1.3,
        from: 'lowest',
        quantities: both('meanChargePotential_V', 'meanDischargePotential_V'),
      },
      {
        ...{ id: 'polarization', name: 'Δ*E*', unit: 'mV', factor: 1000, weight: 1, from: 'zero' },
        quantities: [
          { key: 'polarization_V', name: 'means', look: charge },
          { key: 'polarizationHalfCapacity_V', name: 'half capacity', look: discharge },
        ],
      },
    ];
  }
  const perKilogram = result.mass_mg === null ? null : 1e6 / result.mass_mg;
  const energy = perKilogram === null ? energyUnit(result) : { unit: 'Wh kg⁻¹', factor: perKilogram };
  return [
    { id: 'energy', name: '*W*', ...energy, weight: 1.3, from: 'zero', quantities: both('energyCharge_Wh', 'energyDischarge_Wh') },
    fraction('energyEfficiency', 'EE', 'energyEfficiency'),
  ];
}

function energyUnit({ cycles }: CyclingResult): { unit: string; factor: number } {
  const most = cycles.reduce((high, { energyDischarge_Wh }) => Math.max(high, Math.abs(energyDischarge_Wh ?? 0)), 0);
  return most >= 0.5 ? { unit: 'Wh', factor: 1 } : most >= 5e-4 ? { unit: 'mWh', factor: 1e3 } : { unit: 'µWh', factor: 1e6 };
}
