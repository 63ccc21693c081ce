import { type StatedRow, statedColumns, statedRows } from './cycler-rows';
import type { Sample } from './sample';

/** Codes of states, and what one count of the current is, as the writer states them. */
export const stateCodes = { rest: 4, charge: 1, discharge: 2 } as const;
export const range_mA = 1000;
const count_A = 1e-4;
const epoch_s = 1_585_134_000;

/** The fields of an integer record; `from` is where its index stands. */
export function writeIntegers(
  view: DataView,
  from: number,
  row: StatedRow,
  at: Record<'status' | 'time' | 'voltage' | 'charge' | 'date' | 'range', number>,
): void {
  view.setUint32(from, row.point, true);
  view.setUint32(from + 4, row.cycle - 1, true);
  view.setUint8(from + 8, row.step);
  view.setUint8(from + at.status, stateCodes[row.state]);
  view.setBigUint64(from + at.time, BigInt(row.stepTime_s * 1000), true);
  view.setInt32(from + at.voltage, Math.round(row.potential_V * 10_000), true);
  view.setInt32(from + at.voltage + 4, Math.round(row.current_A / count_A), true);
  view.setBigInt64(from + at.charge, BigInt(Math.round((row.chargeCapacity_Ah * 3600) / count_A)), true);
  view.setBigInt64(from + at.charge + 8, BigInt(Math.round((row.dischargeCapacity_Ah * 3600) / count_A)), true);
  view.setUint16(from + at.date, 2020, true);
  for (const [k, value] of [3, 25, 11, 16, 50].entries()) view.setUint8(from + at.date + 2 + k, value);
  view.setInt32(from + at.range, range_mA, true);
}

/** Voltages as a count of 0.1 mV keeps them. */
export const countedVoltages = () => statedRows().map((row) => Math.round(row.potential_V * 10_000) / 10_000);

export function samples(): Sample[] {
  return [version29(), bts91(), bts9()];
}

function blank(bytes: number, version: number): { bytes: Uint8Array; view: DataView } {
  const all = new Uint8Array(bytes);
  all.set(new TextEncoder().encode('NEWARE20200325'));
  all[14] = version;
  return { bytes: all, view: new DataView(all.buffer) };
}

const quantities = ['point', 'cycle', 'step', 'stepTime_s', 'time_s', 'current_A', 'chargeCapacity_Ah', 'dischargeCapacity_Ah'] as const;

/** Two records exchanged, one twice, and a temperature between them. */
function version29(): Sample {
  const rows = statedRows();
  const [a, b] = [rows[7], rows[8]] as [StatedRow, StatedRow];
  const order = [...rows.slice(0, 7), b, a, ...rows.slice(9), rows[3] as StatedRow];
  const start = 2048;
  const { bytes, view } = blank(start + 86 * (order.length + 1), 29);
  for (const [k, row] of order.entries()) {
    const at = start + 86 * (k < 20 ? k : k + 1);
    view.setUint8(at, 0x55);
    writeIntegers(view, at + 2, row, { status: 10, time: 12, voltage: 20, charge: 36, date: 68, range: 76 });
  }
  const auxiliary = start + 86 * 20;
  view.setUint8(auxiliary, 0x65);
  view.setUint8(auxiliary + 1, 1);
  view.setUint32(auxiliary + 2, 21, true);
  view.setInt16(auxiliary + 34, 253, true);
  const temperature_K = rows.map(({ point }) => (point === 21 ? 298.45 : Number.NaN));
  return {
    title: 'integer records out of order',
    name: 'cell.nda',
    bytes,
    spectra: [],
    series: [{ columns: { ...statedColumns(...quantities), potential_V: countedVoltages(), temperature_K } }],
    tolerance: 1e-12,
  };
}

const floatColumns = () => ({ ...statedColumns(...quantities, 'potential_V') });

function bts91(): Sample {
  const rows = statedRows();
  const length = 60;
  const { bytes, view } = blank(1024 + length * rows.length, 130);
  for (const [k, row] of rows.entries()) {
    const at = 1024 + length * k;
    view.setUint16(at, 0x1055, true);
    view.setUint8(at + 2, row.step);
    view.setUint8(at + 3, stateCodes[row.state]);
    view.setUint32(at + 8, row.point, true);
    view.setUint32(at + 12, row.stepTime_s, true);
    view.setFloat32(at + 20, row.current_A * 1000, true);
    view.setFloat32(at + 24, row.potential_V, true);
    view.setFloat32(at + 28, (row.chargeCapacity_Ah - row.dischargeCapacity_Ah) * 3.6e6, true);
    view.setUint32(at + 36, row.cycle, true);
    view.setUint32(at + 44, epoch_s + row.time_s, true);
    view.setUint32(at + 48, 500_000_000, true);
  }
  const dateTime_s = rows.map((row) => epoch_s + row.time_s + 0.5);
  return {
    title: 'floats of BTS 9.1',
    name: 'bts91.nda',
    bytes,
    spectra: [],
    series: [{ columns: { ...floatColumns(), dateTime_s } }],
    tolerance: 1e-7,
  };
}

function bts9(): Sample {
  const rows = statedRows();
  const { bytes, view } = blank(1024 + 88 * rows.length, 130);
  for (const [k, row] of rows.entries()) {
    const at = 1024 + 88 * k;
    bytes.set([0, 0, 0, 0, 0x81, 0x00], at);
    view.setUint8(at + 9, row.step);
    view.setUint8(at + 10, stateCodes[row.state]);
    view.setUint32(at + 16, row.point, true);
    view.setBigUint64(at + 28, BigInt(row.stepTime_s * 1_000_000), true);
    view.setFloat32(at + 36, row.potential_V, true);
    view.setFloat32(at + 40, row.current_A * 1000, true);
    view.setFloat32(at + 52, row.chargeCapacity_Ah * 3.6e6, true);
    view.setFloat32(at + 60, row.dischargeCapacity_Ah * 3.6e6, true);
    view.setBigUint64(at + 68, BigInt(epoch_s + row.time_s) * 1_000_000n, true);
  }
  const { cycle: _none, ...columns } = floatColumns();
  return { title: 'floats of BTS 9 without a cycle', name: 'bts9.nda', bytes, spectra: [], series: [{ columns }], tolerance: 1e-7 };
}
