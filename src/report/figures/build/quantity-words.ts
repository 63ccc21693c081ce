import type { AxisWords } from './axis-words';
import { axisWords } from './axis-words';
import { siUnit } from './si-unit';

/** How an axis calls a column of a recording, and what its numbers are multiplied with. */
export interface QuantityWords {
  words: AxisWords;
  factor: number;
}

const symbols: Readonly<Record<string, string>> = {
  time: '*t*',
  potential: '*E*',
  current: '*i*',
  charge: '*Q*',
  temperature: '*T*',
  cycle: 'Cycle',
};

/** @param largest the largest magnitude, which a current's or charge's prefix is chosen for */
export function quantityWords(column: { quantity: string; unit: string; sourceName: string }, largest: number): QuantityWords {
  const { quantity, unit, sourceName } = column;
  const name = quantity.split('_')[0] as string;
  const symbol = symbols[name];
  if (unit === 's') {
    const [shown, factor] = largest > 5 * 3600 ? ['h', 1 / 3600] : largest > 300 ? ['min', 1 / 60] : ['s', 1];
    return { words: axisWords(symbol ?? '', shown as string, `${name}_${shown}`), factor: factor as number };
  }
  if (unit === 'A' || unit === 'Ah' || unit === 'C') {
    const scaled = siUnit(unit, largest);
    return {
      words: { ...titleOf(symbol, sourceName), unit: [{ text: scaled.unit }], column: `${name}_${scaled.column}` },
      factor: scaled.perBase,
    };
  }
  return { words: { ...titleOf(symbol, sourceName), unit: unit === '' ? [] : [{ text: unit }], column: quantity }, factor: 1 };
}

/** A column that has no symbol of the field is called as the file calls it: as text, not markup. */
function titleOf(symbol: string | undefined, sourceName: string): Pick<AxisWords, 'quantity'> {
  return symbol === undefined ? { quantity: [{ text: sourceName }] } : { quantity: axisWords(symbol, '', '').quantity };
}
