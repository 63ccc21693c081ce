import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ReportCell, ReportModel, ReportTable } from '../../src/core/report-model';
import { findBrowser } from '../../src/hosts/start/open-browser';
import { oracle } from '../oracle';
import { impedanceCsv, madeFolder } from './made-files';
import { runCli } from './run-cli';

const at = madeFolder({
  'cell_cycle1.csv': impedanceCsv(1),
  'cell_cycle10.csv': impedanceCsv(10),
  'cell.json': JSON.stringify({
    label: '=HYPERLINK("x") & <b> 样',
    area_cm2: '1.5386(15) cm²',
    thickness_um: '45 µm',
    concentration_molPerCm3: 0.0228,
  }),
});

type PrintedCell = ReportCell & { column: string; text: string };
function parameterCells(): PrintedCell[] {
  const report = JSON.parse(readFileSync(at('r.json'), 'utf8')) as ReportModel;
  const blocks = report.sections.flatMap((section) => section.blocks);
  const table = blocks.find((block): block is ReportTable => block.kind === 'table' && block.id === 'parameters');
  return (table?.rows ?? [])
    .flatMap(({ cells }) => cells as PrintedCell[])
    .filter((cell) => cell.kind === 'number' && cell.column !== 'cycle');
}

/** Blanks and minus signs of every kind as one. */
const plain = (text: string) => text.replace(/[\s\u00a0\u2009\u202f]+/g, ' ').replaceAll('−', '-');

const names = ['r.json', 'r.docx', 'r.xlsx', 'r.tex', ...(findBrowser() === null ? [] : ['r.pdf'])];
const run = await runCli([
  'report',
  at('cell_cycle1.csv'),
  at('cell_cycle10.csv'),
  '--cell',
  at('cell.json'),
  ...names.flatMap((name) => ['--out', at(name)]),
]);

describe('a report in every kind', () => {
  it('is written', () => {
    expect([run.code, run.stdout]).toEqual([0, '']);
    expect(parameterCells().length).toBeGreaterThan(10);
  });
});

const soffice = oracle('libreoffice');
describe.skipIf(soffice === null)('opened by LibreOffice', () => {
  const opened = () => {
    if (existsSync(at('opened/xlsx-file.html'))) return;
    // One start for both: it takes seconds.
    for (const name of ['r.xlsx', 'r.docx']) execFileSync('cp', [at(name), at(`${name.slice(2)}-file.${name.slice(2)}`)]);
    const profile = `-env:UserInstallation=${pathToFileURL(at('profile')).href}`;
    const files = [at('xlsx-file.xlsx'), at('docx-file.docx')];
    execFileSync(soffice as string, [profile, '--headless', '--convert-to', 'html', '--outdir', at('opened'), ...files], {
      stdio: 'ignore',
    });
  };

  it('the workbook has every number of the table as a number, to the digits that LibreOffice writes', () => {
    opened();
    const html = readFileSync(at('opened/xlsx-file.html'), 'utf8');
    const numbers = [...html.matchAll(/sdval="([^"]+)"/g)].map(([, value]) => Number(value));
    for (const cell of parameterCells()) {
      const { value, standardError } = cell as { value: number; standardError: number | null };
      for (const wanted of [value, ...(standardError === null ? [] : [standardError])])
        expect(
          numbers.some((number) => Math.abs(number - wanted) <= Math.max(1e-13 * Math.abs(wanted), 1e-20)),
          `${cell.column} ${wanted}`,
        ).toBe(true);
    }
  });

  it('a name that looks like a formula is text there', () => {
    opened();
    const html = readFileSync(at('opened/xlsx-file.html'), 'utf8');
    expect(html).toContain("'=HYPERLINK(&quot;x&quot;)");
    expect(html).not.toMatch(/<a [^>]*href="x"/);
  });

  it('the Word file has every number of the table as it is printed, and the name of the cell as it was written', () => {
    opened();
    const text = plain(readFileSync(at('opened/docx-file.html'), 'utf8').replace(/<[^>]+>/g, ''));
    for (const { text: printed, column } of parameterCells()) expect(text, column).toContain(plain(printed));
    expect(text).toContain('=HYPERLINK("x") &amp; &lt;b&gt; 样'.replaceAll('"', '&quot;'));
  });
});

const pdftotext = oracle('pdftotext');
describe.skipIf(pdftotext === null || findBrowser() === null)('read by pdftotext', () => {
  it('the PDF has every number of the table, on A4', () => {
    const text = plain(execFileSync(pdftotext as string, ['-layout', at('r.pdf'), '-'], { encoding: 'utf8' }));
    for (const { text: printed, column } of parameterCells()) expect(text, column).toContain(plain(printed));
    expect(text).toContain('=HYPERLINK("x") & <b>');
    expect(text).toMatch(/Supporting information\s+S1/);
    expect(readFileSync(at('r.pdf')).toString('latin1')).toMatch(/MediaBox ?\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  });
});

const tex = oracle('tex');
describe.skipIf(tex === null)('compiled by TeX', () => {
  it('the LaTeX file compiles alone, without an error and without a box that is cut', () => {
    execFileSync(tex as string, ['-interaction=nonstopmode', '-halt-on-error', `-output-directory=${at()}`, at('r.tex')], {
      stdio: 'ignore',
    });
    const log = readFileSync(at('r.log'), 'utf8');
    expect(log).not.toMatch(/^!/m);
    expect([...log.matchAll(/Overfull \\hbox \((\d+)/g)].map(([, points]) => Number(points)).filter((points) => points > 3)).toEqual([]);
  });

  it.skipIf(pdftotext === null)('what it printed has every number of the table', () => {
    const text = plain(execFileSync(pdftotext as string, ['-layout', at('r.pdf'), '-'], { encoding: 'utf8' }));
    for (const { text: printed, column } of parameterCells()) expect(text, column).toContain(plain(printed));
  });
});
