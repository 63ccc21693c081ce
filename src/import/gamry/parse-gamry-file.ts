import { ReadError } from '../../core/errors';
import type { Finding } from '../../core/finding';
import { decodeText } from '../text/decode-text';
import { splitLines } from '../text/split-lines';
import type { TextTable } from '../text/text-table';
import { usesDecimalComma } from '../text/uses-decimal-comma';

export interface GamryTable extends TextTable {
  /** `ZCURVE`, `CURVE1`, `OCVCURVE`, … */
  title: string;
  units: string[];
}
export interface GamryFile {
  name: string;
  /** Third cell of each header line by its key: `SCANRATE` → `1.00000E+001`. */
  header: ReadonlyMap<string, string>;
  tables: GamryTable[];
  warnings: Finding[];
}

/** @throws ReadError NO_DATA where there is no table, FILE_CUT where a row has fewer cells than the table's names. */
export function parseGamryFile(bytes: Uint8Array, name: string): GamryFile {
  const lines = splitLines(decodeText(bytes));
  const header = new Map<string, string>();
  const tables: GamryTable[] = [];
  const warnings: Finding[] = [];
  for (let at = 1; at < lines.length; ) {
    const cells = (lines[at] as string).split('\t');
    if (cells[1]?.trim() !== 'TABLE') {
      if (cells[0] !== '' && cells[1] === 'NOTES') at += Number.parseInt(cells[2] ?? '0', 10) || 0;
      else if (cells[0] !== '' && cells.length >= 2) header.set(cells[0] as string, (cells.length === 2 ? cells[1] : cells[2]) ?? '');
      at++;
      continue;
    }
    const table = readTable(lines, at, name);
    const announced = Number(cells[2] ?? '');
    if (announced > 0 && announced !== table.rows.length) {
      const message = `Table ${table.title} announces ${announced} rows and holds ${table.rows.length}.`;
      warnings.push({ code: 'ROW_COUNT', message });
    }
    tables.push(table);
    at = table.headerLine + 1 + table.rows.length;
  }
  if (tables.length === 0) {
    throw new ReadError('NO_DATA', `${name} has a Gamry header of ${lines.length} lines, but no table of measured data.`, {
      file: name,
      expected: 'a line such as "ZCURVE TABLE" or "CURVE TABLE" and rows below it',
      hint: 'The experiment was ended before its first point, or the file was cut.',
    });
  }
  const decimalComma = usesDecimalComma(tables.flatMap((table) => table.rows.slice(0, 20)));
  for (const table of tables) table.decimalComma = decimalComma;
  if (header.get('EXPERIMENTABORTED') === 'T') {
    warnings.push({ code: 'ABORTED', message: 'The experiment was aborted: the data end before the planned end.' });
  }
  return { name, header, tables, warnings };
}

function readTable(lines: readonly string[], at: number, file: string): GamryTable {
  const title = (lines[at] as string).split('\t')[0] as string;
  const cellsOf = (line: number) => (lines[line]?.startsWith('\t') ? (lines[line] as string).slice(1).split('\t') : undefined);
  const names = cellsOf(at + 1);
  const units = cellsOf(at + 2);
  if (names === undefined || units === undefined) {
    throw cut(file, Math.min(at + 2, lines.length), `table ${title} ends before its column names and units`);
  }
  const rows: string[][] = [];
  const numbers: number[] = [];
  const needed = names.filter((name) => name.trim() !== '').length;
  for (let line = at + 3; ; line++) {
    const cells = cellsOf(line);
    if (cells === undefined) break;
    if (cells.length < needed) throw cut(file, line + 1, `a row of ${title} has ${cells.length} cells`, `${needed} cells, one a column`);
    rows.push(cells);
    numbers.push(line + 1);
  }
  return { file, title, names, units, headerLine: at + 2, rows, lines: numbers, decimalComma: false };
}

function cut(file: string, line: number, what: string, expected = 'a line of names, a line of units, then rows'): ReadError {
  return new ReadError('FILE_CUT', `${file}, line ${line}: ${what}.`, {
    file,
    line,
    expected,
    hint: 'Copy the file again from the measuring computer, after the measurement has ended.',
  });
}
