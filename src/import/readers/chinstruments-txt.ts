import { ReadError } from '../../core/errors';
import type { Finding } from '../../core/finding';
import { defineReader, type InstrumentFile, type ReadResult } from '../../core/reader';
import type { RecordingDraft, TimeSeriesTechnique } from '../../core/recording';
import { type HeadLine, headLines } from '../delimited/head-lines';
import type { NumberTable } from '../delimited/number-table';
import { readScanTable } from '../delimited/read-scan-table';
import { doubtedCurrentSign } from '../doubted-current-sign';
import { sweepCycles } from '../sweep-cycles';
import { decodeText } from '../text/decode-text';
import { parseNumber } from '../text/parse-number';
import { recogniseImpedanceColumns } from '../text/recognise-impedance-columns';
import { seriesOfTable } from '../text/series-of-table';
import { spectraOfTable } from '../text/spectra-of-table';
import { splitCells } from '../text/split-cells';
import { splitLines } from '../text/split-lines';
import { tableBelow } from '../text/table-below';

const nameLine = /^(Freq\/Hz|Potential\/V|Time\/s(ec)?)\s*[,\t]\s*[^,\t\r\n]+\/\S+/m;
const settings = /^(Init E|High Frequency|Instrument Model:|Scan Rate) ?.*$/m;

/**
 * CH Instruments text export (.txt). Free lines with the time, the technique and `Init E (V) = 0`, `Scan Rate (V/s) = 0.01`,
 * `Segment = 20`, then the names, an empty line and the rows.
 * Impedance: `Freq/Hz, Z'/ohm, Z"/ohm, Z/ohm, Phase/deg`, rows by commas, `9.961e+4`; Z" is the true Im(Z).
 * Voltammetry: `Potential/V  Current/A` by tab or comma.
 *
 * Traps: the double prime is a quotation mark. Cycles are not marked: a cycle is two segments, a segment ends where the potential turns.
 * There is no time column: the samples are `Sample Interval (V)` apart at the scan rate (V/s, not mV/s).
 * The sign of the current is the one set in the program (the American one counts reduction as positive); no
 * line says which. Where the course of a cycle speaks against oxidation positive, that is said, and nothing is turned.
 */
export default defineReader({
  id: 'chinstruments-txt',
  instrument: 'CH Instruments',
  extensions: ['.txt'],
  source: 'Layout worked out on exports of a CHI660E and two others, checked against another reader for impedance.',
  canRead: (head) => nameLine.test(head.text) && settings.test(head.text.slice(0, head.text.search(nameLine))),
  read: readChInstruments,
});

function readChInstruments({ name, bytes }: InstrumentFile): ReadResult {
  const lines = headLines(bytes);
  const at = lines.findIndex(({ text }) => nameLine.test(text));
  const { text: line, next } = lines[at] as HeadLine;
  const names = splitCells(line, line.includes('\t') ? '\t' : ',').filter((cell) => cell !== '');
  if (/^Freq/.test(line)) {
    const table = tableBelow(splitLines(decodeText(bytes)), { file: name, names, header: at, firstRow: at + 1 });
    const mapping = recogniseImpedanceColumns(table);
    if (mapping !== undefined && table.rows.length > 0) return spectraOfTable(table, mapping);
  }
  const row = lines.slice(at + 1).find(({ text }) => /\d/.test(text))?.text ?? '';
  const separator = row.includes('\t') ? '\t' : row.includes(';') ? ';' : ',';
  const table = readScanTable(bytes, { file: name, names, header: { next, number: at + 1 }, separator });
  if (table.rows === 0) {
    throw new ReadError('NO_DATA', `${name} has its column names in line ${at + 1} and no row below them.`, {
      file: name,
      line: at + 1,
      expected: 'rows of numbers behind an empty line',
    });
  }
  const header = lines.slice(0, at).map(({ text }) => text);
  const { draft, warnings } = measurement(table, header);
  return { recordings: [draft], warnings: [...table.warnings, ...warnings] };
}

const techniques: readonly (readonly [RegExp, TimeSeriesTechnique])[] = [
  [/^(Cyclic|Linear Sweep|Staircase) Voltammetry|^Tafel/i, 'cv'],
  [/^(Amperometric )?i ?- ?t|^Chrono(ampero|coulo)metry|^Bulk Electrolysis/i, 'ca'],
  [/^Chronopotentiometry/i, 'cp'],
  [/^Open Circuit Potential/i, 'ocv'],
];

function measurement(table: NumberTable, header: readonly string[]): { draft: RecordingDraft; warnings: Finding[] } {
  const setting = (key: string) => parseNumber(header.find((line) => line.startsWith(`${key} =`))?.split('=')[1] ?? '');
  const rate = setting('Scan Rate (V/s)');
  const named = techniques.find(([pattern]) => header.slice(0, 5).some((line) => pattern.test(line.trim())))?.[1];
  const isScan = rate !== undefined && /^Potential\/V/.test(table.names[0] ?? '') && (named ?? 'cv') === 'cv';
  const technique = isScan ? 'cv' : (named ?? 'unknown');
  const label = isScan ? 'CV' : 'CH Instruments';
  const draft = seriesOfTable(table, { technique, label, scanRate_VPerS: isScan ? rate : undefined });
  if (draft.technique === 'eis' || !isScan) return { draft, warnings: [] };
  const { columns, rows } = draft.series;
  const [potential_V, current_A] = ['potential_V', 'current_A'].map((quantity) => columns.find((column) => column.quantity === quantity));
  if (potential_V !== undefined) {
    columns.push({ quantity: 'cycle', unit: '', sourceName: 'segments', values: sweepCycles(potential_V.values) });
  }
  const step_V = setting('Sample Interval (V)');
  if (step_V !== undefined && step_V > 0 && rate > 0) {
    const time_s = Float64Array.from({ length: rows }, (_, k) => (k * step_V) / rate);
    columns.unshift({ quantity: 'time_s', unit: 's', sourceName: 'Sample Interval (V) / Scan Rate (V/s)', values: time_s });
  }
  if (potential_V === undefined || current_A === undefined) return { draft, warnings: [] };
  return { draft, warnings: doubtedCurrentSign(potential_V.values, current_A.values) };
}
