import type { FileHead } from '../core/reader';

const numberCell = /^[-+]?(\d+([.,]\d*)?|[.,]\d+)([eE][-+]?\d+)?$/;

/**
 * Whether a file has a table of numbers in its first 64 KiB: three lines one after another with the same count (two or more) of numbers.
 * In a walked folder a file that no reader claims is passed over only if it holds none: a table nobody reads must be said.
 */
export function holdsNumberTable(head: FileHead): boolean {
  if (head.text.includes('\0') && !isUtf16(head)) return false;
  const text = isUtf16(head) ? head.text.replaceAll('\0', '') : head.text;
  let [run, width] = [0, 0];
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line.trim() === '') continue;
    const count = countNumbers(line);
    run = count >= 2 && count === width ? run + 1 : count >= 2 ? 1 : 0;
    width = count;
    if (run >= 3) return true;
  }
  return false;
}

/** Numbers in a line of nothing but numbers, else 0; the separator that gives most numbers counts. */
function countNumbers(line: string): number {
  let most = 0;
  for (const separator of [/\t/, /;/, /,/, /\s+/]) {
    const cells = line
      .trim()
      .split(separator)
      .map((cell) => cell.trim());
    const filled = cells.filter((cell) => cell !== '');
    if (filled.every((cell) => numberCell.test(cell))) most = Math.max(most, filled.length);
  }
  return most;
}

function isUtf16(head: FileHead): boolean {
  return (head.bytes[0] === 0xff && head.bytes[1] === 0xfe) || (head.bytes[0] === 0xfe && head.bytes[1] === 0xff);
}
