import { ReadError } from '../../core/errors';
import type { Finding } from '../../core/finding';
import { decodeText } from '../text/decode-text';
import { parseNumber } from '../text/parse-number';
import { splitCells } from '../text/split-cells';
import { writePlainNumber } from './write-plain-number';

/** A column to read. Its cells are numbers, or texts that `read` turns into one (a duration, a state). */
export interface WantedColumn {
  /** Place in the row, from 0. */
  index: number;
  name: string;
  read?: (text: string) => number | undefined;
  /** A faster way for the commonest form of what `read` reads: false where the cell is written otherwise. */
  write?: typeof writePlainNumber;
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
  /** Rows with fewer leading empty cells head a group of the rows below them (a cycle, a step) and are handed over as text. */
  groups?: { leadingEmpty: number; take: (cells: string[], rowsBefore: number) => void };
}

export interface DelimitedTable {
  rows: number;
  /** In the order of the wanted columns; undefined where one was left out. */
  values: (Float64Array | undefined)[];
  warnings: Finding[];
}

/**
 * Rows of numbers straight from the bytes of a large text into typed columns, so that a million rows cost no objects. Cells may stand in
 * quotes; rows without any content are passed over. A last row that ends early keeps what it has, and that is said.
 * @throws ReadError FILE_CORRUPT for a short row before the last, NUMBER_UNREADABLE with line and column for a required cell
 */
export function readDelimited(bytes: Uint8Array, place: DelimitedPlace, wanted: readonly WantedColumn[]): DelimitedTable {
  return new DelimitedReader(bytes, place, wanted).run();
}

