import { ReadError } from '../core/errors';
import type { Finding } from '../core/finding';
import type { RecordingDraft } from '../core/recording';
import { meanOfRows } from './mean-of-rows';
import { type ImpedanceColumns, spectrumFromRows } from './spectrum-from-rows';
import { splitSweeps } from './split-sweeps';

/** An impedance table in columns, with what it says besides. */
export interface SpectrumColumns extends ImpedanceColumns {
  cycle?: Float64Array | undefined;
  time_s?: Float64Array | undefined;
  potential_V?: Float64Array | undefined;
}

/** Where a table stands and on which lines its rows. */
export interface TablePlace {
  file: string;
  headerLine: number;
  rows: number;
  lines: ArrayLike<number>;
}

/** One recording a sweep; rows without a positive frequency belong to none and are named. @throws ReadError NO_IMPEDANCE without a sweep */
export function spectraOfColumns(
  place: TablePlace,
  columns: SpectrumColumns,
  label?: string,
): { recordings: RecordingDraft[]; warnings: Finding[] } {
  const { cycle, time_s, potential_V } = columns;
  const warnings = missingFrequencies(place, columns.frequency_Hz);
  const sweeps = splitSweeps(columns.frequency_Hz, { cycle });
  const recordings = sweeps.map((sweep, index): RecordingDraft => {
    const { spectrum, findings } = spectrumFromRows(columns, sweep.rows, place.lines);
    warnings.push(...findings);
    const stated = cycle?.[sweep.rows[0] as number];
    const number = Number.isFinite(stated) ? (stated as number) : null;
    const start_s = time_s?.[sweep.rows[0] as number];
    return {
      technique: 'eis',
      label: labelOf(label, number, index, sweeps.length),
      tags: {
        cycle: number,
        potential_V: meanOfRows(potential_V, sweep.rows),
        time_s: Number.isFinite(start_s) ? (start_s as number) : null,
      },
      spectrum,
    };
  });
  if (recordings.length === 0) throw noSweep(place);
  return { recordings, warnings };
}

function missingFrequencies({ lines }: TablePlace, frequency_Hz: Float64Array): Finding[] {
  const points: number[] = [];
  for (const [row, value] of frequency_Hz.entries()) if (!(value > 0)) points.push(row);
  if (points.length === 0) return [];
  const named = points.slice(0, 10).map((row) => lines[row]);
  const message = `${points.length} rows have no positive frequency and belong to no spectrum (line ${named.join(', ')}).`;
  return [{ code: 'NO_FREQUENCY', message, points }];
}

function labelOf(label: string | undefined, cycle: number | null, index: number, count: number): string {
  const which = cycle !== null ? `cycle ${cycle}` : count > 1 ? `sweep ${index + 1}` : '';
  return [label ?? 'impedance', which].filter((part) => part !== '').join(' ');
}

function noSweep({ file, headerLine, rows }: TablePlace): ReadError {
  return new ReadError('NO_IMPEDANCE', `${file}: none of the ${rows} rows of the table has a positive frequency.`, {
    file,
    line: headerLine,
    expected: 'rows with a frequency above zero',
  });
}
