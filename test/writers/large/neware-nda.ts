import { range_mA, stateCodes } from '../neware-nda';
import { cellCourse } from './course';
import type { LargeFile } from './large-file';

const row_bytes = 86;
const firstRow = 2048;
const count_A = 1e-4;

/** Integer records of version 29; a count of the current is 0.1 mA. */
export const large: LargeFile = {
  course: 'cell',
  name: 'cell.nda',
  columns: 12,
  stepsMeet: true,
  tolerance: 5e-4,
  write: (rows) => {
    const bytes = new Uint8Array(firstRow + row_bytes * rows);
    bytes.set(new TextEncoder().encode('NEWARE20200325'));
    bytes[14] = 29;
    const view = new DataView(bytes.buffer);
    for (let k = 0; k < rows; k++) {
      const { stepTime_s, potential_V, current_A, capacity_Ah, cycle, step, isCharge } = cellCourse(k);
      const at = firstRow + row_bytes * k;
      view.setUint8(at, 0x55);
      view.setUint32(at + 2, k + 1, true);
      view.setUint32(at + 6, cycle - 1, true);
      view.setUint8(at + 10, step);
      view.setUint8(at + 12, isCharge ? stateCodes.charge : stateCodes.discharge);
      view.setUint32(at + 14, stepTime_s * 1000, true);
      view.setInt32(at + 22, Math.round(potential_V * 10_000), true);
      view.setInt32(at + 26, Math.round(current_A / count_A), true);
      view.setUint32(at + (isCharge ? 38 : 46), Math.round((capacity_Ah * 3600) / count_A), true);
      view.setUint16(at + 70, 2020, true);
      for (const [place, value] of [3, 25, 11, 16, 50].entries()) view.setUint8(at + 72 + place, value);
      view.setInt32(at + 78, range_mA, true);
    }
    return bytes;
  },
};
