import type { RecordingDraft } from '../../core/recording';
import { techniqueOfCourse } from '../cycler/technique-of-course';
import type { NumberTable } from '../delimited/number-table';
import { sweepCycles } from '../sweep-cycles';
import { seriesOfTable } from '../text/series-of-table';

/** Whether a table's names are those of NOVA's voltammetry exports. */
export function isNovaSeries(names: readonly string[]): boolean {
  const bare = names.length === 2 && names[0] === 'U' && names[1] === 'I';
  return bare || (names.some((name) => /^WE\(1\)\.(Potential|Current) \([VA]\)$/.test(name)) && !names.some((name) => /freq/i.test(name)));
}

/**
 * A measurement of NOVA: a voltammogram, or where potentials were not applied in turn what their course shows. `Scan` counts every piece the
 * procedure repeats, so the cycles are taken from the turns of the potential.
 */
export function novaSeries(table: NumberTable): RecordingDraft {
  const isScan = table.names.some((name) => /^(U|Potential applied.*)$/.test(name));
  const draft = seriesOfTable(table, { technique: 'cv', label: 'CV' });
  if (draft.technique === 'eis') return draft;
  const { columns } = draft.series;
  if (!isScan && columns.some(({ quantity }) => quantity === 'time_s')) draft.technique = techniqueOfCourse(columns);
  if (draft.technique !== 'cv') return { ...draft, label: 'NOVA' };
  const scan = columns.find((column) => column.quantity === 'cycle');
  if (scan !== undefined) scan.quantity = 'scan';
  const potential_V = columns.find((column) => column.quantity === 'potential_V');
  if (potential_V !== undefined) {
    const sourceName = `${potential_V.sourceName}, turns`;
    columns.push({ quantity: 'cycle', unit: '', sourceName, values: sweepCycles(potential_V.values) });
  }
  return draft;
}
