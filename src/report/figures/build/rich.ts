import { parseTextRuns, type TextRun } from '../../../core/text-runs';

/** Text runs of a template: what stands in it is markup, what is inserted is text as it is, or runs. */
export function rich(parts: TemplateStringsArray, ...inserted: readonly (string | number | readonly TextRun[])[]): TextRun[] {
  return parts.flatMap((part, k): TextRun[] => {
    const own = inserted[k];
    const runs = own === undefined ? [] : typeof own === 'object' ? own : [{ text: String(own) }];
    return [...parseTextRuns(part), ...runs].filter(({ text }) => text !== '');
  });
}
