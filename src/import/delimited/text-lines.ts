import { decodeText } from '../text/decode-text';

export interface TextLine {
  text: string;
  /** Byte it begins at, byte behind its end, and its number from 1. */
  from: number;
  next: number;
  number: number;
}

/** Goes through a text line by line, from any place, so that a long table between them can be read in its own way. */
export class TextLines {
  constructor(
    private readonly bytes: Uint8Array,
    public at = 0,
    public number = 1,
  ) {}

  /** The next line, LF, CR-LF and CR being ends; undefined at the end of the text. */
  next(): TextLine | undefined {
    const { bytes, at: from } = this;
    if (from >= bytes.length) return undefined;
    let end = from;
    while (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13) end++;
    const next = Math.min(bytes[end] === 13 && bytes[end + 1] === 10 ? end + 2 : end + 1, bytes.length);
    const line = { text: decodeText(bytes.subarray(from, end)), from, next, number: this.number };
    this.goTo(next, this.number + 1);
    return line;
  }

  goTo(at: number, number: number): void {
    this.at = at;
    this.number = number;
  }
}
