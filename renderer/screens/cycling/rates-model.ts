import type { CyclingResult, RateStep } from '../../../src/core/cycling-result';
import { logAxis } from '../../plots/log-axis';
import type { TraceMarkers } from '../../plots/paint-trace-markers';
import { paintWhiskers } from '../../plots/paint-whiskers';
import type { PlotTheme } from '../../plots/plot-theme';
import type { TraceAxis, TraceLine, TracePaint } from '../../plots/trace-model';
import { capacityUnit } from './capacity-unit';

export interface RatesModel {
  x: TraceAxis;
  y: TraceAxis;
  lines: TraceLine[];
  paintOver(paint: TracePaint): void;
}

/** Mean capacity of each step against its current, with the scatter of its cycles. */
export function ratesModel(
  result: CyclingResult,
  theme: PlotTheme,
  paintMarkers: (paint: TracePaint, marked: TraceMarkers[]) => void,
): RatesModel {
  const { summary, mass_mg } = result;
  const steps = summary.rateCapability;
  const capacity = capacityUnit(result);
  const current = mass_mg === null ? { unit: 'mA', factor: 1000 } : { unit: 'A g⁻¹', factor: 1000 / mass_mg };
  const currents = steps.map(({ current_A }) => current_A * current.factor);
  const x = logAxis(mass_mg === null ? '*I*' : '*j*', current.unit, currents);
  const deliveredOf = (step: RateStep) => (summary.capacityOf === 'charge' ? step.chargeCapacity_mAh : step.dischargeCapacity_mAh);
  const values = steps.map(deliveredOf);
  const deviations = steps.map(({ capacityDeviation_mAh }) => capacityDeviation_mAh ?? 0);
  const line: TraceLine = {
    ...{ id: 'delivered', label: `${summary.capacityOf} capacity`, colour: theme.text3 },
    x: Float64Array.from(currents, Math.log10),
    y: Float64Array.from(values),
  };
  const most = Math.max(...values.map((value, k) => value + deviations[k]!));
  return {
    x,
    y: { name: `*Q*_{${summary.capacityOf}}`, unit: capacity.unit, factor: capacity.factor, min: 0, max: most, beginsAtLeast: true },
    lines: [line],
    paintOver: (paint) => {
      const whiskers = deviations.flatMap((deviation, k) => {
        const [at, value] = [line.x[k]!, line.y[k]!];
        return deviation === 0 ? [] : [{ panel: 'current', x: at, low: value - deviation, high: value + deviation, colour: theme.text }];
      });
      paintWhiskers(paint, whiskers);
      paintMarkers(paint, [{ panel: 'current', line, shape: 'circle', open: summary.capacityOf === 'discharge', colour: theme.text }]);
    },
  };
}

/** Energy against power of each step's discharge: Ragone's plot; null where no step has both. */
export function ragoneModel(
  result: CyclingResult,
  theme: PlotTheme,
  paintMarkers: (paint: TracePaint, marked: TraceMarkers[]) => void,
): RatesModel | null {
  const { summary, mass_mg } = result;
  const steps = summary.rateCapability.filter(({ energyDischarge_Wh, meanPower_W }) => energyDischarge_Wh > 0 && meanPower_W > 0);
  if (steps.length === 0) return null;
  const [scale, energyUnit, powerUnit] =
    mass_mg === null ? ([1000, 'mWh', 'mW'] as const) : ([1e6 / mass_mg, 'Wh kg⁻¹', 'W kg⁻¹'] as const);
  const energies = steps.map(({ energyDischarge_Wh }) => energyDischarge_Wh * scale);
  const powers = steps.map(({ meanPower_W }) => meanPower_W * scale);
  const line: TraceLine = {
    ...{ id: 'ragone', label: 'discharge', colour: theme.text3 },
    x: Float64Array.from(energies, Math.log10),
    y: Float64Array.from(powers, Math.log10),
  };
  return {
    x: logAxis('*W*', energyUnit, energies),
    y: logAxis('*P*', powerUnit, powers),
    lines: [line],
    paintOver: (paint) => paintMarkers(paint, [{ panel: 'current', line, shape: 'circle', open: true, colour: theme.text }]),
  };
}
