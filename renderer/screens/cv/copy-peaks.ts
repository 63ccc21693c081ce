import { formatUncertainty } from '../../../src/core/format-uncertainty';
import type { VoltammetryResult } from '../../../src/core/voltammetry-result';
import { reportError } from '../../app/report-error';
import { sayDone } from '../../app/view-state';
import { copyOrigin } from '../series/origin/copy-origin';
import type { NumberOrigin } from '../series/origin/origin-model';
import { rateText } from './rate-text';

/** Puts the table of peaks on the clipboard, as text with tabs and as an HTML table; or the number whose origin is open. */
export async function copyPeaks(result: VoltammetryResult | null, asked: NumberOrigin | null): Promise<void> {
  // A person who marked text wants that text.
  if (!(getSelection()?.isCollapsed ?? true)) return void document.execCommand('copy');
  if (asked !== null) return copyOrigin(asked);
  if (result === null) return;
  const table = tableOf(result);
  const plain = table.map((cells) => cells.join('\t')).join('\r\n');
  const html = `<table>${table.map((cells) => `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`).join('')}</table>`;
  try {
    const item = { 'text/plain': new Blob([plain], { type: 'text/plain' }), 'text/html': new Blob([html], { type: 'text/html' }) };
    await navigator.clipboard.write([new ClipboardItem(item)]);
    sayDone(`Copied ${table.length - 1} peaks; in parentheses the standard error of the last digits`);
  } catch (error) {
    reportError(error);
  }
}

function tableOf({ peaks, rates_VPerS }: VoltammetryResult): string[][] {
  const [first, last] = [rates_VPerS[0] ?? 0, rates_VPerS.at(-1) ?? 0].map(rateText);
  const head = [
    'peak',
    `Ep at ${first} mV/s (V)`,
    `shift to ${last} mV/s (mV)`,
    'b',
    '95 % interval',
    'R²',
    'b above baseline',
    'reads as',
    'D (cm² s⁻¹)',
  ];
  const rows = peaks.map(({ name, points, shift_V, b, bStandardError, bCi95, bR2, baselined, readsAs, randlesSevcik }) => [
    name,
    points[0]!.potential_V.toFixed(4),
    shift_V === null ? '' : (shift_V * 1000).toFixed(1),
    b === null ? 'n.d.' : formatUncertainty(b, bStandardError).text,
    bCi95 === null ? '' : `${bCi95[0].toFixed(3)} – ${bCi95[1].toFixed(3)}`,
    bR2 === null ? '' : bR2.toFixed(5),
    baselined === null ? '' : formatUncertainty(baselined.b, baselined.bStandardError).text,
    readsAs ?? '',
    randlesSevcik.value === null ? 'n.d.' : randlesSevcik.value.toExponential(3),
  ]);
  return [head, ...rows];
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
