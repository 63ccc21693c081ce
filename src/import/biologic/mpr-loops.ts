import type { MprModule } from './mpr-modules';

/**
 * Rows at which loops start: u32 count, then that many u32 row indexes. The list may end with the row count itself
 * and may be padded with zeros; both are left out.
 */
export function readMprLoops(module: MprModule | undefined, rows: number): number[] | undefined {
  if (module === undefined || module.payload.byteLength < 8) return undefined;
  const { payload } = module;
  const count = Math.min(payload.getUint32(0, true), Math.floor((payload.byteLength - 4) / 4));
  const starts: number[] = [];
  for (let k = 0; k < count; k++) {
    const start = payload.getUint32(4 + 4 * k, true);
    const previous = starts.at(-1);
    if (start < rows && (previous === undefined || start > previous)) starts.push(start);
  }
  return starts;
}