class DelimitedReader {
  private readonly values: (Float64Array | undefined)[];
  private readonly warnings: Finding[] = [];
  /** Which of the wanted columns a cell is, or -1. */
  private readonly columnAt: Int32Array;
  private readonly separator: number;
  private readonly mark: number;
  private rows = 0;
  private line: number;
  private at: number;
  private cells = 0;
  private hasContent = false;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly place: DelimitedPlace,
    private readonly wanted: readonly WantedColumn[],
  ) {
    const most = wanted.reduce((last, column) => Math.max(last, column.index), -1);
    this.columnAt = new Int32Array(most + 1).fill(-1);
    for (const [k, column] of wanted.entries()) this.columnAt[column.index] = k;
    this.separator = place.separator.charCodeAt(0);
    this.mark = place.decimalComma ? 44 : 46;
    this.at = place.from;
    this.line = place.line;
    const capacity = this.expectedRows();
    this.values = wanted.map(() => new Float64Array(capacity));
  }

  run(): DelimitedTable {
    const { bytes } = this;
    while (this.at < bytes.length) {
      if (this.rows >= (this.values.find((column) => column !== undefined)?.length ?? Infinity)) this.grow();
      if (!this.isGroupRow()) this.readRow();
      this.endRow();
    }
    const { rows, warnings } = this;
    return { rows, values: this.values.map((column) => (column?.length === rows ? column : column?.slice(0, rows))), warnings };
  }

  /** As many rows as fit if all are as long as the second one; a guess that only saves copying. */
  private expectedRows(): number {
    const first = this.bytes.indexOf(10, this.at);
    const second = this.bytes.indexOf(10, first + 1);
    const length = first < 0 || second < 0 ? 64 : second - first;
    return Math.ceil((this.bytes.length - this.at) / Math.max(length, 2 * this.columnAt.length, 2)) + 16;
  }

  private grow(): void {
    for (const [k, column] of this.values.entries()) {
      if (column === undefined) continue;
      const larger = new Float64Array(Math.ceil(column.length * 1.5) + 16);
      larger.set(column);
      this.values[k] = larger;
    }
  }

  private isGroupRow(): boolean {
    const { groups, separator } = this.place;
    if (groups === undefined) return false;
    let leading = 0;
    while (this.bytes[this.at + leading] === this.separator) leading++;
    if (leading >= groups.leadingEmpty) return false;
    const from = this.at;
    while (this.at < this.bytes.length && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at++;
    this.hasContent = false;
    const cells = splitCells(decodeText(this.bytes.subarray(from, this.at)), separator);
    if (cells.some((cell) => cell !== '')) groups.take(cells, this.rows);
    return true;
  }

  private readRow(): void {
    const { bytes, separator, columnAt } = this;
    this.cells = 0;
    this.hasContent = false;
    for (;;) {
      const from = this.at;
      const to = bytes[from] === 34 ? this.quotedEnd(from) : this.plainEnd(from);
      if (to > from) this.hasContent = true;
      const column = this.cells < columnAt.length ? (columnAt[this.cells] as number) : -1;
      if (column >= 0) this.readCell(column, from, to);
      this.cells++;
      this.at = to;
      if (bytes[to] !== separator) return;
      this.at++;
    }
  }

  private plainEnd(from: number): number {
    const { bytes, separator } = this;
    let at = from;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte === separator || byte === 10 || byte === 13) break;
    }
    return at;
  }

  /** A quoted cell ends behind its closing quote; without one it is a plain cell. */
  private quotedEnd(from: number): number {
    for (let at = from + 1; at < this.bytes.length; at++) {
      const byte = this.bytes[at] as number;
      if (byte === 10 || byte === 13) break;
      if (byte !== 34) continue;
      // Two quotes are one within the cell.
      if (this.bytes[at + 1] !== 34) return this.plainEnd(at + 1);
      at++;
    }
    return this.plainEnd(from);
  }

  private readCell(k: number, from: number, to: number): void {
    const values = this.values[k];
    if (values === undefined) return;
    const column = this.wanted[k] as WantedColumn;
    if (column.read === undefined && writePlainNumber(this.bytes, from, to, this.mark, values, this.rows)) return;
    if (column.write?.(this.bytes, from, to, this.mark, values, this.rows) === true) return;
    const text = this.text(from, to);
    const value = text === '' ? Number.NaN : (column.read?.(text) ?? parseNumber(text, this.place.decimalComma));
    if (value !== undefined) values[this.rows] = value;
    else this.unreadable(k, column, text);
  }

  private text(from: number, to: number): string {
    let text = '';
    // A cell longer than this is no number, state or time; its beginning names it.
    for (let at = from; at < Math.min(to, from + 200); at++) text += String.fromCharCode(this.bytes[at] as number);
    text = text.trim();
    return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).trim() : text;
  }

  private unreadable(k: number, column: WantedColumn, text: string): void {
    const { file, decimalComma } = this.place;
    if (!column.required) {
      this.values[k] = undefined;
      const message = `Column "${column.name}" was left out: line ${this.line} has "${shortened(text)}" among its numbers.`;
      this.warnings.push({ code: 'COLUMN_LEFT_OUT', message });
      return;
    }
    const where = `in column ${column.index + 1} ("${column.name}")`;
    throw new ReadError('NUMBER_UNREADABLE', `${file}, line ${this.line}: "${shortened(text)}" ${where} cannot be read.`, {
      file,
      line: this.line,
      column: column.index + 1,
      expected: column.read === undefined ? `a number with a decimal ${decimalComma ? 'comma' : 'point'}` : 'a value as in the first rows',
      hint: 'If the line is damaged, remove it or copy the file again.',
    });
  }

  private endRow(): void {
    const { bytes, columnAt } = this;
    if (this.hasContent) {
      if (this.cells < columnAt.length) this.shortRow();
      this.rows++;
    }
    // CR-LF is one line end.
    if (bytes[this.at] === 13 && bytes[this.at + 1] === 10) this.at++;
    this.at++;
    this.line++;
  }

  /** Whether anything but line ends and blanks is left. */
  private hasMoreRows(): boolean {
    for (let at = this.at; at < this.bytes.length; at++) if ((this.bytes[at] as number) > 32) return true;
    return false;
  }

  private shortRow(): void {
    const { file } = this.place;
    const { cells, line } = this;
    if (this.hasMoreRows()) {
      throw new ReadError('FILE_CORRUPT', `${file}, line ${line}: the row has ${cells} cells.`, {
        file,
        line,
        expected: `at least ${this.columnAt.length} cells, as many as have a name`,
        hint: 'Mend or remove the line, or export the measurement again.',
      });
    }
    for (let index = cells; index < this.columnAt.length; index++) {
      const column = this.columnAt[index] as number;
      const values = column < 0 ? undefined : this.values[column];
      if (values !== undefined) values[this.rows] = Number.NaN;
    }
    const message = `The file ends in the middle of line ${line}: its last row has ${cells} of ${this.columnAt.length} cells, and the last of them may be cut.`;
    this.warnings.push({ code: 'FILE_CUT', message, points: [this.rows] });
  }
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
