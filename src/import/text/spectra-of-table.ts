import type { Finding } from '../../core/finding';
import type { RecordingDraft } from '../../core/recording';
import { spectraOfMapping } from '../spectra-of-mapping';
import type { ImpedanceMapping } from './impedance-mapping';
import { numberColumn, type TextTable } from './text-table';

/** One recording a sweep of a text table. @throws ReadError the table's own problem, and what `spectraOfMapping` throws */
export function spectraOfTable(
  table: TextTable,
  mapping: ImpedanceMapping,
  label?: string,
): { recordings: RecordingDraft[]; warnings: Finding[] } {
  if (table.problem !== undefined) throw table.problem;
  return spectraOfMapping({ ...table, rows: table.rows.length, numbers: (index) => numberColumn(table, index) }, mapping, label);
}
