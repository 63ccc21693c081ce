import { ReadError } from '../../core/errors';
import type { Finding } from '../../core/finding';
import { flagColumns, mprColumns, type StoredType, storedWidth_bytes } from './mpr-columns';
import type { MprModule } from './mpr-modules';

/** A column under the name of EC-Lab's text export, in the file's own unit. */
export interface NamedColumn {
  name: string;
  values: Float64Array;
}

interface StoredColumn {
  name: string;
  type: StoredType;
  offset: number;
  /** Bits of the shared flag byte. */
  bits?: { shift: number; mask: number };
}

interface Layout {
  columns: StoredColumn[];
  row_bytes: number;
}

/**
 * Decodes the data module into columns. The length of the payload must be first row + rows × row width exactly:
 * the best check that every column's width is right.
 * @throws ReadError FILE_CORRUPT where counts and lengths contradict each other, COLUMN_UNKNOWN where two or more column ids are unknown.
 */
export function decodeMprData(module: MprModule, file: string): { rows: number; columns: NamedColumn[]; warnings: Finding[] } {
  const { payload } = module;
  const firstRow = firstRowOffset(module, file);
  const rows = payload.getUint32(0, true);
  const ids = columnIds(module, firstRow, file);
  const body_bytes = payload.byteLength - firstRow;
  const unknown = ids.filter((id) => !mprColumns.has(id) && !flagColumns.has(id));
  const unknownWidth = unknown.length === 0 || rows === 0 ? 0 : body_bytes / rows - layOut(ids, 0).row_bytes;
  if (unknown.length > 1 || (unknown.length === 1 && rows > 0 && ![1, 2, 4, 8].includes(unknownWidth))) {
    throw new ReadError(
      'COLUMN_UNKNOWN',
      `${file} holds columns with unknown numbers ${unknown.join(', ')}; their widths cannot be told.`,
      {
        file,
        expected: 'columns known to Arctrace, or at most one unknown of them',
        hint: 'Export the measurement as text (.mpt) from EC-Lab and open that; please report the numbers.',
      },
    );
  }
  const layout = layOut(ids, unknownWidth);
  if (rows * layout.row_bytes !== body_bytes) throw lengthMismatch(file, rows, layout.row_bytes, body_bytes);
  const columns = layout.columns.map((column) => ({
    name: column.name,
    values: decodeColumn(payload, firstRow, rows, layout.row_bytes, column),
  }));
  const message = `Column number ${unknown[0]} is unknown to Arctrace and was left out; the others are complete.`;
  return { rows, columns, warnings: unknown.length === 0 ? [] : [{ code: 'COLUMN_UNKNOWN', message }] };
}

function firstRowOffset(module: MprModule, file: string): number {
  const offset = module.newHeader ? 1007 : module.version === 2 ? 405 : module.version === 3 ? 406 : 0;
  if (offset === 0) {
    throw new ReadError('FILE_CORRUPT', `${file}: the data are in layout version ${module.version}.`, {
      file,
      expected: 'data version 2 or 3, or the newer module header',
      hint: 'Export the measurement as text (.mpt) from EC-Lab and open that.',
    });
  }
  if (module.payload.byteLength < offset) {
    throw new ReadError('FILE_CORRUPT', `${file}: the data module is ${module.payload.byteLength} bytes long.`, {
      file,
      expected: `at least ${offset} bytes before the first row`,
      hint: 'Copy the file again from the measuring computer.',
    });
  }
  return offset;
}

function columnIds(module: MprModule, firstRow: number, file: string): number[] {
  const { payload } = module;
  const count = module.newHeader ? payload.getUint16(4, true) : payload.getUint8(4);
  const start = module.newHeader ? 6 : 5;
  if (count === 0 || start + 2 * count > firstRow) {
    throw new ReadError('FILE_CORRUPT', `${file}: ${count} columns are announced.`, {
      file,
      expected: `between 1 and ${Math.floor((firstRow - start) / 2)} columns`,
      hint: 'Copy the file again from the measuring computer.',
    });
  }
  return Array.from({ length: count }, (_, k) => payload.getUint16(start + 2 * k, true));
}

function layOut(ids: readonly number[], unknownWidth_bytes: number): Layout {
  const columns: StoredColumn[] = [];
  let row_bytes = 0;
  let flagByte: number | null = null;
  for (const id of ids) {
    const flag = flagColumns.get(id);
    const known = mprColumns.get(id);
    if (flag !== undefined) {
      flagByte ??= row_bytes++;
      columns.push({ name: flag.name, type: 'u1', offset: flagByte, bits: flag });
    } else if (known === undefined) {
      row_bytes += unknownWidth_bytes;
    } else {
      columns.push({ name: known[1], type: known[0], offset: row_bytes });
      row_bytes += storedWidth_bytes[known[0]];
    }
  }
  return { columns, row_bytes };
}

/** One loop a stored type: a file of megabytes must open before the eye notices. */
function decodeColumn(payload: DataView, firstRow: number, rows: number, row_bytes: number, column: StoredColumn): Float64Array {
  const values = new Float64Array(rows);
  const start = firstRow + column.offset;
  const { bits } = column;
  if (bits !== undefined) {
    for (let k = 0, at = start; k < rows; k++, at += row_bytes) values[k] = (payload.getUint8(at) >> bits.shift) & bits.mask;
  } else if (column.type === 'f4') {
    for (let k = 0, at = start; k < rows; k++, at += row_bytes) values[k] = payload.getFloat32(at, true);
  } else if (column.type === 'f8') {
    for (let k = 0, at = start; k < rows; k++, at += row_bytes) values[k] = payload.getFloat64(at, true);
  } else if (column.type === 'u4') {
    for (let k = 0, at = start; k < rows; k++, at += row_bytes) values[k] = payload.getUint32(at, true);
  } else if (column.type === 'u2') {
    for (let k = 0, at = start; k < rows; k++, at += row_bytes) values[k] = payload.getUint16(at, true);
  } else {
    for (let k = 0, at = start; k < rows; k++, at += row_bytes) values[k] = payload.getUint8(at);
  }
  return values;
}

function lengthMismatch(file: string, rows: number, row_bytes: number, body_bytes: number): ReadError {
  const message = `${file} announces ${rows} rows of ${row_bytes} bytes, but its data are ${body_bytes} bytes long.`;
  return new ReadError('FILE_CORRUPT', message, {
    file,
    expected: `${rows * row_bytes} bytes of rows`,
    hint: 'The file is damaged or of an unknown version: copy it again, or export it as text (.mpt) from EC-Lab.',
  });
}
