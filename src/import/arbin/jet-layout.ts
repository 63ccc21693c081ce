/** Where things stand in the pages of a Microsoft Jet database; places count from the start of a page, or of what is named. */
export interface JetLayout {
  page_bytes: number;
  /** Count of rows in a data page; the rows' places follow. */
  rowCount: number;
  /** Bytes of the count of columns that begins a row, and of a place of variable data in it. */
  countWidth: 1 | 2;
  definition: {
    columnCount: number;
    indexCount: number;
    usageMap: number;
    /** First index entry; the columns stand behind the last one. */
    indexes: number;
    index_bytes: number;
    column_bytes: number;
  };
  /** Within a column's entry. */
  column: { number: number; variable: number; flags: number; fixed: number; size: number };
}

const jet4: JetLayout = {
  page_bytes: 4096,
  rowCount: 12,
  countWidth: 2,
  definition: { columnCount: 45, indexCount: 51, usageMap: 55, indexes: 63, index_bytes: 12, column_bytes: 25 },
  column: { number: 5, variable: 7, flags: 15, fixed: 21, size: 23 },
};
const jet3: JetLayout = {
  page_bytes: 2048,
  rowCount: 8,
  countWidth: 1,
  definition: { columnCount: 25, indexCount: 31, usageMap: 35, indexes: 43, index_bytes: 8, column_bytes: 18 },
  column: { number: 1, variable: 3, flags: 13, fixed: 14, size: 16 },
};

/** By the version at byte 20 of the file: 0 is Jet 3 (Access 97), 1 Jet 4; the later ones (Access 2007 and on) kept its layout. */
export function jetLayout(version: number): JetLayout | undefined {
  return version === 0 ? jet3 : version >= 1 && version <= 6 ? jet4 : undefined;
}
