import { ReadError } from '../../core/errors';
import { sourceUnit } from '../source-units';
import { countNumbers, type Dialect } from './detect-dialect';
import { type Separator, splitCells } from './split-cells';
import type { TextTable } from './text-table';

/**
 * Every table of numbers in a text. Its names are the line above its first row (a comment mark before them is taken off),
 * joined with a line of units between them; a line of words ends a table. Names are empty where no line fits.
 * A row with fewer cells than those above it, or more cells than there are names, ends its table with a `problem`:
 * FILE_CUT in the last line, else FILE_CORRUPT.
 */
export function readTextTables(lines: readonly string[], dialect: Dialect, file: string, leastCells = 3): TextTable[] {
  const tables: TextTable[] = [];
  let table: TextTable | undefined;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || isComment(line)) continue;
    const cells = withoutTrailingEmpty(splitCells(line, dialect.separator));
    const numbers = countNumbers(cells, dialect.decimalComma);
    if (table === undefined) {
      if (numbers < leastCells || 2 * numbers < cells.length) continue;
      table = startTable(lines, index, cells, dialect, file);
      tables.push(table);
    } else if (numbers === 0 || isWords(cells, numbers)) {
      table = undefined;
      continue;
    }
    if (table.problem !== undefined) continue;
    const problem = widthProblem(table, cells, index + 1, index === lines.length - 1);
    if (problem !== undefined) {
      table.problem = problem;
      continue;
    }
    table.rows.push(cells);
    table.lines.push(index + 1);
  }
  return tables;
}

function startTable(lines: readonly string[], first: number, cells: string[], dialect: Dialect, file: string): TextTable {
  const { names, line } = namesAbove(lines, first, cells.length, dialect.separator);
  return { file, names, headerLine: line + 1, rows: [], lines: [], decimalComma: dialect.decimalComma };
}

function namesAbove(lines: readonly string[], first: number, width: number, separator: Separator): { names: string[]; line: number } {
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

function widthProblem(table: TextTable, cells: readonly string[], line: number, isLast: boolean): ReadError | undefined {
  const width = table.rows[0]?.length ?? cells.length;
  const named = table.names.length;
  if (named > 0 && cells.length > named) {
    const message = `${table.file}, line ${line}: the row has ${cells.length} cells under ${named} column names.`;
    return new ReadError('FILE_CORRUPT', message, {
      file: table.file,
      line,
      expected: `${named} cells: ${table.names.map((name) => `"${name}"`).join(', ')}`,
      hint: 'A name is missing in the header, or commas are both decimal marks and separators: export with another separator.',
    });
  }
  if (cells.length < Math.min(width, named || width)) {
    return new ReadError(isLast ? 'FILE_CUT' : 'FILE_CORRUPT', `${table.file}, line ${line}: the row has ${cells.length} cells.`, {
      file: table.file,
      line,
      expected: `${width} cells, as in the rows above`,
      hint: isLast ? 'The file ends in the middle of a row: copy it again.' : 'Mend or remove the line.',
    });
  }
  return undefined;
}

function isComment(line: string): boolean {
  return /^\s*(#|%|\/\/)/.test(line);
}

/** A line of words with a number in it (`57 points measured`) is no row. */
function isWords(cells: readonly string[], numbers: number): boolean {
  return 2 * numbers < cells.length && cells.some((cell) => /\p{L}{3}/u.test(cell) && !/^[-+]?(nan|inf|infinity)$/i.test(cell));
}

function withoutTrailingEmpty(cells: string[]): string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === '') end--;
  return cells.slice(0, end);
}
