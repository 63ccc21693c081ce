import type { FigureAxis } from '../../../core/figure-model';
import { parseTextRuns } from '../../../core/text-runs';

/** An axis' title and column. */
export type AxisWords = Pick<FigureAxis, 'quantity' | 'unit' | 'column'>;

/** @param quantity and unit as markup: `*Z*′`, `Ω s^{−1/2}`; both are the program's own words, never a person's. */
export function axisWords(quantity: string, unit: string, column: string): AxisWords {
  return { quantity: parseTextRuns(quantity), unit: parseTextRuns(unit), column };
}
