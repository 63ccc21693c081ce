import type { NamedColumn } from './mpr-data';
import type { BiologicTechnique } from './techniques';

/** A BioLogic table, binary or text: columns under EC-Lab's names in EC-Lab's units. */
export interface BiologicTable {
  rows: number;
  columns: NamedColumn[];
  technique: BiologicTechnique;
  loopStarts?: number[] | undefined;
  /** As the settings state it. */
  scanRate_VPerS?: number | undefined;
}

/** Values of the first of these columns that the table has. */
export function findColumn(table: BiologicTable, ...names: string[]): Float64Array | undefined {
  for (const name of names) {
    const column = table.columns.find((candidate) => candidate.name === name);
    if (column !== undefined) return column.values;
  }
  return undefined;
}
