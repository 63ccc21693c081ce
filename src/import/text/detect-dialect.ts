import { parseNumber } from './parse-number';
import { type Separator, splitCells } from './split-cells';

/** How a text writes its table. */
export interface Dialect {
  separator: Separator;
  decimalComma: boolean;
}

// In this order where several fit equally well: an integer table says nothing of its decimal mark.
const dialects: readonly Dialect[] = [
  { separator: '\t', decimalComma: false },
  { separator: ';', decimalComma: false },
  { separator: ',', decimalComma: false },
  { separator: ' ', decimalComma: false },
  { separator: '\t', decimalComma: true },
  { separator: ';', decimalComma: true },
  { separator: ' ', decimalComma: true },
];

/** The dialect in which most lines hold at least `leastCells` numbers, or undefined where none holds two such lines. */
export function detectDialect(lines: readonly string[], leastCells = 3): Dialect | undefined {
  let best: Dialect | undefined;
  let bestCount = 1;
  for (const dialect of dialects) {
    let count = 0;
    for (const line of lines.slice(0, 2000))
      if (countNumbers(splitCells(line, dialect.separator), dialect.decimalComma) >= leastCells) count++;
    if (count > bestCount) [best, bestCount] = [dialect, count];
  }
  return best;
}

/** How many cells of a row are numbers. */
export function countNumbers(cells: readonly string[], decimalComma: boolean): number {
  let count = 0;
  for (const cell of cells) if (parseNumber(cell, decimalComma) !== undefined) count++;
  return count;
}
