/** What a column of a text can be, and the units it may be written in; the first is meant where none is stated, '' is no unit. */
export const mappedQuantities = {
  frequency: ['Hz', 'mHz', 'kHz', 'MHz'],
  angularFrequency: ['rad/s'],
  zReal: ['ohm', 'mohm', 'uohm', 'kohm', 'Mohm'],
  zImag: ['ohm', 'mohm', 'uohm', 'kohm', 'Mohm'],
  zModulus: ['ohm', 'mohm', 'uohm', 'kohm', 'Mohm'],
  phase: ['deg', 'rad'],
  cycle: [''],
  time: ['s', 'ms', 'min', 'h'],
  potential: ['V', 'mV', 'uV'],
  current: ['A', 'mA', 'uA', 'nA'],
  charge: ['Ah', 'mAh', 'uAh', 'C', 'mC'],
  energy: ['Wh', 'mWh'],
  temperature: ['degC', 'K'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type MappedQuantity = keyof typeof mappedQuantities;

/** Quantities whose unit must be stated: a guess could be wrong by 57 (phase) or 3600 (charge), or by 273. */
export const unitMustBeStated: readonly MappedQuantity[] = ['phase', 'charge', 'temperature'];

export const columnSeparators = ['comma', 'semicolon', 'tab', 'blank'] as const;
export type ColumnSeparator = (typeof columnSeparators)[number];

/** One column of a text: what it is, and what leads from its numbers to ours. */
export interface MappedColumn {
  quantity: MappedQuantity;
  /** Its number from 1, or its name in the header line. */
  column: number | string;
  /** One of the quantity's units. */
  unit: string;
  /** The file stores the negative of it (`-Z''`, a current that is positive when the cell is discharged). */
  negative: boolean;
}

/** How to read a text that no reader recognises. What is not stated is taken from each file's own first lines. */
export interface ColumnMapping {
  columns: MappedColumn[];
  separator?: ColumnSeparator | undefined;
  decimal?: 'point' | 'comma' | undefined;
  /** Lines above the first row of numbers. */
  skip?: number | undefined;
}
