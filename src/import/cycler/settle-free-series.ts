import type { Finding } from '../../core/finding';
import type { RecordingDraft } from '../../core/recording';
import type { TimeSeriesColumn } from '../../core/time-series';
import { currentSignOfResistance } from './current-sign-of-resistance';
import { halfCyclesOfCurrent } from './half-cycles-of-current';
import { isPotentialSweep } from './is-potential-sweep';
import { techniqueOfCurrent } from './technique-of-current';

/**
 * What a table that people made does not say: the direction of the current from the sign of the resistance (turned where discharge is
 * positive, and that is said), the technique and the half cycles from the current.
 */
export function settleFreeSeries(draft: RecordingDraft): Finding[] {
  if (draft.technique === 'eis') return [];
  const { columns, rows } = draft.series;
  const current = columns.find(({ quantity }) => quantity === 'current_A');
  if (current === undefined || rows === 0) return [];
  const findings: Finding[] = [];
  if (signOfTables(columns) < 0) {
    for (const column of columns) {
      if (/^current_A(#\d+)?$/.test(column.quantity)) column.values = column.values.map((value) => (value === 0 ? 0 : -value));
    }
    const message =
      'The voltage falls where the current rises: the file counts discharge as positive. The current was turned, so that charge is positive.';
    findings.push({ code: 'CURRENT_TURNED', message });
  }
  if (!columns.some(({ quantity }) => quantity === 'time_s')) return findings;
  if (isPotentialSweep(columns)) {
    draft.technique = 'cv';
    // Its cycles are those of the potential, not of the current's sign.
    draft.series.columns = columns.filter(({ sourceName }) => !/, sign$/.test(sourceName));
    return findings;
  }
  draft.technique = techniqueOfCurrent(current.values);
  const counted = halfCyclesOfCurrent(current.values);
  for (const quantity of ['cycle', 'halfCycle'] as const) {
    const present = columns.find((column) => column.quantity === quantity);
    if (present === undefined) columns.push({ quantity, unit: '', sourceName: `${current.sourceName}, sign`, values: counted[quantity] });
    else if (/, sign$/.test(present.sourceName)) present.values = counted[quantity];
  }
  return findings;
}

/** The sign of the first pair of potential and current that shows it: a sheet may hold several tables side by side. */
function signOfTables(columns: readonly TimeSeriesColumn[]): number {
  for (const { quantity, values } of columns) {
    if (!/^current_A(#\d+)?$/.test(quantity)) continue;
    const potential = columns.find((column) => column.quantity === quantity.replace('current_A', 'potential_V'));
    const sign = potential === undefined ? 0 : currentSignOfResistance(potential.values, values);
    if (sign !== 0) return sign;
  }
  return 0;
}
