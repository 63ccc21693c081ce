import { damagedDatabase } from './damaged-database';
import type { JetDatabase } from './jet-database';
import { jetRowPlace } from './jet-row-place';
import type { JetTable } from './jet-table';

/** Rows of a table as they stand in the file: from which byte to which. */
export interface JetRows {
  count: number;
  from: Uint32Array;
  to: Uint32Array;
}

/** Every row of a table that was not deleted, those that outgrew their page in the place of their pointer. @throws ReadError FILE_CORRUPT */
export function jetRows(database: JetDatabase, table: JetTable): JetRows {
  const { view, layout, file } = database;
  const countOf = (page: number) => view.getUint16(page * layout.page_bytes + layout.rowCount, true);
  const capacity = table.dataPages.reduce((sum, page) => sum + Math.min(countOf(page), layout.page_bytes / 2), 0);
  const rows: JetRows = { count: 0, from: new Uint32Array(capacity), to: new Uint32Array(capacity) };
  for (const page of table.dataPages) {
    const count = countOf(page);
    for (let row = 0; row < count; row++) {
      let place = jetRowPlace(database, page, row);
      if (place.hidden) continue;
      if (place.pointer) {
        if (place.to - place.from < 4) throw damagedDatabase(file, `row ${row} of page ${page} leads nowhere`);
        place = jetRowPlace(database, view.getUint32(place.from, true) >>> 8, view.getUint8(place.from));
        if (place.pointer) throw damagedDatabase(file, `row ${row} of page ${page} leads to another pointer`);
      }
      rows.from[rows.count] = place.from;
      rows.to[rows.count] = place.to;
      rows.count++;
    }
  }
  return rows;
}
