import type { CyclingResult, RateStep } from '../../../core/cycling-result';
import { ValidationError } from '../../../core/errors';
import type { FigureModel, FigureSeries } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import { axisWords } from './axis-words';
import { logRange } from './data-range';
import { logAxis } from './make-axis';
import { rich } from './rich';
import { frameHeight_mm } from './stack-panels';
import { stackedPanels } from './stacked-panels';

/**
 * Energy against power of the discharge, a point a rate step, both logarithmic.
 * @throws ValidationError NO_DATA with fewer than two rate steps
 */
export function cyclingRagoneFigure(result: CyclingResult, style: FigureStyle): FigureModel {
  const steps = result.summary.rateCapability.filter(({ meanPower_W, energyDischarge_Wh }) => meanPower_W > 0 && energyDischarge_Wh > 0);
  if (steps.length < 2) {
    throw new ValidationError('NO_DATA', `All cycles of ${result.sample} ran at one current.`, {
      expected: 'cycles at two currents at least',
    });
  }
  const perMass = steps.every(
    ({ meanPower_WPerKg, energyDischarge_WhPerKg }) => meanPower_WPerKg !== null && energyDischarge_WhPerKg !== null,
  );
  const column = (value: (step: RateStep) => number | null) => Float64Array.from(steps, (step) => value(step) ?? Number.NaN);
  const series: FigureSeries = {
    name: result.sample,
    role: 'measured',
    ink: 'text',
    marker: { shape: 'circle', filled: true },
    line: null,
    x: column((step) => (perMass ? step.meanPower_WPerKg : 1000 * step.meanPower_W)),
    y: column((step) => (perMass ? step.energyDischarge_WhPerKg : 1000 * step.energyDischarge_Wh)),
  };
  const [power, energy] = perMass
    ? [axisWords('Specific power', 'W kg^{−1}', 'power_WPerKg'), axisWords('Specific energy', 'Wh kg^{−1}', 'energy_WhPerKg')]
    : [axisWords('Power', 'mW', 'power_mW'), axisWords('Energy', 'mWh', 'energy_mWh')];
  const made = stackedPanels(
    (length_mm) => logAxis(power, { range: logRange([series.x], 1.6), length_mm, direction: 'x', style, notation: 'plain' }),
    [
      {
        height_mm: frameHeight_mm[style.width_mm],
        y: (length_mm) => logAxis(energy, { range: logRange([series.y], 1.6), length_mm, direction: 'y', style, notation: 'plain' }),
        content: { series: [series] },
      },
    ],
    style,
  );
  return {
    kind: 'cycling-ragone',
    title: `Energy against power of ${result.sample}, ${steps.length} rates`,
    width_mm: style.width_mm,
    ...made,
    caption: rich`Energy against mean power of the discharge of ${result.sample} at ${steps.length} rates.`,
    notes: [],
  };
}
