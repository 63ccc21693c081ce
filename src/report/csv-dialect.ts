/** How a table is written: `semicolon-comma` has decimal commas, as spreadsheets of much of Europe expect. */
export const csvDialects = ['comma', 'semicolon-comma'] as const;
export type CsvDialect = (typeof csvDialects)[number];
