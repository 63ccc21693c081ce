import type { ReadError } from '../../core/errors';
import type { Finding } from '../../core/finding';

/** A table of numbers in columns, with the lines its rows stood on. */
export interface NumberTable {
  file: string;
  names: readonly string[];
  /** Line of the names. */
  headerLine: number;
  rows: number;
  lines: ArrayLike<number>;
  /** One a name; undefined where a column holds words or nothing. */
  columns: readonly (Float64Array | undefined)[];
  decimalComma: boolean;
  warnings: Finding[];
  /** Columns of numbers with a cell that is none, and what to throw where they are needed. */
  refused?: ReadonlyMap<number, ReadError>;
}
