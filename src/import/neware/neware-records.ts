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
  /** The clock is a calendar's, without a time zone, as if it were universal. */
  hasLocalClock = false;

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
    const charge = at + places.charge;
    const counted = [signed64(view, charge), signed64(view, charge + 8), signed64(view, charge + 16), signed64(view, charge + 24)] as const;
    const idle = current === 0 && counted.every((value) => value === 0);
    const factor_mA = rangeFactor(range) ?? (idle ? 0 : undefined);
    if (factor_mA === undefined) throw this.unknownRange(range, index);
    const { columns, rows } = this;
    columns.index[rows] = index;
    columns.cycle[rows] = view.getUint32(at + 4, true) + 1;
    columns.stepMark[rows] = view.getUint8(at + 8);
    columns.status[rows] = status;
    columns.stepTime_s[rows] = unsigned64(view, at + places.time) / 1000;
    columns.potential_V[rows] = view.getInt32(at + places.voltage, true) / 10_000;
    columns.current_A[rows] = (current * factor_mA) / 1000;
    columns.chargeCapacity_Ah[rows] = (counted[0] * factor_mA) / 3.6e6;
    columns.dischargeCapacity_Ah[rows] = (counted[1] * factor_mA) / 3.6e6;
    columns.chargeEnergy_Wh[rows] = (counted[2] * factor_mA) / 3.6e6;
    columns.dischargeEnergy_Wh[rows] = (counted[3] * factor_mA) / 3.6e6;
    columns.dateTime_s[rows] = calendarSeconds(view, at + places.date);
    this.hasLocalClock = true;
    this.rows++;
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

/** Integers of 64 bits as doubles, exact to 2^53: far more than any counter reaches. */
function unsigned64(view: DataView, at: number): number {
  return view.getUint32(at, true) + 2 ** 32 * view.getUint32(at + 4, true);
}

function signed64(view: DataView, at: number): number {
  return view.getUint32(at, true) + 2 ** 32 * view.getInt32(at + 4, true);
}

/** Local time without a zone, as if it were universal. */
function calendarSeconds(view: DataView, at: number): number {
  const [month, day, hour, minute, second] = [2, 3, 4, 5, 6].map((k) => view.getUint8(at + k)) as [number, number, number, number, number];
  return Date.UTC(view.getUint16(at, true), month - 1, day, hour, minute, second) / 1000;
}
