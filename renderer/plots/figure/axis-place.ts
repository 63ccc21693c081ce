import type { FigureAxis } from '../../../src/core/figure-model';

/** Where a number stands on a scale of the chart library, which knows no square roots. */
export function axisPlace({ scale }: Pick<FigureAxis, 'scale'>, value: number): number {
  return scale === 'sqrt' ? Math.sign(value) * Math.sqrt(Math.abs(value)) : value;
}
