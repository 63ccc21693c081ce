import { defineReader, type InstrumentFile, type ReadResult } from '../../core/reader';
import { techniqueOfCurrent } from '../cycler/technique-of-current';
import { readScanTable } from '../delimited/read-scan-table';
import { type TextLine, TextLines } from '../delimited/text-lines';
import { rowsWithout } from '../rows-without';
import { spectraOfColumns } from '../spectra-of-columns';
import { seriesOfTable } from '../text/series-of-table';
import { findTextColumn, requireTextColumn } from '../text/text-table';

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
  const header = new TextLines(bytes).next() as TextLine;
  const names = header.text
    .split('\t')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  const table = readScanTable(bytes, { file: name, names, header, separator: '\t' });
  const column = (fits: RegExp, wanted: string) => table.columns[requireTextColumn(table, fits, wanted)] ?? new Float64Array(table.rows);
  const frequency_Hz = column(/^Frequency \(Hz\)/, 'Frequency (Hz)');
  const rest = rowsWithout(frequency_Hz);
  const current_A = table.columns[findTextColumn(table, /^Current \(A\)/)];
  const technique = current_A === undefined ? 'unknown' : techniqueOfCurrent(current_A);
  const series = seriesOfTable(table, { technique, label: 'between the sweeps', rows: rest, without: /^(Freq|Z|\|)/ });
  if (rest.length === frequency_Hz.length) return { recordings: [series], warnings: table.warnings };
  const columns = {
    frequency_Hz,
    zReal_ohm: column(/^Zre/, 'Zre (ohms)'),
    zImag_ohm: column(/^Zim/, 'Zim (ohms)'),
    time_s: column(/^Elapsed/, 'Elapsed Time (s)'),
    potential_V: column(/^Potential/, 'Potential (V)'),
  };
  const spectra = spectraOfColumns(table, columns);
  const warnings = [...table.warnings, ...spectra.warnings.filter((warning) => warning.code !== 'NO_FREQUENCY')];
  return { recordings: rest.length === 0 ? spectra.recordings : [...spectra.recordings, series], warnings };
}
