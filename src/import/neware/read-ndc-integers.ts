import type { NdcMember } from './ndc-pages';
import { ndcRecords } from './ndc-pages';
import { type IntegerPlaces, NewareRecords } from './neware-records';

// Distances from the index, which stands at byte 8 of a record.
const places: IntegerPlaces = { status: 9, time: 15, voltage: 23, charge: 35, date: 67, range: 74 };

/** data.ndc of versions 2 and 5, where every record holds everything. */
export function readNdcIntegers(member: NdcMember, file: string): NewareRecords {
  const { view, version } = member;
  const records = new NewareRecords(file, Math.ceil(view.byteLength / 86) + 1);
  if (version === 5) {
    for (const at of ndcRecords(member, 87, 125, 4096 - 56)) {
      if (view.getUint8(at + 7) === 0x55) records.addIntegers(view, at + 8, places);
    }
    return records;
  }
  // Version 2 has no pages: a record begins with the eight bytes that stand at 517.
  for (let at = 517; at + 94 <= view.byteLength; ) {
    if (view.getUint8(at) === 0x55 && sameBytes(view, at, 517)) {
      records.addIntegers(view, at + 8, places);
      at += 94;
    } else at++;
  }
  return records;
}

function sameBytes(view: DataView, at: number, other: number): boolean {
  return view.getUint32(at, true) === view.getUint32(other, true) && view.getUint32(at + 4, true) === view.getUint32(other + 4, true);
}
