import type { TextRun } from '../text-runs';
import { publication } from './publication';

/** Advance widths of Arial's characters ' ' … '~' in thousandths of the size. */
const ascii = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278,
  278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722,
  667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556,
  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const others: Readonly<Record<string, number>> = {
  '−': 584,
  '′': 188,
  '″': 354,
  Ω: 748,
  Δ: 668,
  σ: 617,
  τ: 395,
  α: 578,
  ω: 781,
  φ: 648,
  γ: 500,
  '·': 333,
  '×': 584,
  '°': 400,
  '±': 549,
  '–': 556,
  '√': 549,
  '\u2009': 200,
  '\u202f': 200,
};
/** A character not listed is taken as wide as most are, so that room is left for it. */
const usual = 667;

/** Size of a run in text of this size: indices are smaller, but no text is under the least size. */
export function runSize_pt(run: TextRun, size_pt: number): number {
  return run.script === undefined ? size_pt : Math.max(Math.min(size_pt, publication.leastText_pt), 0.75 * size_pt);
}

/** Width of text in Arial, from the font's own table: nothing is measured, so the same figure is laid out alike everywhere. */
export function textWidth_pt(runs: readonly TextRun[], size_pt: number): number {
  let width = 0;
  for (const run of runs) {
    let thousandths = 0;
    for (const character of run.text) thousandths += ascii[character.charCodeAt(0) - 32] ?? others[character] ?? usual;
    width += (thousandths / 1000) * runSize_pt(run, size_pt) * (run.bold ? 1.07 : 1);
  }
  return width;
}
