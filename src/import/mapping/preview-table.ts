import type { ColumnMapping, ColumnSeparator, MappedColumn } from '../../core/column-mapping';
import { splitCells } from '../text/split-cells';
import { separatorCharacter } from './column-separator';
import { guessColumns } from './guess-columns';
import { headLines } from './head-lines';
import { tableLayout } from './table-layout';
import { tableShape } from './table-shape';

/** The beginning of a text as a table, for a person to say what its columns are. */
export interface TablePreview {
  separator: ColumnSeparator;
  decimal: 'point' | 'comma';
  /** Lines above the first row of numbers. */
  skip: number;
  /** Line of the names from 1, null where there are none. */
  headerLine: number | null;
  /** One a column; empty where there are none. */
  names: string[];
  /** Number of columns. */
  width: number;
  /** The first lines as they are. */
  lines: string[];
  /** The first rows below the skipped lines, split; `line` counts from 1. */
  rows: { line: number; cells: string[] }[];
  /** What the names already say. */
  guess: MappedColumn[];
  /** Equal for files that a mapping is remembered for together; null where the text has no table. */
  shape: string | null;
}

const shownLines = 40;
const longestLine = 2000;

/** What is stated is kept, the rest is told from the text's first lines. */
export function previewTable(bytes: Uint8Array, stated: Pick<ColumnMapping, 'separator' | 'decimal' | 'skip'> = {}): TablePreview {
  const all = headLines(bytes);
  const { separator, decimal, skip, names, headerLine, width } = tableLayout(all, stated);
  const rows = all
    .slice(skip, skip + shownLines)
    .map((text, k) => ({ line: skip + k + 1, cells: splitCells(text.slice(0, longestLine), separatorCharacter[separator]) }));
  return {
    separator,
    decimal,
    skip,
    headerLine,
    names,
    width,
    lines: all.slice(0, shownLines).map((text) => text.slice(0, longestLine)),
    rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')),
    guess: guessColumns(names),
    shape: tableShape(bytes) ?? null,
  };
}
