const window_bytes = 65536;

/** Texts of cells of a large file, a byte a letter: a stretch of the file is decoded at once, and cells are cut out of it. */
export class LatinText {
  private from = 0;
  private text = '';

  constructor(private readonly bytes: Uint8Array) {}

  slice(from: number, to: number): string {
    if (from < this.from || to > this.from + this.text.length) {
      this.from = from;
      this.text = new TextDecoder('windows-1252').decode(this.bytes.subarray(from, Math.max(to, from + window_bytes)));
    }
    return this.text.slice(from - this.from, to - this.from);
  }
}
