import { LatinText } from '../delimited/latin-text';
import { readPlainNumber } from '../delimited/read-plain-number';
import { parseNumber } from '../text/parse-number';
import { decodeXmlText } from './decode-xml-text';
import { xmlText } from './xml-text';

/** What a worksheet holds, in its order. Columns count from 0. */
export interface SheetSink {
  number(column: number, value: number): void;
  text(column: number, text: string): void;
  /** A text by its place among the workbook's shared ones. */
  shared(column: number, index: number): void;
  /** @returns whether more rows are wanted */
  endRow(rowNumber: number): boolean;
  /** The row that was begun is read again, with more of it. */
  dropRow(): void;
}

/** Columns beyond this one are not read: one cell at the sheet's right edge must not make every row 16384 cells wide. */
const lastColumn = 511;
/** A row of ordinary cells is far shorter; one that never ends must not be collected for ever. */
const longestRow_bytes = 1 << 22;
const [lessThan, greaterThan, slash, colon, blank, quote, letterR, letterT] = [60, 62, 47, 58, 32, 34, 114, 116];

/**
 * Reads the XML of a worksheet from its bytes, in pieces as they are unpacked: a million rows need no string of them. Names may have a
 * prefix (`x:row`). Elements that never close end the reading.
 */
export class SheetScanner {
  private bytes: Uint8Array = new Uint8Array();
  private latin = new LatinText(this.bytes);
  private at = 0;
  private rowNumber = 0;
  private ended = false;
  private readonly scratch = new Float64Array(1);

  constructor(private readonly sink: SheetSink) {}

  push(part: Uint8Array): void {
    if (this.ended) return;
    const rest = this.bytes.subarray(this.at);
    if (rest.length > longestRow_bytes) {
      this.ended = true;
      return;
    }
    const whole = new Uint8Array(rest.length + part.length);
    whole.set(rest);
    whole.set(part, rest.length);
    this.bytes = whole;
    this.latin = new LatinText(whole);
    this.at = 0;
    while (!this.ended && this.readElement());
  }

  /** One row, or one element outside rows. @returns false where the piece ends within it. */
  private readElement(): boolean {
    const { bytes } = this;
    const open = bytes.indexOf(lessThan, this.at);
    if (open < 0) {
      this.at = bytes.length;
      return false;
    }
    const name = this.nameAt(open + 1);
    const close = bytes.indexOf(greaterThan, open);
    if (close < 0) {
      this.at = open;
      return false;
    }
    this.at = close + 1;
    if (!this.isName(name, 'row')) return true;
    const stated = this.attribute(name + 3, close, letterR);
    const number = stated < 0 ? this.rowNumber + 1 : this.wholeNumber(stated);
    if (bytes[close - 1] === slash) {
      this.rowNumber = number;
      return true;
    }
    if (this.readCells()) {
      this.rowNumber = number;
      this.ended = !this.sink.endRow(number);
      return true;
    }
    this.sink.dropRow();
    this.at = open;
    return false;
  }

  /** The cells of a row to its end. @returns false where the piece ends before. */
  private readCells(): boolean {
    const { bytes, sink } = this;
    let column = -1;
    for (;;) {
      const open = this.next(lessThan, this.at);
      const close = open < 0 ? -1 : this.next(greaterThan, open);
      if (close < 0) return false;
      this.at = close + 1;
      if (bytes[open + 1] === slash) {
        if (this.isName(this.nameAt(open + 2), 'row')) return true;
        continue;
      }
      const name = this.nameAt(open + 1);
      if (!this.isName(name, 'c')) continue;
      const place = this.attribute(name + 1, close, letterR);
      column = place < 0 ? column + 1 : this.columnOf(place);
      if (bytes[close - 1] === slash) continue;
      const type = this.attribute(name + 1, close, letterT);
      const kind = type < 0 ? 110 : (bytes[type] as number);
      if (column > lastColumn) continue;
      // `n` or nothing is a number: the commonest cell, read where it stands.
      if (kind === 110 && this.readNumber(column)) continue;
      const end = this.cellEnd();
      if (end < 0) return false;
      this.readText(column, kind === 115 && bytes[type + 1] === quote, type, end, sink);
    }
  }

