import { ReadError } from '../../core/errors';
import type { Finding } from '../../core/finding';
import { defineReader, type FileHead, type InstrumentFile, type ReadResult } from '../../core/reader';
import type { RecordingDraft } from '../../core/recording';
import { decodeText } from '../text/decode-text';
import { detectDialect } from '../text/detect-dialect';
import type { ImpedanceMapping } from '../text/impedance-mapping';
import { looksLikeFrequencies } from '../text/looks-like-frequencies';
import { readTextTables } from '../text/read-text-tables';
import { recogniseImpedanceColumns } from '../text/recognise-impedance-columns';
import { spectraOfTable } from '../text/spectra-of-table';
import { splitLines } from '../text/split-lines';
import { numberColumn, type TextTable } from '../text/text-table';

/**
 * Impedance in free text: CSV, TSV, columns parted by blanks or semicolons, decimal point or comma, with or without a byte-order mark.
 *
 * The header decides: frequency (or ω), then Re and Im, or |Z| and phase, in any order and among other columns; a minus before a name
 * is taken back, whatever is negated (`-Z'`, `-Z''` and `-phase` all occur); units in the name settle the factor, none means Hz, Ω.
 * Without a header three columns are frequency, Re and Im(Z) as stored, and only if the first one is spaced as frequencies are.
 * A `cycle` column gives one spectrum a cycle; further tables with a header of their own, and jumps of the frequency, give further ones.
 * Lines beginning with # or % are comments, but may be the header.
 *
 * Traps: comma as decimal mark and as separator at once gives twice as many cells as names: refused. Values per area are refused.
 * A phase without a unit that stays small could be radian or degree: refused. An empty cell is a missing point, named and left out.
 */
export default defineReader({
  id: 'free-text',
  instrument: 'text with named columns (CSV, TSV)',
  extensions: ['.csv', '.tsv', '.txt', '.dat'],
  source: 'Header variants collected from published data sets and from the exports of fitting programs.',
  fallback: true,
  canRead,
  read: readFreeText,
});

function canRead(head: FileHead): boolean {
  // A long file's head ends anywhere, perhaps within a letter: its last whole line is the end.
  const end = head.size > head.bytes.length ? head.bytes.lastIndexOf(10) + 1 : head.bytes.length;
  const text = decodeText(head.bytes.subarray(0, end));
  if (text.includes('\0')) return false;
  const lines = splitLines(text);
  try {
    return impedanceTables(lines, head.name).length > 0;
  } catch (error) {
    // Names of an impedance that cannot be used (a part missing, an unknown unit) are ours to refuse in words.
    return error instanceof ReadError;
  }
}

function readFreeText({ name, bytes }: InstrumentFile): ReadResult {
  const recordings: RecordingDraft[] = [];
  const warnings: Finding[] = [];
  for (const { table, mapping } of impedanceTables(splitLines(decodeText(bytes)), name)) {
    const result = spectraOfTable(table, mapping);
    recordings.push(...result.recordings);
    warnings.push(...result.warnings);
  }
  return { recordings, warnings };
}

function impedanceTables(lines: readonly string[], file: string): { table: TextTable; mapping: ImpedanceMapping }[] {
  const dialect = detectDialect(lines);
  if (dialect === undefined) return [];
  const found: { table: TextTable; mapping: ImpedanceMapping }[] = [];
  for (const table of readTextTables(lines, dialect, file)) {
    const mapping = table.names.length > 0 ? recogniseImpedanceColumns(table) : mapWithoutNames(table);
    if (mapping !== undefined) found.push({ table, mapping });
  }
  return found;
}

function mapWithoutNames(table: TextTable): ImpedanceMapping | undefined {
  if (table.rows[0]?.length !== 3 || !looksLikeFrequencies(numberColumn(table, 0))) return undefined;
  return { frequency: { index: 0, factor: 1 }, real: { index: 1, factor: 1 }, imaginary: { index: 2, factor: 1 } };
}
