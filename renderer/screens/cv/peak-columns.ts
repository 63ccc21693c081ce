/** Columns of the table of peaks whose numbers can be asked where they come from. */
export const askedColumns = ['potential', 'shift', 'b', 'D'] as const;
export type AskedColumn = (typeof askedColumns)[number];
