import { describe, expect, it } from 'vitest';
import type { ReportModel } from '../../../src/core/report-model';
import { writeReport } from '../../../src/report/write-report';
import { madeResult } from '../track/made-result';
import { madeReport, reported } from './made-report';

const hostile = '=cmd|"/c calc"!A1 <b>&\u0007 50 % µ_样';
const fits = (name: string) => [
  reported(
    madeResult({
      sample: name,
      tags: { cycle: 1 },
      roles: { Rs_ohm: [2.965, 0.0047], Rsei_ohm: [20.18, 0.003], Rct_ohm: [63.71, 0.0024], sigmaW_ohmPerSqrtS: [12.66, 0.0047] },
      changes: { reducedChiSquared: 2.33e-5, file: '/secret/cells/a.mpr' },
    }),
  ),
  reported(madeResult({ sample: 'other', tags: { cycle: 1, potential_V: -3 }, roles: { Rct_ohm: [70, 0.01] } })),
];
const report = madeReport(fits('cell A')).model;
const hostileReport = madeReport(fits(hostile)).model;
const text = async (model: ReportModel, format: 'html' | 'csv' | 'json' | 'tex', dialect?: 'semicolon-comma') => {
  const [file] = await writeReport(model, format, {}, dialect === undefined ? {} : { dialect });
  return new TextDecoder().decode(file?.bytes);
};

describe('HTML', () => {
  it('holds everything in itself: no script, no style and no picture from elsewhere', async () => {
    const html = await text(report, 'html');
    expect(html).not.toMatch(/<script|<link|@import|url\(/);
    expect([...html.matchAll(/(?:src|href)="([^"]*)"/g)].filter(([, target]) => !/^https:\/\/doi\.org\//.test(target ?? ''))).toEqual([]);
  });

  it('shows names as text, whatever is in them', async () => {
    const html = await text(hostileReport, 'html');
    expect(html).toContain('=cmd|&quot;/c calc&quot;!A1 &lt;b&gt;&amp; 50 % µ_样');
    expect(html).not.toContain('<b>&');
  });

  it('carries the data where that is wanted, closed against being read as markup', async () => {
    const [file] = await writeReport(hostileReport, 'html', {}, { withOrigins: true });
    const html = new TextDecoder().decode(file?.bytes);
    const data = /<script type="application\/json" id="report-data">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(data).not.toContain('<');
    expect((JSON.parse(data) as ReportModel).sections[0]?.id).toBe('parameters');
  });
});

describe('CSV', async () => {
  const [header = '', row = ''] = (await text(report, 'csv')).split('\n');
  const cells = Object.fromEntries(header.split(',').map((key, k) => [key, row.split(',')[k]]));

  it('has every digit of the main table, errors and limits beside, units in the names', async () => {
    expect(cells).toMatchObject({ sample: 'cell A', Rct_ohm: '63.71', reducedChiSquared: '0.0000233' });
    expect(Number(cells.Rct_standardError_ohm)).toBeCloseTo(63.71 * 0.0024, 12);
    expect(Number(cells.Rct_ci95Low_ohm)).toBeCloseTo(63.71 * Math.exp(-0.0048), 10);
  });

  it('neutralises text that a spreadsheet would run, and leaves negative numbers numbers', async () => {
    const csv = await text(hostileReport, 'csv');
    expect(csv).toContain(`"'=cmd|""/c calc""!A1`);
    expect(csv).toMatch(/(^|,)-3(,|$)/m);
  });

  it('writes decimal commas between semicolons on wish', async () => {
    expect(await text(report, 'csv', 'semicolon-comma')).toMatch(/;63,71;/);
  });

  it('has a file for each further table', async () => {
    expect((await writeReport(report, 'csv', {})).map(({ suffix }) => suffix)).toEqual([
      '',
      '-table-S2-elements',
      '-table-S3-quality',
      '-table-S4-provenance',
    ]);
  });
});

describe('JSON', () => {
  it('says of every number what is printed and where it comes from, without a folder of this machine', async () => {
    const data = JSON.parse(await text(report, 'json')) as ReportModel;
    const table = data.sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'table');
    const cell = table?.kind === 'table' ? table.rows[0]?.cells.find((one) => 'column' in one && one.column === 'Rct_ohm') : undefined;
    expect(cell).toMatchObject({ value: 63.71, text: '63.71(15)' });
    expect(data.origins[(cell as { origin: string }).origin]).toMatchObject({ value: 63.71, unit: 'Ω', file: 'a.mpr' });
    expect(await text(report, 'json')).not.toContain('/secret/cells');
  });
});

describe('LaTeX', () => {
  it('has each number cut at its decimal mark in a pair of columns', async () => {
    expect(await text(report, 'tex')).toContain('63 & .71(15)');
  });

  it('runs nothing that comes from a name', async () => {
    const tex = await text(madeReport(fits('\\input{/etc/passwd} $x_1^2$ #1 & ~ {')).model, 'tex');
    expect(tex).toContain('\\textbackslash{}input\\{/etc/passwd\\} \\$x\\_1\\textasciicircum{}2\\$ \\#1 \\& \\textasciitilde{} \\{');
  });

  it('declares signs that pdfLaTeX has no font for', async () => {
    expect(await text(hostileReport, 'tex')).toContain('\\DeclareUnicodeCharacter{6837}');
  });
});

describe('kinds that need a program around', () => {
  it('say which other kinds need none', async () => {
    await expect(writeReport(report, 'pdf', {})).rejects.toMatchObject({
      code: 'HOST',
      details: { hint: expect.stringContaining('.docx') },
    });
    await expect(writeReport(report, 'docx', {})).rejects.toMatchObject({
      code: 'HOST',
      details: { hint: expect.stringContaining('.html') },
    });
  });

  it('print exactly the page that is written as HTML', async () => {
    let printed = '';
    const pdf = (html: string) => {
      printed = html;
      return Promise.resolve(new Uint8Array([1]));
    };
    expect(await writeReport(report, 'pdf', { pdf })).toEqual([{ suffix: '', bytes: new Uint8Array([1]) }]);
    expect(printed).toBe(await text(report, 'html'));
  });
});
