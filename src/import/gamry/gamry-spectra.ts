import type { Finding } from '../../core/finding';
import type { RecordingDraft } from '../../core/recording';
import { meanOfRows } from '../mean-of-rows';
import { spectrumFromRows } from '../spectrum-from-rows';
import { splitSweeps } from '../split-sweeps';
import { findTextColumn, requireTextColumn } from '../text/text-table';
import type { GamryFile, GamryTable } from './parse-gamry-file';

/** One recording a sweep of every ZCURVE table; with drift correction the corrected spectrum first, then the uncorrected. */
export function gamrySpectra(file: GamryFile): { recordings: RecordingDraft[]; warnings: Finding[] } {
  const recordings: RecordingDraft[] = [];
  const warnings: Finding[] = [];
  for (const table of file.tables.filter(({ title }) => /^ZCURVE\d*$/.test(title))) {
    if (table.rows === 0) {
      warnings.push({ code: 'NO_DATA', message: `Table ${table.title} has no rows: the sweep was ended before its first point.` });
      continue;
    }
    const corrected = findTextColumn(table, /^ZrealDrCor$/i) >= 0;
    const variants = corrected
      ? ([
          ['DrCor', undefined],
          ['', 'without drift correction'],
        ] as const)
      : ([['', undefined]] as const);
    for (const [suffix, part] of variants) {
      const result = spectraOf(table, suffix);
      warnings.push(...result.warnings);
      for (const draft of result.recordings)
        recordings.push({ ...draft, label: labelOf(file, part), ...(part === undefined ? {} : { part }) });
    }
  }
  return { recordings, warnings };
}

function spectraOf(table: GamryTable, suffix: string): { recordings: RecordingDraft[]; warnings: Finding[] } {
  const column = (name: string) => {
    const values = table.columns[requireTextColumn(table, new RegExp(`^${name}$`, 'i'), name)];
    return values ?? new Float64Array(table.rows).fill(Number.NaN);
  };
  const optional = (name: RegExp) => table.columns[findTextColumn(table, name)];
  const frequency_Hz = column('Freq');
  const columns = { frequency_Hz, zReal_ohm: column(`Zreal${suffix}`), zImag_ohm: column(`Zimag${suffix}`) };
  const time_s = optional(/^Time$/i);
  const potential_V = optional(/^Vdc$/i);
  const warnings: Finding[] = [];
  const recordings = splitSweeps(frequency_Hz).map(({ rows }): RecordingDraft => {
    const { spectrum, findings } = spectrumFromRows(columns, rows, table.lines);
    warnings.push(...findings);
    const start_s = time_s?.[rows[0] as number];
    return {
      technique: 'eis',
      tags: { potential_V: meanOfRows(potential_V, rows), time_s: Number.isFinite(start_s) ? (start_s as number) : null },
      spectrum,
    };
  });
  return { recordings, warnings };
}

function labelOf(file: GamryFile, part: string | undefined): string {
  const title = file.header.get('TITLE')?.trim() || (file.header.get('TAG') ?? 'Gamry impedance');
  return part === undefined ? title : `${title}, ${part}`;
}
