import { type StatedRow, statedColumns, statedRows } from './cycler-rows';
import type { Sample } from './sample';
import { textBytes } from './text-bytes';

interface WrittenColumn {
  name: string;
  cell(row: StatedRow): string | number;
  /** What a reader must give for it; left out where it need not be read. */
  quantity?: keyof StatedRow;
}

interface WrittenTable {
  title: string;
  file: string;
  columns: readonly WrittenColumn[];
  separator?: string;
  /** Lines above and below the line of names. */
  above?: readonly string[];
  below?: readonly string[];
  encode?(text: string): Uint8Array;
  tolerance?: number;
}

/** A name, its cell, and the quantity of the stated rows behind it. */
export function column(name: string, cell: WrittenColumn['cell'], quantity?: keyof StatedRow): WrittenColumn {
  return quantity === undefined ? { name, cell } : { name, cell, quantity };
}

/** One variant of a cycler's text: the stated rows under other names, units, separators or letters. */
export function cyclerTable({
  title,
  file,
  columns,
  separator = ',',
  above = [],
  below = [],
  encode,
  tolerance = 1e-14,
}: WrittenTable): Sample {
  const rows = statedRows().map((row) => columns.map(({ cell }) => cell(row)).join(separator));
  const lines = [...above, columns.map(({ name }) => name).join(separator), ...below, ...rows, ''];
  const stated = statedColumns(...columns.flatMap(({ quantity }) => quantity ?? []));
  const bytes = encode === undefined ? textBytes(lines, '\r\n') : encode(lines.join('\r\n'));
  return { title, name: file, bytes, spectra: [], series: [{ columns: stated }], tolerance };
}

/** 0.25 → 0,25 */
export const withComma = (value: number) => String(value).replace('.', ',');

export function utf16(text: string): Uint8Array {
  return Uint8Array.from([0xff, 0xfe, ...Array.from(text, (letter) => letter.charCodeAt(0)).flatMap((code) => [code & 255, code >> 8])]);
}
