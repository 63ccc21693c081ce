import { TextRun as WordRun } from 'docx';
import type { TextRun } from '../../core/text-runs';

/** Signs that XML has no place for are left out. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Runs of text as Word has them. @param size half points; the paragraph's own where it is missing */
export function docxRuns(runs: readonly TextRun[], size?: number): WordRun[] {
  return runs.map(
    ({ text, italic, bold, script, mono }) =>
      new WordRun({
        text: text.replace(unwritable, ''),
        ...sizeOf(size, mono),
        ...(italic ? { italics: true } : {}),
        ...(bold ? { bold: true } : {}),
        ...(script === 'sub' ? { subScript: true } : {}),
        ...(script === 'sup' ? { superScript: true } : {}),
        ...(mono ? { font: 'Consolas' } : {}),
      }),
  );
}

/** Typewriter letters look larger than others of their size. */
function sizeOf(size: number | undefined, mono: true | undefined): { size?: number } {
  if (mono) return { size: (size ?? 21) - 2 };
  return size === undefined ? {} : { size };
}
