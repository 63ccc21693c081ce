import { ReadError } from '../../core/errors';
import { defineReader, type FileHead, type InstrumentFile, type ReadResult } from '../../core/reader';
import { decodeText } from '../text/decode-text';
import { spectraOfTable } from '../text/spectra-of-table';
import { splitLines } from '../text/split-lines';
import { tableBelow } from '../text/table-below';

/**
 * Elchemea impedance data (.i2b). Text: a few free lines, a line with the count of points alone, then `f Re Im` by blanks.
 * The imaginary part is the true Im(Z).
 *
 * Traps: nothing names the columns; the lone count, right above rows of three numbers, is what tells the format.
 */
export default defineReader({
  id: 'elchemea-i2b',
  instrument: 'Elchemea',
  extensions: ['.i2b'],
  source: 'Layout worked out on a file of another program that writes it, checked against a second reader.',
  canRead: (head: FileHead) => countLine(splitLines(head.text.slice(0, 4096)).slice(0, 20)) >= 0,
  read: readI2b,
});

/** The line with the count alone, behind at least one free line and above a row of three numbers by blanks; -1 where there is none. */
function countLine(lines: readonly string[]): number {
  const row = /^\s*[-+]?[\d.]+(e[-+]?\d+)?( +[-+]?[\d.]+(e[-+]?\d+)?){2}\s*$/i;
  const count = lines.findIndex((line, k) => k > 0 && /^\s*\d+\s*$/.test(line) && row.test(lines[k + 1] ?? ''));
  return count > 0 && lines.slice(0, count).every((line) => !row.test(line)) ? count : -1;
}

function readI2b({ name, bytes }: InstrumentFile): ReadResult {
  const lines = splitLines(decodeText(bytes));
  const header = countLine(lines.slice(0, 20));
  const points = Number(lines[header]);
  const table = tableBelow(lines, { file: name, names: ['f', 'Re', 'Im'], header, firstRow: header + 1, separator: ' ' });
  if (table.problem === undefined && table.rows.length !== points) {
    throw new ReadError('FILE_CUT', `${name} announces ${points} points in line ${header + 1} and holds ${table.rows.length}.`, {
      file: name,
      line: header + 1,
      expected: `${points} rows`,
      hint: 'Copy the file again from the measuring computer.',
    });
  }
  return spectraOfTable(table, {
    frequency: { index: 0, factor: 1 },
    real: { index: 1, factor: 1 },
    imaginary: { index: 2, factor: 1 },
  });
}
