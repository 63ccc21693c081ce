import { statedColumns, statedRows } from './cycler-rows';
import type { Sample } from './sample';

const page_bytes = 4096;
export type Kind = 'integer' | 'long' | 'float' | 'double' | 'text';
const codes: Readonly<Record<Kind, number>> = { integer: 3, long: 4, float: 6, double: 7, text: 10 };
const sizes: Readonly<Record<Kind, number>> = { integer: 2, long: 4, float: 4, double: 8, text: 0 };
export interface WrittenTable {
  columns: readonly (readonly [name: string, kind: Kind])[];
  rows: readonly (number | string)[][];
}
/** A table whose rows are made one after another. */
export interface StreamedTable {
  columns: WrittenTable['columns'];
  count: number;
  row(k: number): readonly (number | string)[];
}

/** The key stream that the head of every Jet database is covered with: what stands there is zero once it is taken off. */
function headCover(length: number): Uint8Array {
  const key = [0xc7, 0xda, 0x39, 0x6b];
  const s = Uint8Array.from({ length: 256 }, (_, k) => k);
  let j = 0;
  const swap = (a: number, b: number) => {
    const kept = s[a] as number;
    s[a] = s[b] as number;
    s[b] = kept;
  };
  for (let i = 0; i < 256; i++) {
    j = (j + (s[i] as number) + (key[i % 4] as number)) % 256;
    swap(i, j);
  }
  j = 0;
  return Uint8Array.from({ length }, (_, k) => {
    const i = (k + 1) % 256;
    j = (j + (s[i] as number)) % 256;
    swap(i, j);
    return s[((s[i] as number) + (s[j] as number)) % 256] as number;
  });
}

function ucs2(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]));
}

/** One row: count of columns, fixed columns, texts, their ends, count of texts, and a bit a column that is there. */
function rowBytes(columns: WrittenTable['columns'], row: readonly (number | string)[]): Uint8Array {
  const fixed = columns.reduce((sum, [, kind]) => sum + sizes[kind], 0);
  const texts = columns.flatMap(([, kind], k) => (kind === 'text' ? [ucs2(row[k] as string)] : []));
  const textBytes = texts.reduce((sum, text) => sum + text.length, 0);
  const mask = Math.ceil(columns.length / 8);
  const bytes = new Uint8Array(2 + fixed + textBytes + (texts.length > 0 ? 2 * (texts.length + 1) + 2 : 0) + mask);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, columns.length, true);
  let at = 2;
  for (const [k, [, kind]] of columns.entries()) {
    if (kind === 'integer') view.setInt16(at, row[k] as number, true);
    if (kind === 'long') view.setInt32(at, row[k] as number, true);
    if (kind === 'float') view.setFloat32(at, row[k] as number, true);
    if (kind === 'double') view.setFloat64(at, row[k] as number, true);
    at += sizes[kind];
  }
  const offsets = [at];
  for (const text of texts) {
    bytes.set(text, at);
    at += text.length;
    offsets.push(at);
  }
  if (texts.length > 0) {
    const end = bytes.length - mask - 2;
    view.setUint16(end, texts.length, true);
    for (const [k, offset] of offsets.entries()) view.setUint16(end - 2 - 2 * k, offset, true);
  }
  bytes.fill(255, bytes.length - mask);
  return bytes;
}

/** Rows from the end of the page towards its head, from row `first` on, as many as fit. @returns the row behind the last one. */
function dataPage(page: DataView, owner: number, first: number, count: number, row: (k: number) => Uint8Array): number {
  page.setUint8(0, 1);
  page.setUint32(4, owner, true);
  let [end, placed] = [page_bytes, 0];
  for (; first + placed < count; placed++) {
    const bytes = row(first + placed);
    if (end - bytes.length < 14 + 2 * (placed + 1)) break;
    end -= bytes.length;
    new Uint8Array(page.buffer, page.byteOffset).set(bytes, end);
    page.setUint16(14 + 2 * placed, end, true);
  }
  page.setUint16(12, placed, true);
  return first + placed;
}

function definitionPage(page: DataView, table: StreamedTable, usageMapRow: number, usageMapPage: number): void {
  page.setUint8(0, 2);
  page.setUint32(16, table.count, true);
  page.setUint16(43, table.columns.filter(([, kind]) => kind === 'text').length, true);
  page.setUint16(45, table.columns.length, true);
  page.setUint32(55, (usageMapPage << 8) | usageMapRow, true);
  let [at, fixed, texts] = [63, 0, 0];
  for (const [index, [, kind]] of table.columns.entries()) {
    page.setUint8(at, codes[kind]);
    page.setUint8(at + 5, index);
    page.setUint8(at + 7, texts);
    page.setUint8(at + 15, kind === 'text' ? 2 : 3);
    page.setUint16(at + 21, fixed, true);
    page.setUint16(at + 23, kind === 'text' ? 510 : sizes[kind], true);
    if (kind === 'text') texts++;
    fixed += sizes[kind];
    at += 25;
  }
  for (const [name] of table.columns) {
    const text = ucs2(name);
    page.setUint16(at, text.length, true);
    new Uint8Array(page.buffer, page.byteOffset).set(text, at + 2);
    at += 2 + text.length;
  }
}

