import type { TextRun } from '../../core/text-runs';
import { escapeXml } from '../figures/escape-xml';

/** Runs of text as HTML. */
export function htmlRuns(runs: readonly TextRun[]): string {
  return runs.map(htmlRun).join('');
}

function htmlRun({ text, italic, bold, script, mono }: TextRun): string {
  let html = escapeXml(text);
  if (mono) html = `<code>${html}</code>`;
  if (italic) html = `<i>${html}</i>`;
  if (bold) html = `<b>${html}</b>`;
  return script === undefined ? html : `<${script}>${html}</${script}>`;
}
