import { ReadError } from '../../core/errors';
import { rangeFactor } from './range-factor';

/** One row each, in s, V, A, Ah, Wh; `dateTime_s` counts from 1970. NaN = missing. */
export const recordFields = [
  'index',
  'cycle',
  'stepMark',
  'status',
  'stepTime_s',
  'potential_V',
  'current_A',
  'chargeCapacity_Ah',
  'dischargeCapacity_Ah',
  'chargeEnergy_Wh',
  'dischargeEnergy_Wh',
  'dateTime_s',
] as const;
export type RecordField = (typeof recordFields)[number];

/** Records of a Neware file as columns with room for a known number of them. */
export class NewareRecords {
  readonly columns: Record<RecordField, Float64Array>;
  rows = 0;

  constructor(
    readonly file: string,
    capacity: number,
  ) {
    this.columns = Object.fromEntries(recordFields.map((field) => [field, new Float64Array(capacity)])) as Record<
      RecordField,
      Float64Array
    >;
  }

  add(values: Record<RecordField, number>): void {
    for (const field of recordFields) this.columns[field][this.rows] = values[field];
    this.rows++;
  }

  /**
   * An integer record: `at` is where its index stands, the fields behind it at the distances of this generation of files.
   * @throws ReadError FILE_CORRUPT for a current range whose factor is not known
   */
  addIntegers(view: DataView, at: number, places: IntegerPlaces): void {
    const index = view.getUint32(at, true);
    const status = view.getUint8(at + places.status);
    if (index === 0 || status === 0) return;
    const range = view.getInt32(at + places.range, true);
    const current = view.getInt32(at + places.voltage + 4, true);
    const counter = (k: number) => Number(view.getBigInt64(at + places.charge + 8 * k, true));
    const counters = [0, 1, 2, 3].map(counter) as [number, number, number, number];
    const idle = current === 0 && counters.every((value) => value === 0);
    const factor_mA = rangeFactor(range) ?? (idle ? 0 : undefined);
    if (factor_mA === undefined) throw this.unknownRange(range, index);
    const [charge, discharge, chargeEnergy, dischargeEnergy] = counters.map((value) => (value * factor_mA) / 3.6e6) as typeof counters;
    this.add({
      index,
      cycle: view.getUint32(at + 4, true) + 1,
      stepMark: view.getUint8(at + 8),
      status,
      stepTime_s: Number(view.getBigUint64(at + places.time, true)) / 1000,
      potential_V: view.getInt32(at + places.voltage, true) / 10_000,
      current_A: (current * factor_mA) / 1000,
      chargeCapacity_Ah: charge,
      dischargeCapacity_Ah: discharge,
      chargeEnergy_Wh: chargeEnergy,
      dischargeEnergy_Wh: dischargeEnergy,
      dateTime_s: calendarSeconds(view, at + places.date),
    });
  }

  private unknownRange(range: number, index: number): ReadError {
    return new ReadError('FILE_CORRUPT', `${this.file}: record ${index} has the current range ${range} mA, whose unit is not known.`, {
      file: this.file,
      line: index,
      expected: 'a current range of a Neware board whose counts are known',
      hint: 'Export the measurement as text from BTSDA, and please report this range with its device.',
    });
  }
}

/** Distances from a record's index to its fields. */
export interface IntegerPlaces {
  status: number;
  time: number;
  voltage: number;
  charge: number;
  date: number;
  range: number;
}

/** Local time without a zone, as if it were universal. */
function calendarSeconds(view: DataView, at: number): number {
  const [month, day, hour, minute, second] = [2, 3, 4, 5, 6].map((k) => view.getUint8(at + k)) as [number, number, number, number, number];
  return Date.UTC(view.getUint16(at, true), month - 1, day, hour, minute, second) / 1000;
}
