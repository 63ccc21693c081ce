import type { ReportBlock, ReportModel } from '../../core/report-model';
import { circuitSvg } from '../circuit-svg';
import { escapeXml } from '../figures/escape-xml';
import { figureSvg } from '../figures/figure-svg';
import { writeJson } from '../write-json';
import { htmlRuns } from './html-runs';
import { htmlTable } from './html-table';
import { pageStyle } from './page-style';

export interface HtmlChoice {
  /** The whole report as JSON is in it too, where programs find it. */
  withOrigins?: boolean;
  /** What changed numbers were in an earlier report, by the key of their origin: both are shown. */
  before?: ReadonlyMap<string, string>;
}

/**
 * The report as one HTML page with everything in it: no script, nothing from elsewhere. Printed it is A4.
 */
export function writeHtml(report: ReportModel, choice: HtmlChoice = {}): string {
  const { withOrigins = false, before = new Map() } = choice;
  const { title, program, sections, references } = report;
  const body = sections
    .map(({ id, heading, blocks }) => {
      const inside = blocks.map((block) => htmlBlock(block, report, before)).join('\n');
      return `<section id="section-${id}">\n${heading === '' ? '' : `<h2>${escapeXml(heading)}</h2>\n`}${inside}\n</section>`;
    })
    .join('\n');
  const data = withOrigins
    ? `<script type="application/json" id="report-data">${writeJson(report).replaceAll('<', '\\u003c')}</script>\n`
    : '';
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta name="generator" content="${program.name} ${program.version}">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escapeXml(title)}</title>`,
    `<style>\n${pageStyle}\n</style>`,
    '</head>',
    '<body>',
    '<main class="report">',
    `<h1>${escapeXml(title)}</h1>`,
    `<p class="by">Supporting information, made with ${program.name} ${program.version}</p>`,
    body,
    references.length === 0 ? '' : htmlReferences(report),
    '</main>',
    `${data}</body>`,
    '</html>',
    '',
  ].join('\n');
}

function htmlBlock(block: ReportBlock, { style }: ReportModel, before: ReadonlyMap<string, string>): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${block.lead === '' ? '' : `<b>${escapeXml(block.lead)}</b> `}${htmlRuns(block.runs)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${htmlRuns(item)}</li>`).join('\n')}\n</ul>`;
    case 'table':
      return htmlTable(block, style, before);
    case 'circuits': {
      const drawn = block.circuits.map((circuit) => `<div>${circuitSvg(circuit, style.font).svg}${htmlRuns(circuit.title)}</div>`);
      return htmlFigure(`<div class="circuits">${drawn.join('')}</div>`, block);
    }
    case 'figure':
      return htmlFigure(figureSvg(block.figure, style), block);
  }
}

function htmlFigure(inside: string, { label, caption }: Extract<ReportBlock, { kind: 'figure' | 'circuits' }>): string {
  return `<figure>\n${inside}\n<figcaption><b>${label}.</b> ${htmlRuns(caption)}</figcaption>\n</figure>`;
}

function htmlReferences({ references }: ReportModel): string {
  const items = references.map(({ text, doi }) => {
    const link = doi === null ? '' : ` <a href="https://doi.org/${escapeXml(encodeURI(doi))}">doi:${escapeXml(doi)}</a>`;
    return `<li>${escapeXml(text)}.${link}</li>`;
  });
  return `<section id="section-references">\n<h2>References</h2>\n<ol class="references">\n${items.join('\n')}\n</ol>\n</section>`;
}
