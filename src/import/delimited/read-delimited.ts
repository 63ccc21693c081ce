import type { Finding } from '../../core/finding';
import { decodeText } from '../text/decode-text';
import { parseNumber } from '../text/parse-number';
import { splitCells } from '../text/split-cells';
import type { DelimitedPlace, DelimitedTable, WantedColumn } from './delimited-place';
import { LatinText } from './latin-text';
import { readPlainNumber } from './read-plain-number';
import { shortened, shortRow, unreadableCell } from './refused-row';

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
  private lines: Uint32Array;
  private readonly warnings: Finding[] = [];
  private readonly latin: LatinText;
  /** Which of the wanted columns a cell is, or -1. */
  private readonly columnAt: Int32Array;
  private readonly separator: number;
  private readonly mark: number;
  /** Of each wanted column, where its last text stood and what it meant: states repeat for thousands of rows. */
  private readonly known: ({ from: number; to: number; value: number } | undefined)[];
  private rows = 0;
  private capacity: number;
  private line: number;
  private at: number;
  private cells = 0;
  private lastFilled = 0;
  private numbers = 0;
  private refusal: { column: WantedColumn; text: string } | undefined;
  private ended = false;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly place: DelimitedPlace,
    private readonly wanted: readonly WantedColumn[],
  ) {
    const indent = place.indent ?? 0;
    const most = wanted.reduce((last, column) => Math.max(last, column.index), -1);
    this.columnAt = new Int32Array(indent + most + 1).fill(-1);
    for (const [k, column] of wanted.entries()) this.columnAt[indent + column.index] = k;
    this.latin = new LatinText(bytes);
    this.known = wanted.map(() => undefined);
    this.separator = place.separator.charCodeAt(0);
    this.mark = place.decimalComma ? 44 : 46;
    this.at = place.from;
    this.line = place.line;
    this.capacity = this.expectedRows();
    this.values = wanted.map(() => new Float64Array(this.capacity));
    this.lines = new Uint32Array(this.capacity);
  }

  run(): DelimitedTable {
    const { bytes, place } = this;
    while (this.at < bytes.length && place.ends?.(bytes, this.at) !== true) {
      if (this.rows >= this.capacity) this.grow();
      const from = this.at;
      if (!this.isGroupRow()) {
        this.readRow();
        this.settleRow(from);
        if (this.ended) break;
      }
      this.endLine();
    }
    const { rows, warnings, at, line } = this;
    // A little room that is left over costs less than a second copy of the column.
    const cut = (column: Float64Array) => (8 * column.length < 9 * rows ? column.subarray(0, rows) : column.slice(0, rows));
    const values = this.values.map((column) => (column === undefined ? undefined : cut(column)));
    return { rows, values, lines: this.lines.subarray(0, rows), next: Math.min(at, bytes.length), nextLine: line, warnings };
  }

  /** As many rows as fit if all are as long as the second one; a guess that only saves copying. */
  private expectedRows(): number {
    const first = this.bytes.indexOf(10, this.at);
    const second = this.bytes.indexOf(10, first + 1);
    const length = first < 0 || second < 0 ? 64 : second - first;
    return Math.ceil((this.bytes.length - this.at) / Math.max(length, 2 * this.columnAt.length, 2)) + 16;
  }

  private grow(): void {
    this.capacity = Math.ceil(this.capacity * 1.5) + 16;
    for (const [k, column] of this.values.entries()) {
      if (column === undefined) continue;
      const larger = new Float64Array(this.capacity);
      larger.set(column);
      this.values[k] = larger;
    }
    const lines = new Uint32Array(this.capacity);
    lines.set(this.lines);
    this.lines = lines;
  }

  private isGroupRow(): boolean {
    const { groups, separator } = this.place;
    if (groups === undefined) return false;
    let leading = 0;
    while (this.bytes[this.at + leading] === this.separator) leading++;
    if (leading >= groups.leadingEmpty) return false;
    const from = this.at;
    this.at = this.lineEnd(from);
    const cells = splitCells(decodeText(this.bytes.subarray(from, this.at)), separator);
    if (cells.some((cell) => cell !== '')) groups.take(cells, this.rows);
    return true;
  }

  private readRow(): void {
    const { bytes, separator, columnAt, mark, wanted, values, rows } = this;
    const width = columnAt.length;
    let [at, cell, numbers, lastFilled] = [this.at, 0, 0, 0];
    this.refusal = undefined;
    for (;;) {
      const from = at;
      const k = cell < width ? (columnAt[cell] as number) : -1;
      const out = k < 0 ? undefined : values[k];
      let to = -1;
      if (out !== undefined) {
        const { scan, read } = wanted[k] as WantedColumn;
        to = scan !== undefined ? scan(bytes, at, mark, out, rows) : read === undefined ? readPlainNumber(bytes, at, mark, out, rows) : -1;
      }
      if (to < -1) {
        const number = this.latin.slice(from, -2 - to);
        (out as Float64Array)[rows] = Number(mark === 44 ? number.replace(',', '.') : number);
        to = -2 - to;
      }
      // A number counts only if its cell ends with it.
      if (to >= 0 && (to >= bytes.length || bytes[to] === separator || bytes[to] === 10 || bytes[to] === 13)) numbers++;
      else {
        to = bytes[from] === 34 ? this.quotedEnd(from) : this.plainEnd(from);
        if (out !== undefined && this.readCell(k, out, from, to)) numbers++;
      }
      cell++;
      if (to > from) lastFilled = cell;
      at = to;
      if (bytes[at] !== separator) break;
      at++;
    }
    this.at = at;
    this.cells = cell;
    this.numbers = numbers;
    this.lastFilled = lastFilled;
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

  private lineEnd(from: number): number {
    let at = from;
    while (at < this.bytes.length && this.bytes[at] !== 10 && this.bytes[at] !== 13) at++;
    return at;
  }

  /** The slower way of a cell; @returns whether it gave a value. */
  private readCell(k: number, out: Float64Array, from: number, to: number): boolean {
    const known = this.known[k];
    if (known !== undefined && this.isSame(known, from, to)) {
      out[this.rows] = known.value;
      return true;
    }
    const column = this.wanted[k] as WantedColumn;
    const text = this.text(from, to);
    const value = text === '' ? Number.NaN : column.read === undefined ? parseNumber(text, this.place.decimalComma) : column.read(text);
    if (value === undefined) {
      this.unreadable(k, column, text);
      return false;
    }
    out[this.rows] = value;
    if (column.read !== undefined && column.scan === undefined) this.known[k] = { from, to, value };
    return text !== '';
  }

  private isSame(known: { from: number; to: number }, from: number, to: number): boolean {
    if (to - from !== known.to - known.from) return false;
    for (let k = 0; k < to - from; k++) if (this.bytes[from + k] !== this.bytes[known.from + k]) return false;
    return true;
  }

  /** A cell longer than this is no number, state or time; its beginning names it. */
  private text(from: number, to: number): string {
    const end = Math.min(to, from + 200);
    const latin = this.latin.slice(from, end);
    const text = (/[^\t -~]/.test(latin) ? decodeText(this.bytes.subarray(from, end)) : latin).trim();
    return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).trim() : text;
  }

  private unreadable(k: number, column: WantedColumn, text: string): void {
    if (column.required) {
      this.refusal ??= { column, text };
      return;
    }
    this.values[k] = undefined;
    const message = `Column "${column.name}" was left out: line ${this.line} has "${shortened(text)}" among its numbers.`;
    this.warnings.push({ code: 'COLUMN_LEFT_OUT', message });
  }

  /** Whether what was read is a row, and what to do where it is none. */
  private settleRow(from: number): void {
    const { columnAt, place, line } = this;
    if (this.lastFilled === 0) return;
    if (this.numbers === 0 && place.words !== undefined) {
      this.ended = place.words({ number: line, from, to: this.at, rowsBefore: this.rows }) === 'end';
      if (this.ended) this.at = from;
      return;
    }
    if (this.refusal !== undefined) throw unreadableCell(place, line, this.refusal.column, this.refusal.text);
    if (place.width !== undefined && this.lastFilled > place.width.most) throw place.width.refuse(line, this.lastFilled);
    if (this.cells < columnAt.length) this.fillShortRow();
    this.lines[this.rows] = line;
    this.rows++;
  }

  private endLine(): void {
    const { bytes } = this;
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

  /** What a row lacks is missing; only the last row of a file may lack something. */
  private fillShortRow(): void {
    const { cells, line, columnAt } = this;
    const isLast = !this.hasMoreRows();
    if (!isLast || this.place.cut === 'refuse') throw shortRow(this.place.file, line, cells, columnAt.length, isLast);
    for (let index = cells; index < columnAt.length; index++) {
      const column = columnAt[index] as number;
      const values = column < 0 ? undefined : this.values[column];
      if (values !== undefined) values[this.rows] = Number.NaN;
    }
    const message = `The file ends in the middle of line ${line}: its last row has ${cells} of ${columnAt.length} cells, and the last of them may be cut.`;
    this.warnings.push({ code: 'FILE_CUT', message, points: [this.rows] });
  }
}
