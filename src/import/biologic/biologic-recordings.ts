import type { Finding } from '../../core/finding';
import type { RecordingDraft } from '../../core/recording';
import { splitSweeps } from '../split-sweeps';
import { biologicSeries } from './biologic-series';
import { biologicSpectra } from './biologic-spectra';
import { type BiologicTable, findColumn } from './biologic-table';

/** One recording a sweep (of each electrode measured), then one time series of the rows without a frequency. */
export function biologicRecordings(table: BiologicTable): { recordings: RecordingDraft[]; warnings: Finding[] } {
  const frequency_Hz = findColumn(table, 'freq/Hz');
  if (frequency_Hz === undefined) {
    const all = Array.from({ length: table.rows }, (_, row) => row);
    return { recordings: [biologicSeries(table, all)], warnings: table.rows === 0 ? [noRows(table)] : [] };
  }
  const cycle = findColumn(table, 'z cycle', 'cycle number');
  const sweeps = splitSweeps(frequency_Hz, { loopStarts: table.loopStarts, cycle });
  const { recordings, warnings } = biologicSpectra(table, sweeps);
  const rest: number[] = [];
  for (let row = 0; row < table.rows; row++) if (!((frequency_Hz[row] as number) > 0)) rest.push(row);
  if (rest.length > 0) recordings.push(biologicSeries(table, rest));
  if (recordings.length === 0) {
    recordings.push(biologicSeries(table, []));
    warnings.push(noRows(table));
  }
  return { recordings, warnings };
}

function noRows(table: BiologicTable): Finding {
  return {
    code: 'NO_DATA',
    message: `The ${table.technique.name} measurement has no rows: it was ended before the first point, or only waited.`,
  };
}
