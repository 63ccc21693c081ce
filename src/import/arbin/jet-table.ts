import { damagedDatabase } from './damaged-database';
import { type JetDatabase, jetPage } from './jet-database';
import { jetRowPlace } from './jet-row-place';

export interface JetColumn {
  name: string;
  /** 1 truth, 2 to 4 integers of 1, 2 and 4 bytes, 5 currency, 6 and 7 floats of 4 and 8 bytes, 8 date, 10 text; others are not read. */
  type: number;
  /** Its bit in the mask of what is there. */
  number: number;
  /** Bytes from the start of a row's fixed part; undefined for text. */
  fixed: number | undefined;
  /** Place among a row's variable columns. */
  variable: number;
}

/** A table's definition: its columns, and the pages its rows stand in, in order. */
export interface JetTable {
  page: number;
  columns: JetColumn[];
  dataPages: number[];
}

const definitionKind = 2;
const dataKind = 1;
const mapKind = 5;

/** The definition that begins in a page. @throws ReadError FILE_CORRUPT where it does not add up */
export function readJetTable(database: JetDatabase, page: number): JetTable {
  const definition = definitionBytes(database, page);
  const { file, layout } = database;
  const { columnCount, indexCount, usageMap, indexes, index_bytes, column_bytes } = layout.definition;
  const view = new DataView(definition.buffer, definition.byteOffset, definition.byteLength);
  const count = view.getUint16(columnCount, true);
  let at = indexes + view.getUint32(indexCount, true) * index_bytes;
  let names = at + count * column_bytes;
  if (names > definition.length) throw damagedDatabase(file, `the definition in page ${page} announces ${count} columns`);
  const columns: JetColumn[] = [];
  for (let k = 0; k < count; k++, at += column_bytes) {
    const width = layout.countWidth;
    const end =
      names + width > definition.length ? Infinity : names + width + (width === 2 ? view.getUint16(names, true) : view.getUint8(names));
    if (end > definition.length) throw damagedDatabase(file, `the definition in page ${page} ends among its names`);
    const isFixed = (view.getUint8(at + layout.column.flags) & 1) === 1;
    columns.push({
      name: nameText(definition.subarray(names + width, end), width),
      type: view.getUint8(at),
      number: view.getUint8(at + layout.column.number),
      fixed: isFixed ? view.getUint16(at + layout.column.fixed, true) : undefined,
      variable: view.getUint16(at + layout.column.variable, true),
    });
    names = end;
  }
  return { page, columns, dataPages: dataPages(database, page, view.getUint32(usageMap, true)) };
}

/** Names stand in two bytes a letter, before Jet 4 in one. */
function nameText(bytes: Uint8Array, width: 1 | 2): string {
  return new TextDecoder(width === 2 ? 'utf-16le' : 'windows-1252').decode(bytes);
}

/** The pages of a definition as one: the further ones go on behind their first eight bytes. */
function definitionBytes(database: JetDatabase, page: number): Uint8Array {
  const { bytes, view, layout, file, pages } = database;
  const parts: Uint8Array[] = [];
  for (let next = page; next > 0; ) {
    if (parts.length === pages) throw damagedDatabase(file, `the definition in page ${page} never ends`);
    const at = jetPage(database, next, definitionKind);
    parts.push(bytes.subarray(parts.length === 0 ? at : at + 8, at + layout.page_bytes));
    next = view.getUint32(at + 4, true);
  }
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Pages marked in a usage map: bits behind a first page, or a list of pages of bits. */
function dataPages(database: JetDatabase, owner: number, mapRow: number): number[] {
  const { file, bytes, view, layout, pages } = database;
  const map = jetRowPlace(database, mapRow >>> 8, mapRow & 255);
  const marked: number[] = [];
  const mark = (from: number, to: number, firstPage: number) => {
    for (let at = from; at < to; at++) {
      for (let bits = bytes[at] as number, page = firstPage + 8 * (at - from); bits > 0; bits >>= 1, page++) {
        if ((bits & 1) === 0) continue;
        if (page >= pages) throw damagedDatabase(file, `its map names page ${page} of ${pages}`);
        marked.push(page);
      }
    }
  };
  const kind = map.to > map.from ? bytes[map.from] : -1;
  if (kind === 0 && map.to - map.from >= 5) mark(map.from + 5, map.to, view.getUint32(map.from + 1, true));
  else if (kind === 1) {
    const bits = 8 * (layout.page_bytes - 4);
    for (let at = map.from + 1, k = 0; at + 4 <= map.to; at += 4, k++) {
      const page = view.getUint32(at, true);
      if (page === 0) continue;
      const start = jetPage(database, page, mapKind);
      mark(start + 4, start + layout.page_bytes, k * bits);
    }
  } else throw damagedDatabase(file, `the map of the table in page ${owner} is of kind ${kind}`);
  for (const page of marked) {
    const start = jetPage(database, page, dataKind);
    if (view.getUint32(start + 4, true) !== owner)
      throw damagedDatabase(file, `page ${page} does not belong to the table in page ${owner}`);
  }
  return marked;
}
