import { ReadError } from '../../core/errors';
import type { NumberTable } from '../delimited/number-table';
import { namesWithUnits } from '../text/names-with-units';
import { parseNumber } from '../text/parse-number';
import type { SharedStrings } from './shared-strings';
import type { SheetCellReading } from './sheet-cell-reading';
import { SheetColumn } from './sheet-column';
import type { SheetSink } from './sheet-scanner';

/** More rows than this above the numbers are no head of a table. */
const longestHead = 5000;

/**
 * Makes the table of a sheet out of its cells: the names are the last row with two cells or more above the first row with two numbers; a row
 * without any number ends it.
 */
export class SheetTable implements SheetSink {
  private readonly head: { cells: (string | number)[]; number: number }[] = [];
  private columns: SheetColumn[] | undefined;
  private row: (string | number)[] = [];
  private numbers = 0;
  private filled = 0;
  private rows = 0;
  private lines = new Uint32Array(1024);
  private names: string[] = [];
  private headerLine = 0;

  constructor(
    private readonly strings: SharedStrings,
    private readonly reading: SheetCellReading,
  ) {}

  number(column: number, value: number): void {
    this.filled++;
    if (!Number.isNaN(value)) this.numbers++;
    if (this.columns === undefined) this.row[column] = value;
    else this.columns[column]?.put(this.rows, value);
  }

  text(column: number, text: string): void {
    if (text === '') return;
    this.filled++;
    const value = parseNumber(text);
    if (value !== undefined && !Number.isNaN(value)) this.numbers++;
    if (this.columns === undefined) this.row[column] = text;
    else this.columns[column]?.putText(this.rows, text, this.reading);
  }

  shared(column: number, index: number): void {
    // Words in a column that is not read are not worth looking up.
    if (this.columns !== undefined && this.columns[column]?.isRead !== true) this.filled++;
    else this.text(column, this.strings.at(index));
  }

  endRow(rowNumber: number): boolean {
    const { columns } = this;
    if (columns === undefined) {
      if (!this.endHeadRow(rowNumber)) return false;
    } else if (this.filled > 0) {
      if (this.numbers === 0) return false;
      this.addLine(rowNumber);
      for (const column of columns) column.growTo(this.rows + 1);
    }
    this.dropRow();
    return this.head.length < longestHead;
  }

  dropRow(): void {
    [this.row, this.numbers, this.filled] = [[], 0, 0];
    this.columns?.forEach((column) => {
      column.clear(this.rows);
    });
  }

  /** @returns whether there may be a table */
  private endHeadRow(number: number): boolean {
    const { row } = this;
    if (this.numbers < 2) {
      if (this.filled > 0) this.head.push({ cells: row, number });
      return true;
    }
    const head = this.head.filter(({ cells }) => cells.filter((cell) => cell !== undefined).length >= 2);
    const [below, above] = [head.at(-1), head.at(-2)];
    if (below === undefined) return false;
    const texts = (cells: (string | number)[]) => Array.from(cells, (cell) => (cell === undefined ? '' : String(cell)));
    const withUnits = above === undefined ? undefined : namesWithUnits(texts(above.cells), texts(below.cells));
    this.names = withUnits ?? texts(below.cells);
    this.headerLine = (withUnits === undefined ? below : (above as typeof below)).number;
    this.columns = this.names.map((name, index) => new SheetColumn(name, index));
    for (const [index, cell] of row.entries()) {
      if (typeof cell === 'number') this.columns[index]?.put(0, cell);
      else if (cell !== undefined) this.columns[index]?.putText(0, cell, this.reading);
    }
    this.addLine(number);
    for (const column of this.columns) column.growTo(1);
    return true;
  }

  private addLine(number: number): void {
    if (this.rows === this.lines.length) {
      const larger = new Uint32Array(2 * this.rows);
      larger.set(this.lines);
      this.lines = larger;
    }
    this.lines[this.rows++] = number;
  }

  /** Undefined where no row of names stands above numbers. */
  finish(file: string): NumberTable | undefined {
    if (this.columns === undefined) return undefined;
    const { rows, headerLine } = this;
    const refused = new Map<number, ReadError>();
    const columns = this.columns.map((column, index) => {
      if (column.stranger !== undefined) refused.set(index, strangeCell(file, column, this.lines));
      return column.finish(rows);
    });
    const names = this.names.map((name) => name.trim());
    return { file, names, headerLine, rows, lines: this.lines.subarray(0, rows), columns, decimalComma: false, warnings: [], refused };
  }
}

function strangeCell(file: string, { name, index, stranger }: SheetColumn, lines: Uint32Array): ReadError {
  const { row, text } = stranger as { row: number; text: string };
  const line = lines[row];
  return new ReadError(
    'NUMBER_UNREADABLE',
    `${file}, line ${line}: "${text.slice(0, 40)}" in column ${index + 1} ("${name.trim()}") is no number.`,
    {
      file,
      line,
      column: index + 1,
      expected: 'a number, as in the first rows',
      hint: 'Correct the cell, or clear it where the value is missing.',
    },
  );
}
