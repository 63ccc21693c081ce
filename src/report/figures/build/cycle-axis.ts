import type { FigureAxis } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import { axisWords } from './axis-words';
import { endsOf } from './data-range';
import { linearAxis } from './make-axis';

/** Cycles along x, whole numbers from a little before the first to a little after the last. */
export function cycleAxis(cycles: ArrayLike<number>, style: FigureStyle): (length_mm: number, bare: boolean) => FigureAxis {
  const [first, last] = endsOf([cycles]) ?? [0, 1];
  const room = Math.max(0.5, 0.03 * (last - first));
  return (length_mm, bare) => {
    const axis = linearAxis(axisWords('Cycle', '', 'cycle'), {
      range: [first - room, last + room],
      length_mm,
      direction: 'x',
      style,
      bare,
    });
    // There is no cycle and a half.
    return { ...axis, ticks: axis.ticks.filter(({ value }) => Number.isInteger(value)) };
  };
}
