import type { TextRun } from '../../core/text-runs';

const symbols: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedbl{}',
  '\u00a0': '~',
  '\u2009': '\\,',
  '\u202f': '\\,',
  '\u2002': '\\enspace{}',
  '–': '--',
  '—': '---',
  '‘': '`',
  '’': "'",
  '“': '``',
  '”': "''",
  '…': '\\ldots{}',
};

/** Signs of mathematics and Greek letters, by their names there. */
const math: Readonly<Record<string, string>> = {
  '−': '-',
  '±': '\\pm',
  '×': '\\times',
  '·': '\\cdot',
  '∗': '\\ast',
  '′': "'",
  '″': "''",
  '√': '\\surd',
  '∞': '\\infty',
  '≈': '\\approx',
  '≤': '\\le',
  '≥': '\\ge',
  '∝': '\\propto',
  '→': '\\to',
  '∂': '\\partial',
  '½': '\\frac12',
  '°': '^\\circ',
  µ: '\\mu',
  μ: '\\mu',
  α: '\\alpha',
  β: '\\beta',
  γ: '\\gamma',
  δ: '\\delta',
  θ: '\\theta',
  λ: '\\lambda',
  ν: '\\nu',
  π: '\\pi',
  σ: '\\sigma',
  τ: '\\tau',
  φ: '\\varphi',
  χ: '\\chi',
  ω: '\\omega',
  Δ: '\\Delta',
  Σ: '\\Sigma',
  Ω: '\\Omega',
};
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Letters that every T1 font has. */
const plainLetter = /[\u0020-\u007e\u00a1-\u00ff\u0100-\u017f\n]/;

/** Text as LaTeX prints it; nothing in it is a command. Signs it has no name for are kept as they are: see `strangeSigns`. */
export function latexText(text: string): string {
  return text
    .replace(/[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (power) => `\u0001${[...power].map(plainPower).join('')}\u0002`)
    .replace(/./gsu, (sign) => {
      if (sign === '\u0001') return '\\textsuperscript{';
      if (sign === '\u0002') return '}';
      if (symbols[sign] !== undefined) return symbols[sign];
      return math[sign] === undefined ? sign : `\\ensuremath{${math[sign]}}`;
    });
}

function plainPower(sign: string): string {
  if (sign === '⁻') return '−';
  return sign === '⁺' ? '+' : String(raised.indexOf(sign));
}

/** Runs of text as LaTeX. */
export function latexRuns(runs: readonly TextRun[]): string {
  return runs
    .map(({ text, italic, bold, script, mono }) => {
      let tex = mono ? `\\texttt{${breakable(text)}}` : latexText(text);
      if (italic) tex = `\\textit{${tex}}`;
      if (bold) tex = `\\textbf{${tex}}`;
      return script === undefined ? tex : `\\text${script === 'sub' ? 'sub' : 'super'}script{${tex}}`;
    })
    .join('');
}

/** Circuits and hashes may be broken at their strokes and every eight signs. */
function breakable(text: string): string {
  const parts = /^[0-9a-f]{64}$/.test(text) ? (text.match(/.{8}/g) ?? []) : text.split(/(?<=[-,)])/);
  return parts.map(latexText).join('\\allowbreak{}');
}

/** Signs in this text that need a declaration where the engine knows only the fonts' own. */
export function strangeSigns(text: string): string[] {
  return [...new Set(text)].filter((sign) => !plainLetter.test(sign) && symbols[sign] === undefined && math[sign] === undefined);
}
