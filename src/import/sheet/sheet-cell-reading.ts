/** How texts in a column of a name are read as numbers: a duration, a state. */
export type SheetCellReading = (name: string, firstText: string) => ((text: string) => number | undefined) | undefined;
