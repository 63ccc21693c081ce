import { ReadError } from '../../core/errors';
import { defineReader, type InstrumentFile, type ReadResult } from '../../core/reader';
import { decodeText } from '../text/decode-text';
import { recogniseImpedanceColumns } from '../text/recognise-impedance-columns';
import { spectraOfTable } from '../text/spectra-of-table';
import { splitLines } from '../text/split-lines';
import { tableBelow } from '../text/table-below';

const nameLine = /^ *f\/Hz *\t *Z'\/Ohm *\t *-Z''\/Ohm/m;

/**
 * Impedance tables of .P00 files. Text: a procedure line, the time span with the currents at both ends, a description, then the names
 * `f/Hz  Z'/Ohm  -Z''/Ohm  time/s  Edc/V  Idc/A` by tabs, the count of points alone, and rows in engineering notation.
 * The imaginary part is stored as -Z''.
 *
 * Traps: the count stands between the names and the rows. Numbers have few digits (`71.969e+02`).
 */
export default defineReader({
  id: 'elchemea-p00',
  instrument: 'P00 impedance tables',
  extensions: ['.p00'],
  source: 'Layout worked out on a file of another program that writes it, checked against a second reader.',
  canRead: (head) => nameLine.test(head.text) && /^\s*\d+\s*$/.test(splitLines(head.text.slice(head.text.search(nameLine)))[1] ?? ''),
  read: readP00,
});

function readP00({ name, bytes }: InstrumentFile): ReadResult {
  const lines = splitLines(decodeText(bytes));
  const header = lines.findIndex((line) => nameLine.test(line));
  const names = (lines[header] as string)
    .split('\t')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  const points = Number(lines[header + 1]);
  const table = tableBelow(lines, { file: name, names, header, firstRow: header + 2, separator: '\t' });
  if (table.problem === undefined && table.rows.length !== points) {
    throw new ReadError('FILE_CUT', `${name} announces ${points} points in line ${header + 2} and holds ${table.rows.length}.`, {
      file: name,
      line: header + 2,
      expected: `${points} rows`,
      hint: 'Copy the file again from the measuring computer.',
    });
  }
  const mapping = recogniseImpedanceColumns(table);
  if (mapping === undefined)
    throw new ReadError('COLUMN_MISSING', `${name}: the names in line ${header + 1} were not understood.`, { file: name });
  return spectraOfTable(table, mapping);
}
