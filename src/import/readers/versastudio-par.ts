import { ReadError } from '../../core/errors';
import type { Finding } from '../../core/finding';
import { defineReader, type InstrumentFile, type ReadResult } from '../../core/reader';
import type { RecordingDraft } from '../../core/recording';
import { type ParSegment, parseParFile } from '../princeton/parse-par-file';
import { seriesOfTable } from '../text/series-of-table';
import { spectraOfTable } from '../text/spectra-of-table';
import { splitLines } from '../text/split-lines';
import { findTextColumn, numberColumn } from '../text/text-table';

/**
 * Princeton Applied Research VersaStudio data (.par). Text: blocks `<Name>` … `</Name>` with `key=value` lines.
 *
 * Data: `<Segment1>` and further segments with Type=, Version=, `Definition=Segment #, Point #, E(V), I(A), Elapsed Time(s), …
 * Frequency(Hz), … Z Real, Z Imag, …`, then rows by commas. Z Imag is the true Im(Z). The action blocks name the technique and, for
 * voltammetry, `Scan Rate (V/s)`.
 *
 * Traps: the definition closes with an extra `0` and may name more columns than the rows have: count by name. A scan rate stands in
 * impedance actions too. `Segments=` occurs in several blocks. XML follows behind the data.
 */
export default defineReader({
  id: 'versastudio-par',
  instrument: 'Princeton VersaStudio',
  extensions: ['.par'],
  source: 'Layout worked out on files of VersaStudio 2.5x (impedance and voltammetry), impedance checked against another reader.',
  canRead: (head) => {
    const lines = splitLines(head.text.slice(0, 2048)).slice(0, 5);
    return /^(\u00ef\u00bb\u00bf)?<Application>\s*$/.test(lines[0] ?? '') && lines.includes('Name=VersaStudio');
  },
  read: readPar,
});

function readPar({ name, bytes }: InstrumentFile): ReadResult {
  const file = parseParFile(bytes, name);
  const recordings: RecordingDraft[] = [];
  const warnings: Finding[] = [];
  for (const segment of file.segments) {
    const spectra = impedanceOf(segment, file.technique);
    recordings.push(...spectra.recordings);
    warnings.push(...spectra.warnings);
  }
  const isVoltammetry = /volt?ammetry/i.test(file.technique);
  for (const { table } of file.segments) {
    const frequency = findTextColumn(table, /^Frequency\(Hz\)$/);
    const frequency_Hz = frequency < 0 ? new Float64Array(table.rows.length) : numberColumn(table, frequency);
    const rest = [...frequency_Hz.keys()].filter((row) => !((frequency_Hz[row] as number) > 0));
    if (rest.length === 0) continue;
    recordings.push(
      seriesOfTable(table, {
        technique: isVoltammetry ? 'cv' : /open circuit/i.test(file.technique) ? 'ocv' : 'unknown',
        label: file.technique,
        rows: rest,
        scanRate_VPerS: isVoltammetry ? file.scanRate_VPerS : undefined,
        without: /^(Frequency|[EI]2? (Real|Imag)|Z2? (Real|Imag)|AC Amplitude|0$)/,
      }),
    );
  }
  if (recordings.length === 0) {
    throw new ReadError('NO_DATA', `${name} has ${file.segments.length} data segments, and no row in them.`, {
      file: name,
      expected: 'rows in a <Segment1> block',
    });
  }
  return { recordings, warnings };
}

function impedanceOf({ table }: ParSegment, technique: string): { recordings: RecordingDraft[]; warnings: Finding[] } {
  const at = (fits: RegExp) => ({ index: findTextColumn(table, fits), factor: 1 });
  const [frequency, real, imaginary] = [at(/^Frequency\(Hz\)$/), at(/^Z Real$/), at(/^Z Imag$/)];
  const [potential, time] = [at(/^E\(V\)$/), at(/^Elapsed Time\(s\)$/)];
  if (frequency.index < 0 || real.index < 0 || imaginary.index < 0) return { recordings: [], warnings: [] };
  if (!numberColumn(table, frequency.index).some((value) => value > 0)) return { recordings: [], warnings: [] };
  const extras = { ...(potential.index < 0 ? {} : { potential }), ...(time.index < 0 ? {} : { time }) };
  const { recordings, warnings } = spectraOfTable(table, { frequency, real, imaginary, ...extras }, technique);
  return { recordings, warnings: warnings.filter((warning) => warning.code !== 'NO_FREQUENCY') };
}
