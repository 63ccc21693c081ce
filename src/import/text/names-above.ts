import { sourceUnit } from '../source-units';
import { type Separator, splitCells } from './split-cells';
import { withoutTrailingEmpty } from './without-trailing-empty';

/**
 * The names of a table whose first row is `lines[first]`, with the index of their line: the line above it, joined with a line of
 * units between them. Empty where no line fits.
 */
export function namesAbove(
  lines: readonly string[],
  first: number,
  width: number,
  separator: Separator,
): { names: string[]; line: number } {
  const above = previousLine(lines, first);
  const names = above < 0 ? [] : headerCells(lines[above] as string, width, separator);
  if (names.length === 0 || !names.every(isUnit)) return { names, line: names.length === 0 ? first : above };
  const upper = previousLine(lines, above);
  const upperNames = upper < 0 ? [] : headerCells(lines[upper] as string, width, separator);
  if (upperNames.length === 0) return { names, line: above };
  return { names: upperNames.map((name, k) => (names[k] === undefined || names[k] === '' ? name : `${name} (${names[k]})`)), line: upper };
}

function previousLine(lines: readonly string[], from: number): number {
  let at = from - 1;
  while (at >= 0 && (lines[at] as string).trim() === '') at--;
  return at;
}

/** Names of a header line: by the table's separator, else by whichever gives as many names as the rows have cells. */
function headerCells(line: string, width: number, separator: Separator): string[] {
  const plain = line.replace(/^\s*(#+|%+|\/\/)\s*/, '');
  const byTable = withoutTrailingEmpty(splitCells(plain, separator));
  if (byTable.length === width) return byTable;
  // `Freq (Hz)  Z' (Ohm)` above rows parted by blanks: a unit in brackets belongs to its name.
  const glued = plain.trim().replace(/\s+(?=[([])/g, '\u0000');
  const attempts = [plain.trim().split(/\t|\s{2,}/), glued.split(/\s+/).map((name) => name.replaceAll('\u0000', ' '))];
  for (const other of ['\t', ';', ','] as const) attempts.push(splitCells(plain, other));
  const fitting = attempts.map(withoutTrailingEmpty).find((names) => names.length === width);
  if (fitting !== undefined) return fitting;
  return byTable.length > 1 ? byTable : [];
}

function isUnit(name: string): boolean {
  const plain = name.replace(/^[([]|[)\]]$/g, '');
  return plain === '' || plain === '-' || plain === '#' || sourceUnit(plain) !== undefined;
}
