import type { ReportBlock, ReportModel } from '../../core/report-model';
import { latexTable } from './latex-table';
import { latexRuns, latexText, strangeSigns } from './latex-text';

/**
 * Tables, paragraphs and references as LaTeX that needs booktabs (and longtable for long tables) and nothing else. It compiles alone, and by
 * `\def\arctraceinput{}\input{…}` it stands in another document. Figures are files of their own.
 */
export function writeLatex(report: ReportModel): string {
  const { title, program, sections, references } = report;
  const body = sections.flatMap(({ heading, blocks }) => [
    ...(heading === '' ? [] : [`\\section*{${latexText(heading)}}`]),
    ...blocks.flatMap((block) => latexBlock(block, report)),
  ]);
  const cited = references.map(
    ({ number, text, doi }) => `\\noindent [${number}] ${latexText(text)}.${doi === null ? '' : ` ${latexText(`doi:${doi}`)}`}\\par`,
  );
  const content = [
    `{\\Large\\bfseries ${latexText(title)}\\par}\\smallskip`,
    `{\\small ${latexText(`Supporting information, made with ${program.name} ${program.version}`)}\\par}`,
    ...body,
    ...(cited.length === 0 ? [] : ['\\section*{References}', '{\\small', ...cited, '}']),
  ].join('\n');
  return [
    `% ${program.name} ${program.version}. Alone: pdflatex, lualatex or xelatex on this file.`,
    '% In a document of yours: \\usepackage{booktabs,longtable} before \\begin{document}, then \\def\\arctraceinput{}\\input{this file}.',
    '\\ifdefined\\arctraceinput\\else',
    '\\documentclass[a4paper,10pt]{article}',
    '\\usepackage[T1]{fontenc}',
    '\\usepackage[margin=20mm]{geometry}',
    '\\usepackage{booktabs,longtable}',
    '\\setlength{\\parindent}{0pt}',
    '\\begin{document}\\sloppy',
    '\\fi',
    ...declarations(content),
    content,
    '\\ifdefined\\arctraceinput\\expandafter\\endinput\\fi',
    '\\end{document}',
    '',
  ].join('\n');
}

/** Signs of names in other scripts: pdfLaTeX prints their code where it has no font for them, instead of stopping. */
function declarations(content: string): string[] {
  return strangeSigns(content).map((sign) => {
    const code = (sign.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
    return `\\ifdefined\\DeclareUnicodeCharacter\\ifdefined\\directlua\\else\\ifdefined\\XeTeXversion\\else\\DeclareUnicodeCharacter{${code}}{\\texttt{U+${code}}}\\fi\\fi\\fi`;
  });
}

function latexBlock(block: ReportBlock, { style }: ReportModel): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [`${block.lead === '' ? '' : `\\textbf{${latexText(block.lead)}} `}${latexRuns(block.runs)}\\par`];
    case 'list':
      return ['\\begin{itemize}', ...block.items.map((item) => `\\item ${latexRuns(item)}`), '\\end{itemize}'];
    case 'table':
      return [latexTable(block, style)];
    case 'figure':
    case 'circuits':
      return [`\\par\\smallskip\\textbf{${block.label}.} ${latexRuns(block.caption)}\\par`];
  }
}
