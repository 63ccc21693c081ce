import type { ReportTable } from '../../core/report-model';
import { sentenceRuns } from './symbol-runs';

/** Footnotes of one table: the same words get the same mark, in the order in which they are met. */
export class Footnotes {
  readonly #marks = new Map<string, string>();

  /** @returns a, b, … z, aa, ab … */
  mark(text: string): string {
    const known = this.#marks.get(text);
    if (known !== undefined) return known;
    const mark = letters(this.#marks.size);
    this.#marks.set(text, mark);
    return mark;
  }

  get list(): ReportTable['footnotes'] {
    return [...this.#marks].map(([text, mark]) => ({ mark, runs: sentenceRuns(text) }));
  }
}

function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
