import type { CycleCurve } from '../../../core/cycle-curve';
import type { CyclingResult } from '../../../core/cycling-result';
import { ValidationError } from '../../../core/errors';
import type { FigureModel, FigureSeries } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import { axisWords } from './axis-words';
import { capacityWords } from './capacity-words';
import { curveLook } from './curve-look';
import { cyclePositions } from './cycle-positions';
import { linearRange } from './data-range';
import { cyclesInWords } from './figure-words';
import { linearAxis } from './make-axis';
import { rich } from './rich';
import { frameHeight_mm } from './stack-panels';
import { stackedPanels } from './stacked-panels';
import { withCycleKey } from './with-cycle-key';
import { keyRoom_mm } from './with-key';

type Sample = Pick<CyclingResult, 'sample' | 'mass_mg'>;

/**
 * Potential against capacity of chosen cycles, both branches from zero.
 * @throws ValidationError NO_DATA where there is no curve
 */
export function cyclingCurvesFigure(result: Sample, curves: readonly CycleCurve[], style: FigureStyle): FigureModel {
  if (curves.length === 0)
    throw new ValidationError('NO_DATA', `There is no whole cycle of ${result.sample} to draw.`, {
      expected: 'numbers of cycles that were measured',
    });
  const { cycles, positionOf } = cyclePositions(curves);
  const capacity = capacityWords(result);
  const series = curves.map(
    ({ cycle, branch, capacity_mAh, potential_V }): FigureSeries => ({
      name: `cycle ${cycle}, ${branch}`,
      role: 'measured',
      ...curveLook(cycles.indexOf(cycle), positionOf(cycle), cycles.length, potential_V.length),
      x: capacity_mAh.map((value) => value * capacity.perMilliampereHour),
      y: potential_V,
    }),
  );
  const range = linearRange(
    series.map(({ x }) => x),
    { origin: true, room: 0.05 },
  );
  const made = stackedPanels(
    (length_mm) => linearAxis(capacity.words, { range, length_mm, direction: 'x', style }),
    [
      {
        height_mm: frameHeight_mm[style.width_mm],
        y: (length_mm) =>
          linearAxis(axisWords('*E*', 'V', 'potential_V'), {
            range: linearRange(series.map(({ y }) => y)),
            length_mm,
            direction: 'y',
            style,
          }),
        content: { series },
      },
    ],
    style,
    keyRoom_mm(cycles.length),
  );
  return {
    kind: 'cycling-curves',
    title: `Charge and discharge curves of ${result.sample}, ${cyclesInWords(cycles)}`,
    width_mm: style.width_mm,
    height_mm: made.height_mm,
    panels: made.panels.map((panel) => withCycleKey(panel, cycles, positionOf, style)),
    caption: rich`Charge and discharge curves of ${result.sample}, ${cyclesInWords(cycles)}.`,
    notes: [],
  };
}
