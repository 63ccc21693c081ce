import type { HeadLine } from '../delimited/head-lines';
import { namesWithUnits } from '../text/names-with-units';
import { parseNumber } from '../text/parse-number';
import { splitCells } from '../text/split-cells';
import { quantityOfCyclerName } from './quantity-of-cycler-name';

export interface SeriesHeader {
  names: string[];
  separator: '\t' | ';' | ',' | ' ';
  /** Place of the line of names among the lines, and of the last line above the rows (one of units may follow the names). */
  header: number;
  last: number;
}

const separators = ['\t', ';', ',', ' '] as const;
const longest = 4000;

/** The line that names a time and a voltage or current (or both of these) with rows of numbers right below it; undefined where there is none. */
export function findSeriesHeader(lines: readonly HeadLine[]): SeriesHeader | undefined {
  for (const [header, { text }] of lines.entries()) {
    if (text.length > longest) continue;
    // A mark of a comment is no name.
    const plain = text.replace(/^\s*(#|%|\/\/)+\s*/, '');
    for (const separator of separators) {
      const names = separator === ' ' ? namesByBlanks(plain) : plain.includes(separator) ? splitCells(plain, separator) : [];
      if (!namesSeries(names)) continue;
      const next = nextLine(lines, header);
      if (next === undefined) continue;
      const withUnits = namesWithUnits(names, cellsOf(next.text, separator));
      const below = withUnits === undefined ? next : nextLine(lines, next.index);
      if (below === undefined || !holdsNumbers(cellsOf(below.text, separator), names, separator)) continue;
      return { names: withUnits ?? names, separator, header, last: withUnits === undefined ? header : next.index };
    }
  }
  return undefined;
}

/** Names parted by two blanks or more may hold single ones. */
function namesByBlanks(text: string): string[] {
  const wide = text.trim().split(/\s{2,}/);
  return wide.length > 1 && wide.some((name) => name.includes(' ')) ? wide : text.trim().split(/\s+/);
}

function cellsOf(text: string, separator: SeriesHeader['separator']): string[] {
  return separator === ' ' ? text.trim().split(/\s+/) : splitCells(text, separator);
}

function nextLine(lines: readonly HeadLine[], from: number): { text: string; index: number } | undefined {
  for (let index = from + 1; index < Math.min(lines.length, from + 10); index++) {
    const { text } = lines[index] as HeadLine;
    if (text.trim() !== '') return { text: text.slice(0, longest), index };
  }
  return undefined;
}

function holdsNumbers(cells: readonly string[], names: readonly string[], separator: SeriesHeader['separator']): boolean {
  const numbers = cells.filter((cell) => parseNumber(cell, cell.includes(',')) !== undefined).length;
  return numbers >= 2 && (separator !== ' ' || cells.length === names.length);
}

function namesSeries(names: readonly string[]): boolean {
  const quantities = names.slice(0, 200).map((name) => (name.length > 60 ? '' : quantityOfCyclerName(name).quantity));
  const has = (quantity: string) => quantities.includes(quantity);
  const isSeries = has('time_s') ? has('potential_V') || has('current_A') : has('potential_V') && has('current_A');
  return isSeries && !quantities.some((quantity) => /^frequency/.test(quantity));
}
