import { damagedDatabase } from './damaged-database';
import type { JetDatabase } from './jet-database';
import type { JetRows } from './jet-rows';
import type { JetColumn } from './jet-table';

type Read = (view: DataView, at: number) => number;

/** Type of a column → its bytes and how its number is read; dates are days since 1899-12-30. */
const numeric: ReadonlyMap<number, readonly [bytes: number, read: Read]> = new Map([
  [2, [1, (view, at) => view.getUint8(at)]],
  [3, [2, (view, at) => view.getInt16(at, true)]],
  [4, [4, (view, at) => view.getInt32(at, true)]],
  [5, [8, (view, at) => Number(view.getBigInt64(at, true)) / 10_000]],
  [6, [4, (view, at) => view.getFloat32(at, true)]],
  [7, [8, (view, at) => view.getFloat64(at, true)]],
  [8, [8, (view, at) => view.getFloat64(at, true)]],
]);

/** A column of numbers, NaN where nothing is stored; undefined for other kinds of column. @throws ReadError FILE_CORRUPT */
export function jetNumbers({ file, view, layout }: JetDatabase, rows: JetRows, column: JetColumn): Float64Array | undefined {
  const kind = numeric.get(column.type);
  if (kind === undefined || column.fixed === undefined) return undefined;
  const [bytes, read] = kind;
  const { countWidth } = layout;
  const values = new Float64Array(rows.count);
  const maskByte = column.number >> 3;
  const maskBit = 1 << (column.number & 7);
  const offset = countWidth + column.fixed;
  for (let k = 0; k < rows.count; k++) {
    const [from, to] = [rows.from[k] as number, rows.to[k] as number];
    // The row says how many columns the table had when it was written.
    const stored = to - from < countWidth ? 0 : countWidth === 2 ? view.getUint16(from, true) : view.getUint8(from);
    const mask = to - ((stored + 7) >> 3);
    if (stored <= column.number || (view.getUint8(mask + maskByte) & maskBit) === 0) values[k] = Number.NaN;
    else if (from + offset + bytes > mask) throw damagedDatabase(file, `a row has no room for its column ${column.name.slice(0, 40)}`);
    else values[k] = read(view, from + offset);
  }
  return values;
}
