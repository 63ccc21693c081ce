import { defineReader, type InstrumentFile, type ReadResult } from '../../core/reader';
import { decodeText } from '../text/decode-text';
import { seriesOfTable } from '../text/series-of-table';
import { spectraOfTable } from '../text/spectra-of-table';
import { splitLines } from '../text/split-lines';
import { tableBelow } from '../text/table-below';
import { numberColumn, requireTextColumn } from '../text/text-table';

const firstLine = /^(\u00ef\u00bb\u00bf)?Potential \(V\)\tCurrent \(A\)\tElapsed Time \(s\)\tFrequency \(Hz\)\tZre \(ohms\)\tZim \(ohms\)/;

/**
 * Princeton Parstat text export (.txt). Text: names by tabs in line 1, `Potential (V)  Current (A)  Elapsed Time (s)  Frequency (Hz)
 * Zre (ohms)  Zim (ohms)` and others, then rows; every line may end in a tab. Zim is the true Im(Z).
 *
 * Traps: most rows are charge, discharge or rest, with frequency 0; they are a time series, the others spectra.
 */
export default defineReader({
  id: 'parstat-txt',
  instrument: 'Princeton Parstat',
  extensions: ['.txt'],
  source: 'Layout worked out on an exported file and checked against another reader.',
  canRead: (head) => firstLine.test(head.text),
  read: readParstat,
});

function readParstat({ name, bytes }: InstrumentFile): ReadResult {
  const lines = splitLines(decodeText(bytes));
  const names = (lines[0] as string)
    .split('\t')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  const table = tableBelow(lines, { file: name, names, header: 0, firstRow: 1, separator: '\t' });
  const index = (fits: RegExp, wanted: string) => ({ index: requireTextColumn(table, fits, wanted), factor: 1 });
  const frequency = index(/^Frequency \(Hz\)/, 'Frequency (Hz)');
  const frequency_Hz = numberColumn(table, frequency.index);
  const rest = [...frequency_Hz.keys()].filter((row) => !((frequency_Hz[row] as number) > 0));
  const series = seriesOfTable(table, { technique: 'unknown', label: 'between the sweeps', rows: rest, without: /^(Freq|Z|\|)/ });
  if (rest.length === frequency_Hz.length) return { recordings: [series], warnings: [] };
  const mapping = {
    frequency,
    real: index(/^Zre/, 'Zre (ohms)'),
    imaginary: index(/^Zim/, 'Zim (ohms)'),
    time: index(/^Elapsed/, 'Elapsed Time (s)'),
    potential: index(/^Potential/, 'Potential (V)'),
  };
  const spectra = spectraOfTable(table, mapping);
  const warnings = spectra.warnings.filter((warning) => warning.code !== 'NO_FREQUENCY');
  return { recordings: rest.length === 0 ? spectra.recordings : [...spectra.recordings, series], warnings };
}
