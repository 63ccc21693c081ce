import type { ReadError } from '../../core/errors';
import type { Finding } from '../../core/finding';
import type { readPlainNumber } from './read-plain-number';

/** A column to read. Its cells are numbers, or texts that `read` turns into one (a duration, a state). */
export interface WantedColumn {
  /** Place in the row, from 0. */
  index: number;
  name: string;
  read?: (text: string) => number | undefined;
  /** A faster way for the commonest form of what `read` reads: -1 where the cell is written otherwise. */
  scan?: typeof readPlainNumber;
  /** A cell that cannot be read ends the file's reading; without it the column is left out and that is said. */
  required: boolean;
}

export interface DelimitedPlace {
  file: string;
  /** Byte at which the first row begins, and the number of its line. */
  from: number;
  line: number;
  separator: ',' | ';' | '\t';
  decimalComma: boolean;
  /** Empty cells before the first column of every row. */
  indent?: number;
  /** Rows with fewer leading empty cells head a group of the rows below them (a cycle, a step) and are handed over as text. */
  groups?: { leadingEmpty: number; take: (cells: string[], rowsBefore: number) => void };
  /** Whether the table ended before the line that begins at a byte. */
  ends?: (bytes: Uint8Array, at: number) => boolean;
  /** What to do with a line that has no number in the wanted columns: pass over it, or end the table before it. Without it, it is refused. */
  words?: (line: { number: number; from: number; to: number; rowsBefore: number }) => 'pass' | 'end';
  /** A last row that ends early is refused; by default it keeps what it has, and that is said. */
  cut?: 'refuse';
  /** Most cells a row may have with something in them, and what to throw for more. */
  width?: { most: number; refuse: (line: number, cells: number) => ReadError };
}

export interface DelimitedTable {
  rows: number;
  /** In the order of the wanted columns; undefined where one was left out. */
  values: (Float64Array | undefined)[];
  /** Line of every row. */
  lines: Uint32Array;
  /** Where the table ended: byte and line behind it. */
  next: number;
  nextLine: number;
  warnings: Finding[];
}
