import { ReadError } from '../../core/errors';
import type { Finding } from '../../core/finding';
import { headLines } from '../delimited/head-lines';
import type { NumberTable } from '../delimited/number-table';
import { readNumberTable } from '../delimited/read-number-table';
import { type TextLine, TextLines } from '../delimited/text-lines';
import { splitCells } from '../text/split-cells';
import { usesDecimalComma } from '../text/uses-decimal-comma';
import { overloadCount } from './overload-count';

export interface GamryTable extends NumberTable {
  /** `ZCURVE`, `CURVE1`, `OCVCURVE`, … */
  title: string;
  units: readonly string[];
}
export interface GamryFile {
  name: string;
  /** Third cell of each header line by its key: `SCANRATE` → `1.00000E+001`. */
  header: ReadonlyMap<string, string>;
  decimalComma: boolean;
  tables: GamryTable[];
  warnings: Finding[];
}

const tab = 9;

/** @throws ReadError NO_DATA where there is no table, FILE_CUT where a row has fewer cells than the table's names. */
export function parseGamryFile(bytes: Uint8Array, name: string): GamryFile {
  const lines = new TextLines(bytes);
  const header = new Map<string, string>();
  const tables: GamryTable[] = [];
  const warnings: Finding[] = [];
  const decimalComma = usesDecimalComma(headLines(bytes).flatMap(({ text }) => (text.startsWith('\t') ? [splitCells(text, '\t')] : [])));
  lines.next();
  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    const cells = line.text.split('\t');
    if (cells[1]?.trim() !== 'TABLE') {
      if (cells[0] !== '' && cells[1] === 'NOTES') passOver(lines, Number.parseInt(cells[2] ?? '0', 10) || 0);
      else if (cells[0] !== '' && cells.length >= 2) header.set(cells[0] as string, (cells.length === 2 ? cells[1] : cells[2]) ?? '');
      continue;
    }
    const table = readTable(bytes, lines, cells[0] as string, name, decimalComma);
    const announced = Number(cells[2] ?? '');
    if (announced > 0 && announced !== table.rows) {
      warnings.push({ code: 'ROW_COUNT', message: `Table ${table.title} announces ${announced} rows and holds ${table.rows}.` });
    }
    tables.push(table);
    warnings.push(...table.warnings);
  }
  if (tables.length === 0) {
    throw new ReadError('NO_DATA', `${name} has a Gamry header of ${lines.number - 1} lines, but no table of measured data.`, {
      file: name,
      expected: 'a line such as "ZCURVE TABLE" or "CURVE TABLE" and rows below it',
      hint: 'The experiment was ended before its first point, or the file was cut.',
    });
  }
  if (header.get('EXPERIMENTABORTED') === 'T') {
    warnings.push({ code: 'ABORTED', message: 'The experiment was aborted: the data end before the planned end.' });
  }
  return { name, header, decimalComma, tables, warnings };
}

function passOver(lines: TextLines, count: number): void {
  for (let k = 0; k < count && lines.next() !== undefined; k++);
}

function readTable(bytes: Uint8Array, lines: TextLines, title: string, file: string, decimalComma: boolean): GamryTable {
  const [names, units] = [lines.next(), lines.next()];
  if (names?.text.startsWith('\t') !== true || units?.text.startsWith('\t') !== true) {
    throw cut(file, lines.number - 1, `table ${title} ends before its column names and units`);
  }
  const cellsOf = ({ text }: TextLine) =>
    text
      .slice(1)
      .split('\t')
      .map((cell) => cell.trim());
  const table = readNumberTable(bytes, {
    ...{ file, names: cellsOf(names), separator: '\t', indent: 1, decimalComma, cut: 'refuse' },
    ...{ headerLine: names.number, from: units.next, line: units.number + 1 },
    isNeeded: (name) => neededNames.test(name),
    reading: (name) => (/^Over/.test(name) ? { read: overloadCount } : undefined),
    ends: (all, at) => all[at] !== tab,
  });
  lines.goTo(table.next, table.nextLine);
  return { ...table, title, units: cellsOf(units) };
}

const neededNames = /^(Pt|T|Time|Vf|V|Im|I|Freq|Zreal|Zimag|ZrealDrCor|ZimagDrCor|Vm|Vu|Vdc|Idc)$/i;

function cut(file: string, line: number, what: string, expected = 'a line of names, a line of units, then rows'): ReadError {
  return new ReadError('FILE_CUT', `${file}, line ${line}: ${what}.`, {
    file,
    line,
    expected,
    hint: 'Copy the file again from the measuring computer, after the measurement has ended.',
  });
}
