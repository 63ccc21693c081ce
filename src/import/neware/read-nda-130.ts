import { NewareRecords } from './neware-records';
import type { NdaContents } from './read-nda-29';

const firstRecord = 1024;

/** Records of a .nda file of version 130: BTS 9.1 where they begin with 55 hex, else BTS 9. */
export function readNda130(view: DataView, file: string): NdaContents {
  if (view.byteLength <= firstRecord) return { records: new NewareRecords(file, 0), temperatures: new Map() };
  const records = view.getUint8(firstRecord) === 0x55 ? readBts91(view, file) : readBts9(view, file);
  return { records, temperatures: new Map() };
}

function readBts91(view: DataView, file: string): NewareRecords {
  const mark = view.getUint16(firstRecord, true);
  let length = 52;
  while (firstRecord + length + 2 <= view.byteLength && view.getUint16(firstRecord + length, true) !== mark) length++;
  const records = new NewareRecords(file, Math.ceil(view.byteLength / length));
  for (let at = firstRecord; at + 52 <= view.byteLength; at += length) {
    if (view.getUint16(at, true) !== mark) continue;
    const [capacity_Ah, energy_Wh] = [28, 32].map((k) => view.getFloat32(at + k, true) / 3.6e6) as [number, number];
    records.add({
      index: view.getUint32(at + 8, true),
      cycle: view.getUint32(at + 36, true),
      stepMark: view.getUint8(at + 2),
      status: view.getUint8(at + 3),
      stepTime_s: view.getUint32(at + 12, true) + view.getUint32(at + 16, true) / 1e9,
      current_A: view.getFloat32(at + 20, true) / 1000,
      potential_V: view.getFloat32(at + 24, true),
      chargeCapacity_Ah: Math.max(capacity_Ah, 0),
      dischargeCapacity_Ah: Math.max(-capacity_Ah, 0),
      chargeEnergy_Wh: Math.max(energy_Wh, 0),
      dischargeEnergy_Wh: Math.max(-energy_Wh, 0),
      dateTime_s: view.getUint32(at + 44, true) + view.getUint32(at + 48, true) / 1e9,
    });
  }
  return records;
}

function readBts9(view: DataView, file: string): NewareRecords {
  const length = 88;
  const records = new NewareRecords(file, Math.ceil(view.byteLength / length));
  for (let at = firstRecord; at + length <= view.byteLength; at += length) {
    const isRecord = [0, 1, 2, 3, 4, 5].every((k) => view.getUint8(at + k) === view.getUint8(firstRecord + k));
    if (!isRecord) continue;
    const float = (k: number) => view.getFloat32(at + k, true);
    records.add({
      index: view.getUint32(at + 16, true),
      cycle: 1,
      stepMark: view.getUint8(at + 9),
      status: view.getUint8(at + 10),
      stepTime_s: Number(view.getBigUint64(at + 28, true)) / 1e6,
      potential_V: float(36),
      current_A: float(40) / 1000,
      chargeCapacity_Ah: float(52) / 3.6e6,
      chargeEnergy_Wh: float(56) / 3.6e6,
      dischargeCapacity_Ah: float(60) / 3.6e6,
      dischargeEnergy_Wh: float(64) / 3.6e6,
      dateTime_s: Number(view.getBigUint64(at + 68, true)) / 1e6,
    });
  }
  return records;
}
