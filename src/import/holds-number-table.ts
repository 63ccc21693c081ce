import type { FileHead } from '../core/reader';
import { splitLines } from './text/split-lines';

const numberCell = /^[-+]?(\d+([.,]\d*)?|[.,]\d+)([eE][-+]?\d+)?$/;

/**
 * Whether a file has a table of numbers in its first 64 KiB: three lines one after another with as many cells, two or more of them
 * numbers. In a walked folder a file that no reader claims is passed over only if it holds none: a table nobody reads must be said.
 */
export function holdsNumberTable(head: FileHead): boolean {
  // What stands before the zeros of a damaged text counts.
  const text = isUtf16(head) ? head.text.replaceAll('\0', '') : (head.text.split('\0', 1)[0] as string);
  const lines = splitLines(text).filter((line) => line.trim() !== '');
  return [/\t/, /;/, /,/, /\s+/].some((separator) => {
    let [run, width] = [0, 0];
    return lines.some((line) => {
      const cells = line.trim().split(separator);
      run = !isRow(cells, separator) ? 0 : cells.length === width ? run + 1 : 1;
      width = cells.length;
      return run >= 3;
    });
  });
}

/** Words stand between numbers in many tables (dates, states), but in prose they stand between blanks too. */
function isRow(cells: readonly string[], separator: RegExp): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const numbers = filled.filter((cell) => numberCell.test(cell.trim())).length;
  return numbers >= 2 && (separator.source === '\\s+' ? numbers === filled.length : 3 * numbers >= filled.length);
}

function isUtf16(head: FileHead): boolean {
  return (head.bytes[0] === 0xff && head.bytes[1] === 0xfe) || (head.bytes[0] === 0xfe && head.bytes[1] === 0xff);
}
