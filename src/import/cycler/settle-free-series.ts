import type { Finding } from '../../core/finding';
import type { RecordingDraft } from '../../core/recording';
import type { TimeSeriesColumn } from '../../core/time-series';
import { doubtedCurrentSign } from '../doubted-current-sign';
import { currentSignOfResistance } from './current-sign-of-resistance';
import { halfCyclesOfCurrent } from './half-cycles-of-current';
import { isEvenSweep } from './is-even-sweep';
import { isPotentialSweep } from './is-potential-sweep';

/**
 * What a table that people made does not say: the technique from the course of potential and current; where it is no voltammogram, the
 * direction of the current from the sign of the resistance (turned where discharge is positive, and that is said), and the half cycles.
 */
export function settleFreeSeries(draft: RecordingDraft): Finding[] {
  if (draft.technique === 'eis') return [];
  const { columns, rows } = draft.series;
  const find = (quantity: string) => columns.find((column) => column.quantity === quantity);
  const [time, potential, current] = [find('time_s'), find('potential_V'), find('current_A')];
  if (current === undefined || rows === 0) return [];
  // What is numbered by steps was done by a cycler, however straight its potential runs.
  const isCycler = find('step') !== undefined || find('stepTime_s') !== undefined;
  if (!isCycler && (time === undefined ? potential !== undefined && isEvenSweep(potential.values) : isPotentialSweep(columns))) {
    draft.technique = 'cv';
    // Cycles counted from the current are those of a cycler: a voltammogram's follow its turns.
    draft.series.columns = columns.filter(({ quantity, sourceName }) => !isCounted(quantity, sourceName));
    return potential === undefined ? [] : doubtedCurrentSign(potential.values, current.values);
  }
  if (time === undefined) draft.technique = 'unknown';
  const findings: Finding[] = [];
  if (signOfTables(columns) < 0) {
    for (const column of columns) {
      if (/^current_A(#\d+)?$/.test(column.quantity)) column.values = column.values.map((value) => (value === 0 ? 0 : -value));
    }
    const message =
      'The voltage falls where the current rises: the file counts discharge as positive. The current was turned, so that charge is positive.';
    findings.push({ code: 'CURRENT_TURNED', message });
    const counted = halfCyclesOfCurrent(current.values);
    for (const column of columns) {
      if (isCounted(column.quantity, column.sourceName)) column.values = counted[column.quantity as 'cycle' | 'halfCycle'];
    }
  }
  return findings;
}

function isCounted(quantity: string, sourceName: string): boolean {
  return (quantity === 'cycle' || quantity === 'halfCycle') && sourceName.endsWith(', sign');
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
