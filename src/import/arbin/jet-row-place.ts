import { damagedDatabase } from './damaged-database';
import { type JetDatabase, jetPage } from './jet-database';

/** From which byte of the file to which a row stands. */
export interface RowPlace {
  from: number;
  to: number;
  /** Not to be read where it stands: it was deleted, or belongs to a pointer elsewhere. */
  hidden: boolean;
  /** The first four bytes say where the row really stands: it outgrew its page. */
  pointer: boolean;
}

const hiddenFlag = 0x8000;
const pointerFlag = 0x4000;
const dataKind = 1;

/** Row (from 0) of a data page. @throws ReadError FILE_CORRUPT where there is no such row */
export function jetRowPlace(database: JetDatabase, page: number, row: number): RowPlace {
  const { file, view, layout } = database;
  const start = jetPage(database, page, dataKind);
  const places = start + layout.rowCount + 2;
  const count = view.getUint16(places - 2, true);
  // The places end before the first row.
  if (row >= count || places + 2 * count > start + layout.page_bytes)
    throw damagedDatabase(file, `page ${page} has no room for row ${row}`);
  const place = (k: number) => (k < 0 ? layout.page_bytes : view.getUint16(places + 2 * k, true) & 0x1fff);
  const [from, to] = [place(row), place(row - 1)];
  if (from > to || to > layout.page_bytes || from < places - start) throw damagedDatabase(file, `row ${row} of page ${page} has no place`);
  const flags = view.getUint16(places + 2 * row, true);
  return { from: start + from, to: start + to, hidden: (flags & hiddenFlag) !== 0, pointer: (flags & pointerFlag) !== 0 };
}
