import { type ColumnMapping, type ColumnSeparator, columnSeparators } from '../../core/column-mapping';
import { countNumbers } from '../text/detect-dialect';
import { namesAbove } from '../text/names-above';
import { splitCells } from '../text/split-cells';
import { withoutTrailingEmpty } from '../text/without-trailing-empty';
import { separatorCharacter } from './column-separator';

/** Where the table of a text stands and how it is written. */
export interface TableLayout {
  separator: ColumnSeparator;
  decimal: 'point' | 'comma';
  /** Lines above the first row of numbers, names included. */
  skip: number;
  /** Empty where no line of as many names stands above the numbers. */
  names: string[];
  /** Line of the names, from 1; null where there are none. */
  headerLine: number | null;
  /** Cells of the first row; 0 where no line holds two numbers. */
  width: number;
}

/**
 * The layout of a text's table, told from its first lines: the separator and decimal mark by which most cells are numbers,
 * then the first of two rows of equal width. What is stated is kept.
 */
export function tableLayout(lines: readonly string[], stated: Pick<ColumnMapping, 'separator' | 'decimal' | 'skip'> = {}): TableLayout {
  const { separator, decimal } = likeliestDialect(lines.slice(stated.skip ?? 0), stated);
  const row = stated.skip ?? firstRow(lines, separator, decimal);
  const first = row < 0 ? -1 : lines.findIndex((line, k) => k >= row && line.trim() !== '');
  const skip = Math.max(row, 0);
  const width = first < 0 ? 0 : rowCells(lines[first] as string, separator).length;
  const above = first < 0 ? { names: [], line: 0 } : namesAbove(lines, first, width, separatorCharacter[separator]);
  const named = width > 0 && above.names.length === width;
  return { separator, decimal, skip, width, names: named ? above.names : [], headerLine: named ? above.line + 1 : null };
}

function rowCells(line: string, separator: ColumnSeparator): string[] {
  return withoutTrailingEmpty(splitCells(line, separatorCharacter[separator]));
}

/** In this order where several fit equally well: integers say nothing of the decimal mark, and a tab is a blank too. */
const order: readonly ColumnSeparator[] = ['tab', 'semicolon', 'comma', 'blank'];

function likeliestDialect(lines: readonly string[], stated: Pick<ColumnMapping, 'separator' | 'decimal'>) {
  const separators = stated.separator === undefined ? order : columnSeparators.filter((one) => one === stated.separator);
  const decimals = stated.decimal === undefined ? (['point', 'comma'] as const) : [stated.decimal];
  let best = { separator: separators[0] as ColumnSeparator, decimal: decimals[0] as 'point' | 'comma' };
  let bestScore = 0;
  for (const decimal of decimals) {
    for (const separator of separators) {
      if (separator === 'comma' && decimal === 'comma') continue;
      const score = scoreOf(lines, separator, decimal);
      if (score > bestScore) [best, bestScore] = [{ separator, decimal }, score];
    }
  }
  return best;
}

/** Numbers found, each line weighted by the share of its cells that are some: `0,1;0,2` by commas has a cell `1;0`. */
function scoreOf(lines: readonly string[], separator: ColumnSeparator, decimal: 'point' | 'comma'): number {
  let score = 0;
  for (const line of lines.slice(0, 500)) {
    const cells = rowCells(line, separator);
    const numbers = countNumbers(cells, decimal === 'comma');
    if (numbers >= 2) score += (numbers * numbers) / cells.length;
  }
  return score;
}

/** Index of the first row, -1 where no line holds two numbers. */
function firstRow(lines: readonly string[], separator: ColumnSeparator, decimal: 'point' | 'comma'): number {
  const widths = lines.map((line) => {
    const cells = rowCells(line, separator);
    const numbers = countNumbers(cells, decimal === 'comma');
    return numbers >= 2 && 2 * numbers >= cells.length ? cells.length : 0;
  });
  const pair = widths.findIndex((width, k) => width > 0 && widths[k + 1] === width);
  return pair >= 0 ? pair : widths.findIndex((width) => width > 0);
}
