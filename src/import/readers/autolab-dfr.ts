import { ReadError } from '../../core/errors';
import { defineReader, type InstrumentFile, type ReadResult } from '../../core/reader';
import { decodeText } from '../text/decode-text';
import { parseNumber } from '../text/parse-number';
import { spectraOfTable } from '../text/spectra-of-table';
import { splitLines } from '../text/split-lines';
import { usesDecimalComma } from '../text/uses-decimal-comma';

const linesPerPoint = 9;

/**
 * Autolab FRA data (.dfr). Text, one number a line.
 *
 * Line 1 `VERSION8.0`, line 2 the count of points, line 3 `1`; then nine lines a point: frequency, Z', -Z'', E, I, time and three unused.
 * Dates and settings follow. The imaginary part is stored as -Z''.
 *
 * Traps: the count is all there is to find the end by. Decimal commas occur on such systems.
 */
export default defineReader({
  id: 'autolab-dfr',
  instrument: 'Autolab FRA',
  extensions: ['.dfr'],
  source: 'Layout worked out on a file of version 8.0 and checked against another reader.',
  canRead: (head) => /^VERSION\d+(\.\d+)? *(\r?\n|\r) *\d+ *[\r\n]/.test(head.text),
  read: readDfr,
});

function readDfr({ name, bytes }: InstrumentFile): ReadResult {
  const lines = splitLines(decodeText(bytes));
  const points = Number(lines[1]);
  const available = Math.floor((lines.length - 3) / linesPerPoint);
  if (!(points > 0) || points > available) {
    const code = points > 0 ? 'FILE_CUT' : 'NO_DATA';
    throw new ReadError(code, `${name} announces ${points} points in line 2 and has lines for ${Math.max(available, 0)}.`, {
      file: name,
      line: 2,
      expected: `${points} times ${linesPerPoint} lines behind line 3`,
      hint: 'Copy the file again from the measuring computer.',
    });
  }
  const rows: string[][] = [];
  const numbers: number[] = [];
  for (let k = 0; k < points; k++) {
    const first = 3 + linesPerPoint * k;
    rows.push(lines.slice(first, first + linesPerPoint));
    numbers.push(first + 1);
  }
  const names = ['frequency', "Z'", "-Z''", 'E', 'I', 'time'];
  const table = { file: name, names, headerLine: 2, rows, lines: numbers, decimalComma: usesDecimalComma(rows) };
  // Files of other programs fill E with zeros: no potential was stated then.
  const potentials = rows.map((cells) => parseNumber(cells[3] as string, table.decimalComma));
  const hasPotential = potentials.some((value) => value !== undefined && value !== 0);
  return spectraOfTable(table, {
    frequency: { index: 0, factor: 1 },
    real: { index: 1, factor: 1 },
    imaginary: { index: 2, factor: -1 },
    ...(hasPotential ? { potential: { index: 3, factor: 1 } } : {}),
    time: { index: 5, factor: 1 },
  });
}
