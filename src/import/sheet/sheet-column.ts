import { parseNumber } from '../text/parse-number';
import type { SheetCellReading } from './sheet-cell-reading';

/** One column of a sheet's table while it is read: its first cell decides whether it holds numbers, texts that mean numbers, or words. */
export class SheetColumn {
  private values = new Float64Array(1024).fill(Number.NaN);
  private kind: 'empty' | 'numbers' | 'texts' | 'words' = 'empty';
  private read: ((text: string) => number | undefined) | undefined;
  private last: { text: string; value: number } | undefined;
  /** The first text among numbers. */
  stranger: { row: number; text: string } | undefined;

  constructor(
    readonly name: string,
    readonly index: number,
  ) {}

  /** Whether its texts are looked at. A column without a name holds nothing. */
  get isRead(): boolean {
    return this.kind !== 'words' && this.name.trim() !== '';
  }

  put(row: number, value: number): void {
    if (this.kind === 'empty') this.kind = 'numbers';
    this.values[row] = value;
  }

  putText(row: number, text: string, reading: SheetCellReading): void {
    if (this.kind === 'empty') {
      this.read = reading(this.name.trim(), text);
      this.kind = this.read !== undefined ? 'texts' : parseNumber(text) !== undefined ? 'numbers' : 'words';
    }
    if (this.kind === 'words') return;
    if (this.last?.text === text) this.values[row] = this.last.value;
    else {
      const value = this.kind === 'texts' ? this.read?.(text) : parseNumber(text);
      if (value === undefined) this.stranger ??= { row, text };
      else {
        this.last = { text, value };
        this.values[row] = value;
      }
    }
  }

  clear(row: number): void {
    this.values[row] = Number.NaN;
    if (this.stranger !== undefined && this.stranger.row >= row) this.stranger = undefined;
  }

  /** Makes room for one row more than there are. */
  growTo(rows: number): void {
    if (rows < this.values.length) return;
    const larger = new Float64Array(Math.ceil(this.values.length * 1.6)).fill(Number.NaN, this.values.length);
    larger.set(this.values);
    this.values = larger;
  }

  /** undefined for words and for a column without a name or a number. */
  finish(rows: number): Float64Array | undefined {
    const isHeld = this.isRead && (this.kind === 'numbers' || this.kind === 'texts');
    if (!isHeld) return undefined;
    const values = this.values.slice(0, rows);
    return values.some((value) => !Number.isNaN(value)) ? values : undefined;
  }
}
