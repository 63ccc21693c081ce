import type { JetDatabase } from './jet-database';
import type { JetRows } from './jet-rows';
import type { JetColumn } from './jet-table';

const textType = 10;

/** A column of short texts; empty where nothing is stored, undefined for other kinds of column. */
export function jetTexts(database: JetDatabase, rows: JetRows, column: JetColumn): string[] | undefined {
  if (column.type !== textType || column.fixed !== undefined) return undefined;
  return Array.from({ length: rows.count }, (_, k) => textOf(database, rows.from[k] as number, rows.to[k] as number, column));
}

function textOf({ bytes, view, layout }: JetDatabase, from: number, to: number, { variable }: JetColumn): string {
  const width = layout.countWidth;
  if (to - from < 2 * width) return '';
  const stored = width === 2 ? view.getUint16(from, true) : view.getUint8(from);
  const mask = to - ((stored + 7) >> 3);
  const ends = width === 2 ? placesOfTwo(view, from, mask) : placesOfOne(view, from, mask, to - from);
  const [start, end] = [ends[variable], ends[variable + 1]];
  if (start === undefined || end === undefined || start > end || from + end > mask) return '';
  return decoded(bytes.subarray(from + start, from + end), width);
}

/** Where the variable columns begin, and the last one ends, from the row's start: they are listed backwards before the mask. */
function placesOfTwo(view: DataView, from: number, mask: number): number[] {
  if (mask - 2 < from) return [];
  const count = view.getUint16(mask - 2, true);
  if (mask - 2 - 2 * (count + 1) < from) return [];
  return Array.from({ length: count + 1 }, (_, k) => view.getUint16(mask - 4 - 2 * k, true));
}

/** Before Jet 4 in one byte each; rows of more than 256 bytes list the columns at which 256 more are to be added. */
function placesOfOne(view: DataView, from: number, mask: number, length: number): number[] {
  if (mask - 1 < from) return [];
  const count = view.getUint8(mask - 1);
  let jumps = Math.floor((length - 1) / 256);
  const first = mask - 2 - jumps;
  if (first - count < from) return [];
  // The last jump may be a dummy.
  if (Math.floor((first - from - count) / 256) < jumps) jumps--;
  let used = 0;
  return Array.from({ length: count + 1 }, (_, k) => {
    while (used < jumps && view.getUint8(mask - 2 - used) === k) used++;
    return view.getUint8(first - k) + 256 * used;
  });
}

/** Two bytes a letter, or behind the mark FF FE one byte each, a zero switching between the two; before Jet 4 one byte a letter. */
function decoded(bytes: Uint8Array, width: 1 | 2): string {
  if (width === 1) return new TextDecoder('windows-1252').decode(bytes);
  if (bytes[0] !== 0xff || bytes[1] !== 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  let [text, compressed] = ['', true];
  for (let at = 2; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte === 0) compressed = !compressed;
    else if (compressed) text += String.fromCharCode(byte);
    else if (at + 1 < bytes.length) text += String.fromCharCode(byte + 256 * (bytes[++at] as number));
  }
  return text;
}
