import { ReadError } from '../../core/errors';
import type { Finding } from '../../core/finding';
import { defineReader, type FileHead, type InstrumentFile, type ReadResult } from '../../core/reader';
import type { RecordingDraft } from '../../core/recording';
import { type PalmsensColumn, type PalmsensMeasurement, parsePalmsensSession } from '../palmsens/parse-palmsens-session';
import { spectrumFromRows } from '../spectrum-from-rows';
import { splitSweeps } from '../split-sweeps';
import { decodeText } from '../text/decode-text';

/**
 * PalmSens PSTrace sessions (.pssession). UTF-16LE with a byte-order mark, one JSON object, closed by a stray mark behind the last brace.
 *
 * `Measurements[].DataSet.Values[]` are columns with `Description`, `Unit.Type` (`…Hertz`, `…ZRe`, `…ZIm`) and `DataValues`, a list of
 * objects with the number under `V`. ZIm is -Im(Z).
 *
 * Traps: only columns of equal length belong together (29 points stand beside 51). Measurements that are no impedance have other
 * `DataSet.Type`s; they are left out and named.
 */
export default defineReader({
  id: 'palmsens-pssession',
  instrument: 'PalmSens PSTrace',
  extensions: ['.pssession'],
  source: 'Layout worked out on a session of PSTrace 5.9, checked against another reader.',
  canRead: (head: FileHead) => /^\s*\{[^{}]{0,200}PalmSens\.DataFiles\.SessionFile/.test(decodeText(head.bytes.subarray(0, 1024))),
  read: readSession,
});

function readSession({ name, bytes }: InstrumentFile): ReadResult {
  const measurements = parsePalmsensSession(bytes, name);
  const recordings: RecordingDraft[] = [];
  const warnings: Finding[] = [];
  for (const measurement of measurements) {
    if (!/EIS/.test(measurement.type)) {
      warnings.push({ code: 'METHOD_UNREAD', message: `The measurement "${measurement.title}" is no impedance and was left out.` });
      continue;
    }
    const result = spectraOf(measurement, name);
    recordings.push(...result.recordings);
    warnings.push(...result.warnings);
  }
  if (recordings.length > 0) return { recordings, warnings };
  throw new ReadError('NO_IMPEDANCE', `${name} holds ${measurements.length} measurements, none of them impedance.`, {
    file: name,
    expected: 'a measurement with a data set of the type EIS',
  });
}

function spectraOf({ title, columns }: PalmsensMeasurement, file: string): ReadResult {
  const ofUnit = (unit: string) => columns.filter((column) => column.unit.endsWith(`.${unit}`));
  const [frequencies, reals, imaginaries] = [ofUnit('Hertz'), ofUnit('ZRe'), ofUnit('ZIm')];
  const recordings: RecordingDraft[] = [];
  const warnings: Finding[] = [];
  for (const [k, frequency] of frequencies.entries()) {
    const real = partner(reals, k, frequency);
    const imaginary = partner(imaginaries, k, frequency);
    if (real === undefined || imaginary === undefined) throw noPartner(file, title, frequency);
    const table = { frequency_Hz: frequency.values, zReal_ohm: real.values, zImag_ohm: imaginary.values.map((value) => -value) };
    for (const sweep of splitSweeps(frequency.values)) {
      const { spectrum, findings } = spectrumFromRows(table, sweep.rows);
      warnings.push(...findings);
      recordings.push({ technique: 'eis', label: title || 'EIS', spectrum });
    }
  }
  return { recordings, warnings };
}

/** The column in the same place among its kind, else the first of the same length: only equal lengths belong together. */
function partner(columns: readonly PalmsensColumn[], place: number, frequency: PalmsensColumn): PalmsensColumn | undefined {
  const fits = (column: PalmsensColumn | undefined) => column !== undefined && column.values.length === frequency.values.length;
  return fits(columns[place]) ? columns[place] : columns.find(fits);
}

function noPartner(file: string, title: string, frequency: PalmsensColumn): ReadError {
  return new ReadError(
    'COLUMN_MISSING',
    `${file}: the measurement "${title}" has ${frequency.values.length} frequencies and no impedance of that count.`,
    {
      file,
      expected: 'columns ZRe and ZIm as long as the frequency',
      hint: 'Save the session again from PSTrace.',
    },
  );
}
