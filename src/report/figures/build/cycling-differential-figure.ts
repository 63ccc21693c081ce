import type { CyclingResult, DifferentialCapacity } from '../../../core/cycling-result';
import { ValidationError } from '../../../core/errors';
import type { FigureModel, FigureSeries } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import { axisWords } from './axis-words';
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

/**
 * dQ/dV over potential of chosen cycles, discharge below zero.
 * @param how grid and filter in words
 * @throws ValidationError NO_DATA where there is no curve
 */
export function cyclingDifferentialFigure(
  result: Pick<CyclingResult, 'sample' | 'mass_mg'>,
  curves: readonly DifferentialCapacity[],
  how: string,
  style: FigureStyle,
): FigureModel {
  if (curves.length === 0)
    throw new ValidationError('NO_DATA', `There is no whole cycle of ${result.sample} to draw.`, {
      expected: 'numbers of cycles that were measured',
    });
  const { cycles, positionOf } = cyclePositions(curves);
  const perGram = result.mass_mg !== null;
  const perCell = perGram ? 1000 / (result.mass_mg as number) : 1;
  const series = curves.map(
    ({ cycle, branch, potential_V, dqdv_mAhPerV }): FigureSeries => ({
      name: `cycle ${cycle}, ${branch}`,
      role: 'measured',
      ...curveLook(cycles.indexOf(cycle), positionOf(cycle), cycles.length, potential_V.length),
      x: potential_V,
      // As people draw it: what passes on discharge stands below zero.
      y: dqdv_mAhPerV.map((value) => (branch === 'charge' ? value : 0 - value) * perCell),
    }),
  );
  const words = perGram
    ? axisWords('d*Q*/d*E*', 'mAh g^{−1} V^{−1}', 'differentialCapacity_mAhPerGPerV')
    : axisWords('d*Q*/d*E*', 'mAh V^{−1}', 'differentialCapacity_mAhPerV');
  const made = stackedPanels(
    (length_mm) =>
      linearAxis(axisWords('*E*', 'V', 'potential_V'), {
        range: linearRange(
          series.map(({ x }) => x),
          { room: 0.03 },
        ),
        length_mm,
        direction: 'x',
        style,
      }),
    [
      {
        height_mm: frameHeight_mm[style.width_mm],
        y: (length_mm) => linearAxis(words, { range: linearRange(series.map(({ y }) => y)), length_mm, direction: 'y', style }),
        content: { series },
      },
    ],
    style,
    keyRoom_mm(cycles.length),
  );
  return {
    kind: 'cycling-differential',
    title: `Differential capacity of ${result.sample}, ${cyclesInWords(cycles)}`,
    width_mm: style.width_mm,
    height_mm: made.height_mm,
    panels: made.panels.map((panel) => withCycleKey(panel, cycles, positionOf, style)),
    caption: rich`Differential capacity of ${result.sample}, ${cyclesInWords(cycles)}; discharge below zero; ${how}.`,
    notes: [],
  };
}
