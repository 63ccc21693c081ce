import { defineReader, type InstrumentFile, type ReadResult } from '../../core/reader';
import { decodeText } from '../text/decode-text';
import { spectraOfTable } from '../text/spectra-of-table';
import { splitLines } from '../text/split-lines';
import { tableBelow } from '../text/table-below';

/**
 * Princeton PowerSuite impedance export (.txt). Text: `Frequency  Zre  Zimg` by tabs in line 1, then rows with blanks before the numbers.
 * Zimg is the true Im(Z).
 *
 * Traps: sweeps run from low to high frequency. Copies have two carriage returns a line, or empty lines between the rows.
 */
export default defineReader({
  id: 'powersuite-txt',
  instrument: 'Princeton PowerSuite',
  extensions: ['.txt'],
  source: 'Layout worked out on an exported file and checked against another reader.',
  canRead: (head) => /^(\u00ef\u00bb\u00bf)?Frequency *\t *Zre *\t *Zimg\s*[\r\n]/.test(head.text),
  read: readPowerSuite,
});

function readPowerSuite({ name, bytes }: InstrumentFile): ReadResult {
  const lines = splitLines(decodeText(bytes));
  const table = tableBelow(lines, { file: name, names: ['Frequency', 'Zre', 'Zimg'], header: 0, firstRow: 1, separator: '\t' });
  return spectraOfTable(table, {
    frequency: { index: 0, factor: 1 },
    real: { index: 1, factor: 1 },
    imaginary: { index: 2, factor: 1 },
  });
}
