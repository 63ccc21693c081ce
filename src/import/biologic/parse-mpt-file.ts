import { ReadError } from '../../core/errors';
import type { Finding } from '../../core/finding';
import { readNumberTable } from '../delimited/read-number-table';
import { type TextLine, TextLines } from '../delimited/text-lines';
import { parseNumber } from '../text/parse-number';
import { withoutTrailingEmpty } from '../text/without-trailing-empty';
import type { BiologicTable } from './biologic-table';
import { dateSeconds } from './date-seconds';
import type { NamedColumn } from './mpr-data';
import { type BiologicTechnique, techniqueByFullName } from './techniques';

/** What a table cannot do without; a column of another kind that turns to words is left out, and that is said. */
const needed =
  /^(time|freq|Re\(|-?Im\(|\|Z|Phase\(Z|<?E(we|cell)|<?I>?\/|d[qQ]\/|\(Q-Qo\)|cycle number|half cycle|z cycle|mode|control|Ns$)/;

/** @throws ReadError FILE_CUT where the file ends in its header or in a row, FILE_CORRUPT where rows have more cells than names. */
export function parseMptFile(bytes: Uint8Array, file: string): { table: BiologicTable; warnings: Finding[] } {
  const header = headerOf(bytes, file);
  const { text, next, number } = header.at(-1) as TextLine;
  const names = withoutTrailingEmpty(text.split('\t').map((name) => name.trim()));
  const table = readNumberTable(bytes, {
    ...{ file, names, from: next, line: number + 1, headerLine: number, separator: '\t', cut: 'refuse' },
    isNeeded: (name) => needed.test(name),
    reading: (name, first) => (/^time\b/i.test(name) && dateSeconds(first) !== undefined ? { read: dateSeconds } : undefined),
    width: { most: names.length, refuse: (line, cells) => wrongWidth(file, line, names, cells) },
  });
  const columns = names.flatMap((name, k): NamedColumn[] => {
    const values = table.columns[k];
    return name === '' || values === undefined ? [] : [{ name, values: /^time\b/i.test(name) ? fromFirstDate(values) : values }];
  });
  const lines = header.slice(0, -1).map((line) => line.text);
  return {
    table: {
      rows: table.rows,
      columns,
      technique: techniqueOf(lines, columns),
      loopStarts: loopStarts(lines),
      scanRate_VPerS: scanRate(lines, table.decimalComma),
    },
    warnings: table.warnings,
  };
}

/** Lines up to and with the column names: as many as line 2 says, or 1 where the file has no header block. */
function headerOf(bytes: Uint8Array, file: string): TextLine[] {
  const lines = new TextLines(bytes);
  const header: TextLine[] = [];
  let count = 1;
  while (header.length < Math.max(count, 2)) {
    const line = lines.next();
    if (line === undefined) break;
    header.push(line);
    if (header.length === 2) count = Number(/^Nb header lines\s*:\s*(\d+)/i.exec(line.text)?.[1] ?? 1);
  }
  if (count >= 1 && count <= header.length) return header.slice(0, count);
  throw new ReadError('FILE_CUT', `${file} announces ${count} header lines and has ${header.length} lines in all.`, {
    file,
    line: 2,
    expected: `column names in line ${count} and rows below it`,
    hint: 'Export the measurement again from EC-Lab.',
  });
}

/** Dates count from 1970, which no measurement does: they become the time since the first of them. */
function fromFirstDate(values: Float64Array): Float64Array {
  const start_s = values[0] ?? 0;
  if (!(start_s > 1e8)) return values;
  // Dates in milliseconds: what doubles add beyond that is no time.
  return values.map((value) => Math.round((value - start_s) * 1e6) / 1e6);
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
