import { writeMpr } from '../writers/biologic-mpr';

/** A .mpr of galvanostatic cycling with as many rows as wanted: mode, time, potential, current, cycle and half cycle, 29 bytes a row. */
export function writeMprRows(rows: number): Uint8Array {
  const one = writeMpr({
    header: 'old-3',
    technique: 0x04,
    columns: [
      { ids: [1], type: 'u1', values: [1] },
      { ids: [4], type: 'f8', values: [0] },
      { ids: [6], type: 'f4', values: [0] },
      { ids: [8], type: 'f4', values: [0] },
      { ids: [24], type: 'f8', values: [0] },
      { ids: [468], type: 'u4', values: [0] },
    ],
    withoutLog: true,
  });
  const rowBytes = 29;
  const payload = one.length - rowBytes - 406;
  const bytes = new Uint8Array(payload + 406 + rows * rowBytes);
  bytes.set(one.subarray(0, payload + 406));
  const view = new DataView(bytes.buffer);
  view.setUint32(payload - 16, 406 + rows * rowBytes, true);
  view.setUint32(payload, rows, true);
  for (let k = 0; k < rows; k++) {
    const at = payload + 406 + k * rowBytes;
    view.setUint8(at, 1);
    view.setFloat64(at + 1, k, true);
    view.setFloat32(at + 9, 3.5 + 0.5 * Math.sin(k / 1e4), true);
    view.setFloat32(at + 13, k % 20_000 < 10_000 ? 1 : -1, true);
    view.setFloat64(at + 17, Math.floor(k / 20_000), true);
    view.setUint32(at + 25, Math.floor(k / 10_000), true);
  }
  return bytes;
}
