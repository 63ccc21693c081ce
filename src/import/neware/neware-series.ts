import type { Finding } from '../../core/finding';
import type { ReadResult } from '../../core/reader';
import type { TimeSeriesColumn } from '../../core/time-series';
import { cyclerSeries } from '../cycler/cycler-series';
import { totalTimeOfSteps } from '../cycler/total-time-of-steps';
import { countCycles } from './count-cycles';
import type { NewareRecords } from './neware-records';

/**
 * Neware's records as one time series: sorted by index, steps numbered by their changes, a time that goes on over the steps, and the cycles
 * both as stored and as counted from charge behind discharge; where the two differ that is said.
 * @param more further columns of the same rows (temperatures)
 */
export function newareSeries(
  records: NewareRecords,
  more: readonly TimeSeriesColumn[] = [],
  warnings: readonly Finding[] = [],
): ReadResult {
  const columns = inOrder(records);
  const rows = columns.index.length;
  const step = new Float64Array(rows);
  for (let k = 0; k < rows; k++)
    step[k] = k === 0 ? 1 : (step[k - 1] as number) + (columns.stepMark[k] === columns.stepMark[k - 1] ? 0 : 1);
  const counted = countCycles(columns.status);
  const column = (quantity: string, unit: string, sourceName: string, values: Float64Array): TimeSeriesColumn => ({
    quantity,
    unit,
    sourceName,
    values,
  });
  const stored = new Set(columns.cycle).size;
  const byCharge = new Set(counted).size;
  const findings = [...warnings];
  if (rows > 0 && stored !== byCharge) {
    const message = `The file numbers ${stored} cycles; counted from every charge that follows a discharge there are ${byCharge}. The file's own numbers are used.`;
    findings.push({ code: 'CYCLES_DISAGREE', message });
  }
  const all = [
    totalTimeOfSteps(columns.stepTime_s, step),
    column('potential_V', 'V', 'Voltage', columns.potential_V),
    column('current_A', 'A', 'Current(mA)', columns.current_A),
    column('cycle', '', 'Cycle (stored)', columns.cycle),
    column('cycleOfCharge', '', 'Cycle', counted),
    column('step', '', 'Step', step),
    column('stepTime_s', 's', 'Time', columns.stepTime_s),
    column('point', '', 'Index', columns.index),
    column('stateCode', '', 'Status', columns.status),
    column('chargeCapacity_Ah', 'Ah', 'Charge_Capacity(mAh)', columns.chargeCapacity_Ah),
    column('dischargeCapacity_Ah', 'Ah', 'Discharge_Capacity(mAh)', columns.dischargeCapacity_Ah),
    column('chargeEnergy_Wh', 'Wh', 'Charge_Energy(mWh)', columns.chargeEnergy_Wh),
    column('dischargeEnergy_Wh', 'Wh', 'Discharge_Energy(mWh)', columns.dischargeEnergy_Wh),
    column(records.hasLocalClock ? 'dateTimeLocal_s' : 'dateTime_s', 's', 'Timestamp', columns.dateTime_s),
    ...more,
  ];
  return cyclerSeries({ file: records.file, rows, columns: all, label: 'Neware', warnings: findings });
}

/** Rows by rising index, each index once. */
function inOrder({ columns, rows }: NewareRecords): NewareRecords['columns'] {
  const index = columns.index;
  let rises = true;
  for (let k = 1; k < rows && rises; k++) rises = (index[k] as number) > (index[k - 1] as number);
  const cut = (pick: (values: Float64Array) => Float64Array) =>
    Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, pick(values)])) as NewareRecords['columns'];
  if (rises) return cut((values) => values.subarray(0, rows));
  const order = Array.from({ length: rows }, (_, k) => k).sort((a, b) => (index[a] as number) - (index[b] as number) || a - b);
  const kept = order.filter((row, k) => k === 0 || index[row] !== index[order[k - 1] as number]);
  return cut((values) => Float64Array.from(kept, (row) => values[row] as number));
}
