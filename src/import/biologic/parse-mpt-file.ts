import { ReadError } from '../../core/errors';
import { parseNumber } from '../text/parse-number';
import { splitLines } from '../text/split-lines';
import { numberColumn, type TextTable } from '../text/text-table';
import { usesDecimalComma } from '../text/uses-decimal-comma';
import type { BiologicTable } from './biologic-table';
import { elapsedSeconds } from './elapsed-seconds';
import type { NamedColumn } from './mpr-data';
import { type BiologicTechnique, techniqueByFullName } from './techniques';

/** @throws ReadError FILE_CUT where the file ends in its header or in a row, FILE_CORRUPT where rows have more cells than names. */
export function parseMptFile(text: string, file: string): BiologicTable {
  const lines = splitLines(text);
  const headerLines = countHeaderLines(lines, file);
  const table = readTable(lines, headerLines, /[\r\n]$/.test(text), file);
  const columns: NamedColumn[] = [];
  for (const [index, name] of table.names.entries()) {
    const values = columnValues(table, index, name);
    if (name !== '' && values !== undefined) columns.push({ name, values });
  }
  const header = lines.slice(0, headerLines - 1);
  return {
    rows: table.rows.length,
    columns,
    technique: techniqueOf(header, columns),
    loopStarts: loopStarts(header),
    scanRate_VPerS: scanRate(header, table.decimalComma),
  };
}

/** Lines up to and with the column names: as line 2 says, or 1 where the file has no header block. */
function countHeaderLines(lines: readonly string[], file: string): number {
  const announced = /^Nb header lines\s*:\s*(\d+)/i.exec(lines[1] ?? '')?.[1];
  const count = announced === undefined ? 1 : Number(announced);
  if (count >= 1 && count <= lines.length) return count;
  throw new ReadError('FILE_CUT', `${file} announces ${count} header lines and has ${lines.length} lines in all.`, {
    file,
    line: 2,
    expected: `column names in line ${count} and rows below it`,
    hint: 'Export the measurement again from EC-Lab.',
  });
}

function readTable(lines: readonly string[], headerLines: number, endsWithLineEnd: boolean, file: string): TextTable {
  const names = withoutTrailingEmpty((lines[headerLines - 1] as string).split('\t').map((name) => name.trim()));
  const rows: string[][] = [];
  const numbers: number[] = [];
  for (let k = headerLines; k < lines.length; k++) {
    const cells = withoutTrailingEmpty((lines[k] as string).split('\t'));
    if (cells.length === 0 || (cells.length === 1 && cells[0]?.trim() === '')) continue;
    if (cells.length > names.length) throw wrongWidth(file, k + 1, names, cells.length);
    const isCut = k === lines.length - 1 && !endsWithLineEnd;
    // A last cell may be empty, but not where the file ends without a line end.
    const least = (rows[0]?.length ?? 0) - (isCut ? 0 : 1);
    if (cells.length < least) throw cutRow(file, k + 1, isCut, cells.length, rows[0]?.length ?? 0);
    rows.push(cells);
    numbers.push(k + 1);
  }
  // The header may name more columns than the rows have cells: those have no data.
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  const used = rows.length === 0 ? names : names.slice(0, width);
  return { file, names: used, headerLine: headerLines, rows, lines: numbers, decimalComma: usesDecimalComma(rows) };
}

/** Numbers, or seconds since the first row where the time was exported as a date; undefined for a column of text. */
function columnValues(table: TextTable, index: number, name: string): Float64Array | undefined {
  const first = table.rows[0]?.[index]?.trim() ?? '';
  if (first === '' || parseNumber(first, table.decimalComma) !== undefined) return numberColumn(table, index);
  return /^time\b/i.test(name) ? elapsedSeconds(table, index) : undefined;
}

function techniqueOf(header: readonly string[], columns: readonly NamedColumn[]): BiologicTechnique {
  if (header.length > 4) return techniqueByFullName(header[3] as string);
  return { name: columns.some((column) => column.name === 'freq/Hz') ? 'EIS' : 'BioLogic', series: 'unknown' };
}

/** `Loop 3 from point number 63 to 83`: the text form of the loop module. */
function loopStarts(header: readonly string[]): number[] | undefined {
  const starts = header.flatMap((line) => /^Loop \d+ from point number (\d+) to \d+/.exec(line)?.slice(1, 2) ?? []);
  return starts.length === 0 ? undefined : starts.map(Number);
}

/** The settings have a column of 20 characters a sequence: the first one counts. */
function scanRate(header: readonly string[], decimalComma: boolean): number | undefined {
  const setting = (name: string) =>
    header
      .find((line) => line.startsWith(name.padEnd(20)))
      ?.slice(20, 40)
      .trim();
  const value = parseNumber(setting('dE/dt') ?? '', decimalComma);
  const factor = { 'mV/s': 1e-3, 'V/s': 1, 'mV/mn': 1e-3 / 60 }[setting('dE/dt unit') ?? ''];
  return value === undefined || factor === undefined || !(value > 0) ? undefined : value * factor;
}

function wrongWidth(file: string, line: number, names: readonly string[], cells: number): ReadError {
  return new ReadError('FILE_CORRUPT', `${file}, line ${line}: the row has ${cells} cells under ${names.length} column names.`, {
    file,
    line,
    expected: `${names.length} cells: ${names.slice(0, 4).join(', ')} …`,
    hint: 'A column name is missing in the header, so nobody can tell which number is which: export again from EC-Lab.',
  });
}

function cutRow(file: string, line: number, isLast: boolean, cells: number, expected: number): ReadError {
  return new ReadError(isLast ? 'FILE_CUT' : 'FILE_CORRUPT', `${file}, line ${line}: the row has ${cells} cells.`, {
    file,
    line,
    expected: `${expected} cells, as in the rows above`,
    hint: isLast ? 'The file ends in the middle of a row: copy or export it again.' : 'Export the measurement again from EC-Lab.',
  });
}

function withoutTrailingEmpty(cells: string[]): string[] {
  let end = cells.length;
  while (end > 0 && (cells[end - 1] as string).trim() === '') end--;
  return cells.slice(0, end);
}
