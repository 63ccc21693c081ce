import { parseTextRuns, type TextRun } from '../../core/text-runs';

/** Names of quantities that no word of a sentence can be mistaken for. */
const names: readonly (readonly [RegExp, string])[] = [
  [/σ_ion/g, '*σ*_{ion}'],
  [/σ_e(?![a-z])/g, '*σ*_{e}'],
  [/σ[wW](?![a-z])/g, '*σ*_{W}'],
  [/\bR(sei|ct|tot|s)\b/g, '*R*_{$1}'],
  [/\bV_M\b/g, '*V*_{M}'],
  [/\bL_D\b/g, '*L*_{D}'],
  [/\bi0\b/g, '*i*_{0}'],
  [/\bZ0\b/g, '*Z*_{0}'],
  [/\bdE\/dx\b/g, 'd*E*/d*x*'],
  [/\^\(([^()]*)\)/g, '^{$1}'],
];

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A sentence with the quantities in it set as quantities. */
export function sentenceRuns(text: string): TextRun[] {
  return parseTextRuns(marked(escapeMarks(text)));
}

/** A formula: single letters are quantities, too, but for units and functions. */
export function formulaRuns(text: string): TextRun[] {
  const known = marked(escapeMarks(text.replaceAll('·', '\u2009')));
  const markup = known.replace(/\*[^*]+\*|_\{[^}]*\}|\^\{[^}]*\}|[\p{L}]+/gu, (piece) =>
    /^[A-Za-zατωνπ]$/u.test(piece) ? `*${piece}*` : piece,
  );
  return parseTextRuns(markup);
}

function marked(text: string): string {
  const powers = text.replace(/[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (power) => `^{${[...power].map(plainPower).join('')}}`);
  return names.reduce((result, [pattern, markup]) => result.replace(pattern, markup), powers);
}

/** Few fonts have every raised digit, so they are set as raised text. */
function plainPower(sign: string): string {
  if (sign === '⁻') return '−';
  return sign === '⁺' ? '+' : String(raised.indexOf(sign));
}

/** Stars of somebody's file names are no markup; the operator looks nearly the same. */
function escapeMarks(text: string): string {
  return text.replaceAll('*', '∗').replaceAll('_{', '_ {').replaceAll('^{', '^ {');
}
