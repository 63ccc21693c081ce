import { ReadError } from '../../core/errors';
import { countNumbers, type Dialect } from './detect-dialect';
import { namesAbove } from './names-above';
import { splitCells } from './split-cells';
import type { TextTable } from './text-table';
import { withoutTrailingEmpty } from './without-trailing-empty';

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