  /** Tags are short: a loop finds their ends sooner than a call. */
  private next(byte: number, from: number): number {
    const { bytes } = this;
    for (let at = from; at < bytes.length; at++) if (bytes[at] === byte) return at;
    return -1;
  }

  /** `<v>12.5</v>` right behind the cell's tag. */
  private readNumber(column: number): boolean {
    const { bytes, at, scratch } = this;
    if (bytes[at] !== lessThan || bytes[at + 1] !== 118 || bytes[at + 2] !== greaterThan) return false;
    let end = readPlainNumber(bytes, at + 3, 46, scratch, 0);
    if (end < -1) {
      end = -2 - end;
      scratch[0] = Number(this.latin.slice(at + 3, end));
    }
    if (end < 0 || bytes[end] !== lessThan) return false;
    this.sink.number(column, scratch[0] as number);
    // Behind `</v></c>`, which hardly ever has anything between.
    const isPlain = bytes[end + 2] === 118 && bytes[end + 4] === lessThan && bytes[end + 6] === 99 && bytes[end + 7] === greaterThan;
    this.at = isPlain ? end + 8 : end;
    return true;
  }

  private readText(column: number, isShared: boolean, type: number, end: number, sink: SheetSink): void {
    const body = new TextDecoder().decode(this.bytes.subarray(this.at, end));
    this.at = end;
    const value = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</.exec(body)?.[1] ?? '';
    const word = type < 0 ? '' : String.fromCharCode(this.bytes[type] as number);
    if (isShared) sink.shared(column, Number(value));
    // An error such as #DIV/0! is a missing number.
    else if (word === 'e') sink.number(column, Number.NaN);
    else if (word === 'i') sink.text(column, xmlText(body.replace(/<(\/?)\w+:/g, '<$1')).trim());
    else if (value !== '') this.handOver(column, word === '' || word === 'n' ? parseNumber(value) : undefined, value);
  }

  private handOver(column: number, number: number | undefined, value: string): void {
    if (number === undefined) this.sink.text(column, decodeXmlText(value).trim());
    else this.sink.number(column, number);
  }

  /** Where the closing tag of the cell begins, or -1. */
  private cellEnd(): number {
    const { bytes } = this;
    for (let at = bytes.indexOf(lessThan, this.at); at >= 0; at = bytes.indexOf(lessThan, at + 1)) {
      if (bytes[at + 1] === slash && this.isName(this.nameAt(at + 2), 'c') && bytes.indexOf(greaterThan, at) >= 0) return at;
    }
    return -1;
  }

  /** Where a name begins behind its prefix. */
  private nameAt(from: number): number {
    const { bytes } = this;
    for (let at = from; at < from + 12; at++) {
      const byte = bytes[at] as number;
      if (byte === colon) return at + 1;
      if (byte === undefined || byte === blank || byte === greaterThan || byte === slash) break;
    }
    return from;
  }

  private isName(at: number, name: string): boolean {
    for (let k = 0; k < name.length; k++) if (this.bytes[at + k] !== name.charCodeAt(k)) return false;
    const behind = this.bytes[at + name.length] as number;
    return behind === undefined || behind <= blank || behind === greaterThan || behind === slash;
  }

  /** Where the value of an attribute of one letter begins, or -1. */
  private attribute(from: number, to: number, letter: number): number {
    const { bytes } = this;
    for (let at = from; at + 3 < to; at++) {
      if (bytes[at] === letter && bytes[at + 1] === 61 && bytes[at + 2] === quote && (bytes[at - 1] as number) <= blank) return at + 3;
    }
    return -1;
  }

  private wholeNumber(from: number): number {
    let value = 0;
    for (let at = from; at < from + 9; at++) {
      const digit = (this.bytes[at] as number) - 48;
      if (!(digit >= 0 && digit <= 9)) break;
      value = 10 * value + digit;
    }
    return value;
  }

  /** `A1` → 0, `Z1` → 25, `AA1` → 26. */
  private columnOf(from: number): number {
    let index = 0;
    for (let at = from; at < from + 4; at++) {
      const letter = (this.bytes[at] as number) - 64;
      if (!(letter >= 1 && letter <= 26)) break;
      index = index * 26 + letter;
    }
    return index - 1;
  }
}
