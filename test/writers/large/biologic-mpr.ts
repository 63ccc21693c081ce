import { writeMpr } from '../biologic-mpr';
import { cellCourse } from './course';
import type { LargeFile } from './large-file';

const row_bytes = 29;
const firstRow = 406;

/** Galvanostatic cycling: mode, time, potential, current, cycle and half cycle, 29 bytes a row. */
export const large: LargeFile = {
  course: 'cell',
  name: 'cell.mpr',
  columns: 6,
  tolerance: 6e-8,
  write: (rows) => {
    const column = (ids: number[], type: 'u1' | 'u4' | 'f4' | 'f8') => ({ ids, type, values: [0] });
    const columns = [column([1], 'u1'), column([4], 'f8'), column([6], 'f4'), column([8], 'f4'), column([24], 'f8'), column([468], 'u4')];
    const one = writeMpr({ header: 'old-3', technique: 0x04, columns, withoutLog: true });
    const payload = one.length - row_bytes - firstRow;
    const bytes = new Uint8Array(payload + firstRow + rows * row_bytes);
    bytes.set(one.subarray(0, payload + firstRow));
    const view = new DataView(bytes.buffer);
    view.setUint32(payload - 16, firstRow + rows * row_bytes, true);
    view.setUint32(payload, rows, true);
    for (let k = 0; k < rows; k++) {
      const { time_s, potential_V, current_A, cycle, step } = cellCourse(k);
      const at = payload + firstRow + k * row_bytes;
      view.setUint8(at, 1);
      view.setFloat64(at + 1, time_s, true);
      view.setFloat32(at + 9, potential_V, true);
      view.setFloat32(at + 13, 1000 * current_A, true);
      view.setFloat64(at + 17, cycle, true);
      view.setUint32(at + 25, step - 1, true);
    }
    return bytes;
  },
};
