import { type IntegerPlaces, NewareRecords } from './neware-records';

const recordLength = 86;
const places: IntegerPlaces = { status: 10, time: 12, voltage: 20, charge: 36, date: 68, range: 76 };

export interface NdaContents {
  records: NewareRecords;
  /** Channel → index of the record → K. */
  temperatures: Map<number, Map<number, number>>;
}

/** Records of a .nda file before version 130. */
export function readNda29(view: DataView, file: string): NdaContents {
  const records = new NewareRecords(file, Math.ceil(view.byteLength / recordLength));
  const temperatures: NdaContents['temperatures'] = new Map();
  const start = firstRecord(view);
  for (let at = start; start >= 0 && at + recordLength <= view.byteLength; at += recordLength) {
    if (view.getUint32(at + 82, true) !== 0) continue;
    const kind = view.getUint8(at);
    if (kind === 0x55 && view.getUint8(at + 1) === 0) records.addIntegers(view, at + 2, places);
    else if (kind === 0x65) {
      const channel = view.getUint8(at + 1);
      const values = temperatures.get(channel) ?? new Map<number, number>();
      temperatures.set(channel, values.set(view.getUint32(at + 2, true), view.getInt16(at + 34, true) / 10 + 273.15));
    }
  }
  return { records, temperatures };
}

/** Behind four zero bytes: 55 00, a status, and another record (55 or 65) right behind it, or the end of the file. */
function firstRecord(view: DataView): number {
  for (let at = 4; at + recordLength <= view.byteLength; at++) {
    if (view.getUint8(at) !== 0x55 || view.getUint8(at + 1) !== 0 || view.getUint32(at - 4, true) !== 0) continue;
    const next = at + recordLength;
    const follows = next >= view.byteLength || view.getUint8(next) === 0x55 || view.getUint8(next) === 0x65;
    if (follows && view.getUint8(at + 12) !== 0) return at;
  }
  return -1;
}
