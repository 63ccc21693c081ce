import type { TimeSeries } from '../core/time-series';

/** The file's own count of what passed. */
export interface CountedCharge {
  /** In the interval that ends at each row. */
  own_mAh: Float64Array;
  /** Where the counter of the first row's direction stands in the first row. */
  atStart_mAh: number;
}

/**
 * What the file's own counter of capacity says passed in the interval that ends at each of these rows, mAh; null where it has none.
 * Counters of one direction, of a step, of a half cycle and of the whole test are all read by their differences: one that was set back
 * has counted from zero since.
 * @param row rows of the recording that are asked for @param direction of each of them: 1, −1 or 0
 */
export function countedCharge(series: TimeSeries, row: Int32Array, direction: Int8Array): CountedCharge | null {
  const find = (wanted: string) => {
    const column = series.columns.find(({ quantity }) => quantity === wanted);
    return column === undefined ? undefined : Float64Array.from(row, (k) => column.values[k] as number);
  };
  const charged = find('chargeCapacity_Ah') ?? find('chargeCharge_Ah');
  const discharged = find('dischargeCapacity_Ah') ?? find('chargeDischarge_Ah');
  if (charged !== undefined && discharged !== undefined && direction.some((value, k) => value !== 0 && charged[k]! + discharged[k]! > 0)) {
    const [up, down] = [grown(charged, 1000, direction), grown(discharged, 1000, direction)];
    const own_mAh = up.map((value, k) => (direction[k] === 1 ? value : down[k]!));
    return { own_mAh, atStart_mAh: (direction[0] === 1 ? charged : discharged)[0]! * 1000 };
  }
  const found = (values: Float64Array, own_mAh: Float64Array, scale: number) => ({ own_mAh, atStart_mAh: Math.abs(values[0]!) * scale });
  const halfCycle = find('chargeHalfCycle_Ah');
  if (halfCycle !== undefined) return found(halfCycle, grown(halfCycle.map(Math.abs), 1000, direction), 1000);
  const [signed, coulombs, single] = [find('charge_Ah'), find('charge_C'), find('capacity_Ah')];
  if (signed !== undefined) return found(signed, changed(signed, direction, 1000), 1000);
  if (coulombs !== undefined) return found(coulombs, changed(coulombs, direction, 1 / 3.6), 1 / 3.6);
  if (single === undefined) return null;
  return found(single, isNet(single, direction) ? changed(single, direction, 1000) : grown(single, 1000, direction), 1000);
}

/** Growth of a counter that only rises or is set back to zero. */
function grown(counter: Float64Array, scale: number, direction: Int8Array): Float64Array {
  return counter.map((value, k) => {
    if (k === 0 || direction[k] === 0) return 0;
    const before = counter[k - 1]!;
    return scale * (value >= before ? value - before : value);
  });
}

/** Change of a counter that goes with the sign of the current. */
function changed(counter: Float64Array, direction: Int8Array, scale: number): Float64Array {
  return counter.map((value, k) => (k === 0 || direction[k] === 0 ? 0 : scale * Math.abs(value - counter[k - 1]!)));
}

/** Whether a counter without a sign in its name falls while the cell is discharged. */
function isNet(counter: Float64Array, direction: Int8Array): boolean {
  let falls = 0;
  for (let k = 1; k < counter.length; k++) {
    if (direction[k] === -1) falls += Math.sign(counter[k - 1]! - counter[k]!);
  }
  return falls > 0;
}
