import { ReadError } from '../../core/errors';
import type { Finding } from '../../core/finding';
import { defineReader, type InstrumentFile, type ReadResult } from '../../core/reader';
import type { RecordingDraft, TimeSeriesTechnique } from '../../core/recording';
import { techniqueOfCourse } from '../cycler/technique-of-course';
import type { NumberTable } from '../delimited/number-table';
import { parseParFile } from '../princeton/parse-par-file';
import { rowsWithout } from '../rows-without';
import { spectraOfColumns } from '../spectra-of-columns';
import { seriesOfTable } from '../text/series-of-table';
import { splitLines } from '../text/split-lines';
import { findTextColumn } from '../text/text-table';

const techniques: readonly (readonly [RegExp, TimeSeriesTechnique])[] = [
  [/volt?ammetry|linear scan|tafel|linear polari[sz]ation/i, 'cv'],
  [/chronoamperometry|potentiostatic|constant potential/i, 'ca'],
  [/chronopotentiometry|galvanostatic|constant current/i, 'cp'],
  [/open circuit/i, 'ocv'],
];

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
  const warnings: Finding[] = file.segments.flatMap((table) => table.warnings);
  for (const table of file.segments) {
    const spectra = impedanceOf(table, file.technique);
    recordings.push(...spectra.recordings);
    warnings.push(...spectra.warnings);
  }
  const named = namedTechnique(file.technique);
  for (const table of file.segments) {
    const frequency_Hz = columnOf(table, /^Frequency\(Hz\)$/) ?? new Float64Array(table.rows);
    const rest = rowsWithout(frequency_Hz);
    if (rest.length === 0) continue;
    const without = /^(Frequency|[EI]2? (Real|Imag)|Z2? (Real|Imag)|AC Amplitude|0$)/;
    const draft = seriesOfTable(table, { technique: named, label: file.technique, rows: rest, without });
    if (draft.technique === 'eis') continue;
    draft.technique = techniqueOfCourse(draft.series.columns, named);
    if (draft.technique === 'cv' && file.scanRate_VPerS !== undefined) draft.series.scanRate_VPerS = file.scanRate_VPerS;
    recordings.push(draft);
  }
  if (recordings.length === 0) {
    throw new ReadError('NO_DATA', `${name} has ${file.segments.length} data segments, and no row in them.`, {
      file: name,
      expected: 'rows in a <Segment1> block',
    });
  }
  return { recordings, warnings };
}

/** Of several different actions none is named: the course of each segment tells. */
function namedTechnique(actions: string): TimeSeriesTechnique {
  const kinds = new Set(actions.split(', ').map((action) => techniques.find(([pattern]) => pattern.test(action))?.[1] ?? 'unknown'));
  const [kind] = kinds;
  return kinds.size === 1 && kind !== undefined ? kind : 'unknown';
}

function impedanceOf(table: NumberTable, technique: string): { recordings: RecordingDraft[]; warnings: Finding[] } {
  const [frequency_Hz, zReal_ohm, zImag_ohm] = [/^Frequency\(Hz\)$/, /^Z Real$/, /^Z Imag$/].map((name) => columnOf(table, name));
  if (frequency_Hz === undefined || zReal_ohm === undefined || zImag_ohm === undefined) return { recordings: [], warnings: [] };
  if (!frequency_Hz.some((value) => value > 0)) return { recordings: [], warnings: [] };
  const beside = { potential_V: columnOf(table, /^E\(V\)$/), time_s: columnOf(table, /^Elapsed Time\(s\)$/) };
  const { recordings, warnings } = spectraOfColumns(table, { frequency_Hz, zReal_ohm, zImag_ohm, ...beside }, technique);
  return { recordings, warnings: warnings.filter((warning) => warning.code !== 'NO_FREQUENCY') };
}

function columnOf(table: NumberTable, fits: RegExp): Float64Array | undefined {
  return table.columns[findTextColumn(table, fits)];
}
