import { type NdcMember, ndcRecords } from './ndc-pages';
import { NewareRecords } from './neware-records';

/** Versions whose data, step and run information stand in members of their own. */
export const partedVersions: readonly number[] = [11, 14, 16, 17];

/** In 11 and 16 voltages are 0.1 mV and currents mA, capacities mA·s; in 14 and 17 they are V, A and Ah. */
const isSmall = (version: number) => version === 11 || version === 16;

/** Steps in their order: cycle from 1 and the state's code. */
interface Steps {
  cycle: number[];
  status: number[];
}

/**
 * data.ndc with data_runInfo.ndc and data_step.ndc. The run information has a row only now and then: between them the time goes on by
 * the interval it states, and capacity and energy by that interval times the current.
 * @returns the records and how many of them had no run information of their own
 */
export function readNdcParts(
  data: NdcMember,
  runInfo: NdcMember,
  step: NdcMember,
  file: string,
): { records: NewareRecords; filled: number } {
  const records = readVoltages(data, file);
  const { columns, rows } = records;
  const interval_s = new Float64Array(rows);
  placeRunInfo(runInfo, records, interval_s);
  const steps = readSteps(step);
  let [stepCount, previousStep, filled, known] = [0, Number.NaN, 0, -1];
  for (let k = 0; k < rows; k++) {
    if (!Number.isNaN(columns.stepTime_s[k] as number)) {
      const mark = columns.stepMark[k] as number;
      if (mark !== previousStep) stepCount++;
      [previousStep, known] = [mark, k];
    } else if (known >= 0) {
      goOn(records, k, interval_s[known] as number);
      filled++;
    }
    columns.stepMark[k] = stepCount;
    columns.cycle[k] = steps.cycle[stepCount - 1] ?? Number.NaN;
    columns.status[k] = steps.status[stepCount - 1] ?? 0;
  }
  return { records, filled };
}

function readVoltages(member: NdcMember, file: string): NewareRecords {
  const { view, version } = member;
  const records = new NewareRecords(file, Math.ceil(view.byteLength / 8));
  const [volt, ampere] = isSmall(version) ? [1e-4, 1e-3] : [1, 1];
  const { columns } = records;
  for (const field of ['stepTime_s', 'chargeCapacity_Ah', 'dischargeCapacity_Ah', 'chargeEnergy_Wh', 'dischargeEnergy_Wh'] as const) {
    columns[field].fill(Number.NaN);
  }
  columns.dateTime_s.fill(Number.NaN);
  for (const at of ndcRecords(member, 8)) {
    const potential = view.getFloat32(at, true);
    if (potential === 0) continue;
    const row = records.rows++;
    columns.index[row] = row + 1;
    columns.potential_V[row] = potential * volt;
    columns.current_A[row] = view.getFloat32(at + 4, true) * ampere;
  }
  return records;
}

function placeRunInfo(member: NdcMember, { columns, rows }: NewareRecords, interval_s: Float64Array): void {
  const { view, version } = member;
  const unit = isSmall(version) ? 1 / 3.6e6 : 1;
  const length = version === 11 ? 47 : version === 14 ? 55 : 100;
  for (const at of ndcRecords(member, length, undefined, 4096)) {
    const row = view.getInt32(at + 41, true) - 1;
    // An index that occurs twice counts where it stands first.
    if (row < 0 || row >= rows || !Number.isNaN(columns.stepTime_s[row] as number)) continue;
    columns.stepTime_s[row] = view.getInt32(at, true) / 1000;
    columns.chargeCapacity_Ah[row] = view.getFloat32(at + 5, true) * unit;
    columns.dischargeCapacity_Ah[row] = view.getFloat32(at + 9, true) * unit;
    columns.chargeEnergy_Wh[row] = view.getFloat32(at + 13, true) * unit;
    columns.dischargeEnergy_Wh[row] = view.getFloat32(at + 17, true) * unit;
    interval_s[row] = view.getInt32(at + 29, true) / 1000;
    columns.dateTime_s[row] = view.getInt32(at + 33, true) + view.getInt16(at + 45, true) / 1000;
    columns.stepMark[row] = view.getInt32(at + 37, true);
  }
}

function readSteps(member: NdcMember): Steps {
  const { view, version } = member;
  const steps: Steps = { cycle: [], status: [] };
  const length = version === 11 || version === 14 ? 37 : 100;
  for (const at of ndcRecords(member, length, undefined, 4096)) {
    if (view.getInt32(at + (length === 37 ? 4 : 33), true) === 0) continue;
    steps.cycle.push(view.getInt32(at, true) + 1);
    steps.status.push(view.getUint8(at + 24));
  }
  return steps;
}

/** Row k from the row before it, one interval later. */
function goOn({ columns }: NewareRecords, k: number, interval_s: number): void {
  const before = (values: Float64Array) => values[k - 1] as number;
  columns.stepTime_s[k] = before(columns.stepTime_s) + interval_s;
  columns.dateTime_s[k] = before(columns.dateTime_s) + interval_s;
  const current_A = columns.current_A[k] as number;
  const charge_Ah = (Math.abs(current_A) * interval_s) / 3600;
  const energy_Wh = charge_Ah * (columns.potential_V[k] as number);
  columns.chargeCapacity_Ah[k] = before(columns.chargeCapacity_Ah) + (current_A > 0 ? charge_Ah : 0);
  columns.dischargeCapacity_Ah[k] = before(columns.dischargeCapacity_Ah) + (current_A < 0 ? charge_Ah : 0);
  columns.chargeEnergy_Wh[k] = before(columns.chargeEnergy_Wh) + (current_A > 0 ? energy_Wh : 0);
  columns.dischargeEnergy_Wh[k] = before(columns.dischargeEnergy_Wh) + (current_A < 0 ? energy_Wh : 0);
}
