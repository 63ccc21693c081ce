import { reportError } from './report-error';
import { sayDone } from './view-state';

/** Puts rows of cells on the clipboard as text with tabs and as an HTML table: they paste into Excel and Word. The first row is the head. */
export async function copyRows(rows: readonly (readonly string[])[], words: string): Promise<void> {
  const plain = rows.map((cells) => cells.join('\t')).join('\r\n');
  const html = `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`).join('')}</table>`;
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/plain': new Blob([plain], { type: 'text/plain' }), 'text/html': new Blob([html], { type: 'text/html' }) }),
    ]);
    sayDone(words);
  } catch (error) {
    reportError(error);
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