/** Pages one map holds in itself, and pages of bits that a map of the other kind names. */
const ownBits = 8 * 64;
const bitsOfPage = 8 * (page_bytes - 4);

/** A Jet 4 database with one table of rows: head, usage maps, catalogue, table; more pages than one map can hold stand in pages of bits. */
export function writeRes(name: string, table: WrittenTable | StreamedTable): Uint8Array {
  const made =
    'row' in table ? table : { columns: table.columns, count: table.rows.length, row: (k: number) => table.rows[k] as (number | string)[] };
  const catalogue: StreamedTable = {
    columns: [
      ['Id', 'long'],
      ['Type', 'integer'],
      ['Flags', 'long'],
      ['Name', 'text'],
    ],
    count: 1,
    row: () => [4, 1, 0, name],
  };
  const bytesOf = (of: StreamedTable) => (k: number) => rowBytes(of.columns, of.row(k));
  const perPage = Math.max(1, Math.floor((page_bytes - 14) / (2 + (made.count > 0 ? bytesOf(made)(0).length : 1))));
  const dataPages = Math.ceil(made.count / perPage);
  const firstData = 5 + (dataPages > ownBits - 5 ? Math.ceil((dataPages + 100) / bitsOfPage) : 0);
  const bytes = new Uint8Array(page_bytes * (firstData + dataPages));
  const page = (k: number) => new DataView(bytes.buffer, k * page_bytes, page_bytes);
  bytes.set([0, 1, 0, 0, ...new TextEncoder().encode('Standard Jet DB'), 0, 1]);
  bytes.set(headCover(128), 0x18);
  definitionPage(page(2), catalogue, 0, 1);
  dataPage(page(3), 2, 0, 1, bytesOf(catalogue));
  definitionPage(page(4), made, 1, 1);
  let next = firstData;
  for (let done = 0; done < made.count; next++) done = dataPage(page(next), 4, done, made.count, bytesOf(made));
  const maps = [bitMap([3]), firstData === 5 ? bitMap(range(5, next)) : listMap(bytes, 5, firstData, range(firstData, next))];
  dataPage(page(1), 0, 0, 2, (k) => maps[k] as Uint8Array);
  return bytes.slice(0, next * page_bytes);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, k) => from + k);
}

function bitMap(pages: readonly number[]): Uint8Array {
  const bits = new Uint8Array(69);
  for (const k of pages) bits[5 + (k >> 3)] = (bits[5 + (k >> 3)] as number) | (1 << (k & 7));
  return bits;
}

/** A list of pages of bits, which are written into the file's pages [from, to). */
function listMap(bytes: Uint8Array, from: number, to: number, pages: readonly number[]): Uint8Array {
  const list = new Uint8Array(1 + 4 * (to - from));
  list[0] = 1;
  for (let page = from; page < to; page++) {
    new DataView(list.buffer).setUint32(1 + 4 * (page - from), page, true);
    bytes[page * page_bytes] = 5;
  }
  for (const k of pages) {
    const at = (from + Math.floor(k / bitsOfPage)) * page_bytes + 4 + ((k % bitsOfPage) >> 3);
    bytes[at] = (bytes[at] as number) | (1 << (k & 7));
  }
  return list;
}

const columns: WrittenTable['columns'] = [
  ['Test_ID', 'long'],
  ['Data_Point', 'long'],
  ['Test_Time', 'double'],
  ['Step_Time', 'double'],
  ['DateTime', 'double'],
  ['Step_Index', 'integer'],
  ['Cycle_Index', 'integer'],
  ['Current', 'float'],
  ['Voltage', 'float'],
  ['Charge_Capacity', 'double'],
  ['Discharge_Capacity', 'double'],
];

/** Rows in reversed order, so that only Data_Point says which is which. */
export function samples(): Sample[] {
  const rows = statedRows().map((row) => [
    1,
    row.point,
    row.time_s,
    row.stepTime_s,
    42_587.5 + row.time_s / 86_400,
    row.step,
    row.cycle,
    row.current_A,
    row.potential_V,
    row.chargeCapacity_Ah,
    row.dischargeCapacity_Ah,
  ]);
  const stated = statedColumns(
    'point',
    'time_s',
    'stepTime_s',
    'step',
    'cycle',
    'current_A',
    'potential_V',
    'chargeCapacity_Ah',
    'dischargeCapacity_Ah',
  );
  return [
    {
      title: 'rows in reversed order',
      name: 'cell.res',
      bytes: writeRes('Channel_Normal_Table', { columns, rows: rows.toReversed() }),
      spectra: [],
      series: [{ columns: stated }],
      tolerance: 6e-8,
    },
  ];
}
