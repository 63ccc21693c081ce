import type { CurvesOfCycles } from '../../../src/app/api';
import { cyclePosition } from '../../../src/core/plot/cycle-position';
import { cycleTicks } from '../../../src/core/plot/cycle-ticks';
import { emberColour } from '../../../src/core/plot/ember-map';
import type { MapKey } from '../../plots/map-key';
import type { PlotTheme } from '../../plots/plot-theme';
import type { TraceAxis, TraceLine } from '../../plots/trace-model';
import type { CapacityUnit } from './capacity-unit';

export interface CurvesModel {
  x: TraceAxis;
  y: TraceAxis;
  lines: TraceLine[];
  mapKey: MapKey;
}

const mostNamed = 6;

/** Potential over capacity: charge solid, discharge dashed, coloured by √cycle up to the last cycle of the cell. */
export function chargeCurves(
  { curves }: CurvesOfCycles,
  capacity: CapacityUnit,
  lastCycle: number,
  theme: PlotTheme,
  selected: number | null,
): CurvesModel {
  const lines = curves.map(
    ({ cycle, branch, capacity_mAh, potential_V, row, rows }): TraceLine => ({
      ...identity(cycle, branch, lastCycle, theme),
      x: capacity_mAh,
      y: potential_V,
      row,
      rowsInSight: rows,
    }),
  );
  return {
    x: { name: '*Q*', unit: capacity.unit, factor: capacity.factor, ...rangeOf(lines.map(({ x }) => x)), min: 0, beginsAtLeast: true },
    y: { name: '*E*', unit: 'V', factor: 1, ...rangeOf(lines.map(({ y }) => y)) },
    lines,
    mapKey: mapKey([...new Set(curves.map(({ cycle }) => cycle))], lastCycle, theme, selected),
  };
}

/** dQ/dV over potential, that of the discharge below zero. */
export function differentialCurves(
  { dqdv }: CurvesOfCycles,
  capacity: CapacityUnit,
  lastCycle: number,
  theme: PlotTheme,
  selected: number | null,
): CurvesModel {
  const lines = dqdv.curves.map(
    ({ cycle, branch, potential_V, dqdv_mAhPerV }): TraceLine => ({
      ...identity(cycle, branch, lastCycle, theme),
      dashed: false,
      x: potential_V,
      y: branch === 'charge' ? dqdv_mAhPerV : dqdv_mAhPerV.map((value) => -value),
    }),
  );
  return {
    x: { name: '*E*', unit: 'V', factor: 1, ...rangeOf(lines.map(({ x }) => x)) },
    y: { name: 'd*Q*/d*E*', unit: `${capacity.unit} V⁻¹`, factor: capacity.factor, ...rangeOf(lines.map(({ y }) => y)) },
    lines,
    mapKey: mapKey([...new Set(dqdv.curves.map(({ cycle }) => cycle))], lastCycle, theme, selected),
  };
}

function identity(cycle: number, branch: 'charge' | 'discharge', lastCycle: number, { scheme }: PlotTheme) {
  const colour = emberColour(cyclePosition(cycle, lastCycle), scheme);
  return { id: String(cycle), label: `cycle ${cycle}, ${branch}`, colour, dashed: branch === 'discharge' };
}

function mapKey(cycles: readonly number[], lastCycle: number, { scheme }: PlotTheme, selected: number | null): MapKey {
  const colourAt = (position: number) => emberColour(position, scheme);
  if (cycles.length <= mostNamed) {
    const entries = cycles.map((cycle) => ({
      label: String(cycle),
      colour: colourAt(cyclePosition(cycle, lastCycle)),
      selected: cycle === selected,
    }));
    return { kind: 'legend', title: 'Cycle', entries };
  }
  const ticks = cycleTicks(1, lastCycle, 0.1).map((cycle) => ({ position: cyclePosition(cycle, lastCycle), label: String(cycle) }));
  return { kind: 'bar', title: 'Cycle', colourAt, ticks, pointer: selected === null ? null : cyclePosition(selected, lastCycle) };
}

function rangeOf(arrays: readonly Float64Array[]): { min: number; max: number } {
  let [min, max] = [Infinity, -Infinity];
  for (const array of arrays) {
    for (const value of array) {
      if (value < min) min = value;
      if (value > max) max = value;
    }
  }
  return min <= max ? { min, max } : { min: Number.NaN, max: Number.NaN };
}
