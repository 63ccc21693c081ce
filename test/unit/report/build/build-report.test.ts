import { describe, expect, it } from 'vitest';
import type { DerivedQuantity } from '../../../../src/core/derived-quantity';
import type { FailedFit } from '../../../../src/core/fit-result';
import type { ReportBlock, ReportTable } from '../../../../src/core/report-model';
import type { TextRun } from '../../../../src/core/text-runs';
import type { BuiltReport } from '../../../../src/report/build/build-report';
import { cellText, placedCells } from '../../../../src/report/cell-text';
import { madeResult } from '../../track/made-result';
import { made, madeReport, reported } from '../made-report';

const text = (runs: readonly TextRun[]) => runs.map((run) => run.text).join('');
const blocks = ({ model }: BuiltReport): ReportBlock[] => model.sections.flatMap((section) => section.blocks);
const tables = (report: BuiltReport) => blocks(report).filter((block): block is ReportTable => block.kind === 'table');
const parameters = (report: BuiltReport) => tables(report).find(({ id }) => id === 'parameters') as ReportTable;
const paragraph = (report: BuiltReport) => blocks(report).find((block) => block.kind === 'paragraph')?.runs ?? [];

/** Rows as printed, by column. */
function printed(table: ReportTable, style = made().style): Record<string, string>[] {
  return table.rows.map(({ cells }) =>
    Object.fromEntries(
      placedCells(cells, table.columns).map(({ cell, column }) => {
        const { runs, marks } = cellText(cell, column, style);
        return [column.key, text(runs) + (marks === '' ? '' : `^${marks}`)];
      }),
    ),
  );
}

const refused: DerivedQuantity = {
  value: null,
  standardError: null,
  ci95: null,
  unit: 'cm²/s',
  formula: 'D = …',
  inserted: '',
  inputs: {},
  remarks: [],
  warnings: [],
  notDetermined: 'σw is known to 26 % only; 10 % or better is needed.',
};
const area = { symbol: 'A', value: 1.539, unit: 'cm²', standardError: 0.015, from: 'cell record' as const };
const known: DerivedQuantity = {
  ...refused,
  value: 1.4e-14,
  standardError: 6e-16,
  ci95: [1.28e-14, 1.53e-14],
  formula: 'D = R²·T²/(2·A²·n⁴·F⁴·C²·σw²)',
  source: 'Bard & Faulkner, Electrochemical Methods, 2nd ed. 2001, section 10.3',
  inputs: { area_cm2: area, temperature_K: { ...area, symbol: 'T', value: 298.15, unit: 'K', standardError: null, from: 'assumed' } },
};
delete (known as Partial<DerivedQuantity>).notDetermined;

const fresh = reported(
  madeResult({
    tags: { cycle: 0 },
    roles: { Rs_ohm: [2.838, 0.0018], Rct_ohm: [238.1, 0.0008], sigmaW_ohmPerSqrtS: [31.01, 0.0045] },
    arcs: 'one',
    changes: { circuit: 'R0-p(R1-W1,CPE1)', derived: { diffusion_cm2PerS: refused }, reducedChiSquared: 2.05e-5 },
  }),
);
const first = reported(
  madeResult({
    tags: { cycle: 1 },
    roles: { Rs_ohm: [2.965, 0.0047], Rsei_ohm: [20.18, 0.003], Rct_ohm: [63.71, 0.0024], sigmaW_ohmPerSqrtS: [12.66, 0.0047] },
    changes: { derived: { diffusion_cm2PerS: known }, reducedChiSquared: 2.33e-5 },
  }),
);
const unsplit = reported(
  madeResult({
    tags: { cycle: 10 },
    roles: { Rs_ohm: [3.104, 0.004], Rsei_ohm: [23.98, 0.4], Rct_ohm: [57.46, 0.3], RseiPlusRct_ohm: [81.44, 0.0025] },
    arcs: 'two, cannot be split',
    changes: { derived: { diffusion_cm2PerS: refused }, reducedChiSquared: 2.18e-5 },
  }),
);

describe('the table of parameters', () => {
  it('prints the published way: value with its error, one power of ten a column, – where a circuit has none, n.d. with its footnote', () => {
    const table = parameters(madeReport([fresh, first]));
    // The first two rows of the picture of the design, typed from it.
    expect(printed(table)).toEqual([
      {
        cycle: 'fresh',
        Rs_ohm: '2.838(5)',
        Rsei_ohm: '–',
        Rct_ohm: '238.10(19)',
        sigmaW_ohmPerSqrtS: '31.01(14)',
        diffusion_cm2PerS: 'n.d.^a',
        reducedChiSquared: '2.05',
      },
      {
        cycle: '1',
        Rs_ohm: '2.965(14)',
        Rsei_ohm: '20.18(6)',
        Rct_ohm: '63.71(15)',
        sigmaW_ohmPerSqrtS: '12.66(6)',
        diffusion_cm2PerS: '1.40(6)',
        reducedChiSquared: '2.33',
      },
    ]);
    expect(table.columns.map(({ key, exponent }) => [key, exponent])).toContainEqual(['diffusion_cm2PerS', -14]);
    expect(table.columns.map(({ key, exponent }) => [key, exponent])).toContainEqual(['reducedChiSquared', -5]);
    expect(table.footnotes.map(({ mark, runs }) => [mark, text(runs)])).toEqual([
      ['a', 'σW is known to 26 % only; 10 % or better is needed.'],
    ]);
  });

  it('has one number over both columns where two arcs cannot be split, with the error of the sum', () => {
    const table = parameters(madeReport([first, unsplit]));
    const sum = table.rows[1]?.cells.find((cell) => cell.kind === 'number' && cell.lead === 'sum');
    expect(sum).toMatchObject({ value: 81.44, span: 2 });
    expect(printed(table)[1]).toMatchObject({ Rsei_ohm: expect.stringContaining('sum 81.4(2)') });
    expect(Object.keys(printed(table)[1] ?? {})).not.toContain('Rct_ohm');
    expect(table.footnotes.map(({ runs }) => text(runs)).join(' ')).toMatch(/cannot be told apart/);
  });

  it('never shows a part of an unsplit pair where only one of its columns is chosen', () => {
    const table = parameters(madeReport([first, unsplit], {}, { columns: ['Rct_ohm'] }));
    expect(printed(table)[1]?.Rct_ohm).toMatch(/^sum 81\.4\(2\)/);
  });

  it('says below which formula gave D and with what, what was assumed marked', () => {
    const table = parameters(madeReport([fresh, first]));
    expect(table.notes.map(text)).toEqual([
      'D = R2\u2009T2/(2\u2009A2\u2009n4\u2009F4\u2009C2\u2009σW2) [1] with A = 1.539(15) cm2, T = 298.15 K (assumed).',
    ]);
  });

  it('keeps a spectrum that could not be fitted in its row, with the reason', () => {
    const failed: FailedFit = {
      name: 'b',
      file: 'b.mpr',
      id: 'b#1',
      sample: 'cell',
      tags: { ...fresh.tags, cycle: 5 },
      error: { code: 'TOO_FEW_POINTS', message: '2 points' },
    };
    const table = parameters(madeReport([first, reported(failed)]));
    expect(printed(table)[1]).toEqual({ cycle: '5', Rs_ohm: 'not fitted: 2 points' });
  });

  it('says in its caption what the uncertainties are', () => {
    expect(text(parameters(madeReport([first])).caption)).toMatch(/In parentheses: standard error of the last digits\.$/);
    expect(text(parameters(madeReport([first], { means: 'ci95' })).caption)).toMatch(/In brackets: 95 % intervals\.$/);
    expect(text(parameters(madeReport([first], { uncertainty: 'plusMinus' })).caption)).toMatch(/The ± are standard errors\.$/);
  });

  it('shows the rows a person chose and no others', () => {
    expect(parameters(madeReport([fresh, first, unsplit], {}, { cycles: (cycle) => cycle === 1 })).rows.map(({ id }) => id)).toEqual([
      first.id,
    ]);
  });

  it('has a column for the sample where there are several', () => {
    const other = reported(madeResult({ sample: 'cell B', tags: { cycle: 1 }, roles: { Rct_ohm: [70, 0.01] } }));
    expect(printed(parameters(madeReport([first, other]))).map(({ sample }) => sample)).toEqual(['cell', 'cell B']);
  });
});

describe('a report', () => {
  const report = madeReport([fresh, first, unsplit]);

  it('numbers its tables in the order in which they stand', () => {
    expect(tables(report).map(({ label }) => label)).toEqual(tables(report).map((_, k) => `Table S${k + 1}`));
  });

  it('names weighting, circuits and version in the methods, and cites what it used', () => {
    const said = text(paragraph(report));
    expect(said).toMatch(/^Three spectra were fitted by complex non-linear least squares/);
    expect(said).toContain('modulus weighting, w = 1/|Z|2');
    expect(said).toContain('Arctrace 0.0.0');
    expect(said).toContain('The fresh cell was described by circuit I, R0-p(R1-W1,CPE1)');
    expect(said).toContain('the cycled cells were described by circuit II, R0-p(R1,CPE1)-p(R2-W2,CPE2)');
    const numbers = [...said.matchAll(/\[([\d,]+)\]/g)].flatMap(([, list]) => (list ?? '').split(',').map(Number));
    expect(Math.max(...numbers)).toBeLessThanOrEqual(report.model.references.length);
    expect(report.model.references.map(({ number }) => number)).toEqual(report.model.references.map((_, k) => k + 1));
  });

  it('cites no profile of the likelihood where no interval came from one', () => {
    expect(report.model.references.map(({ doi }) => doi)).not.toContain('10.2307/2347496');
    const profiled = madeResult({ tags: { cycle: 2 }, roles: { Rct_ohm: [1, 0.1] } });
    profiled.parameters = [
      {
        name: 'R1',
        value: 1,
        unit: 'ohm',
        standardError: 0.1,
        ci95: [0.8, 1.2],
        ciMethod: 'profile',
        role: 'Rct',
        fixed: false,
        atBound: false,
      },
    ];
    const withProfile = madeReport([reported(profiled)]);
    expect(withProfile.model.references.map(({ doi }) => doi)).toContain('10.2307/2347496');
  });

  it('keeps where every number of its tables comes from', () => {
    const numbers = tables(report)
      .filter(({ id }) => id !== 'provenance')
      .flatMap(({ rows, columns }) => rows.flatMap(({ cells }) => placedCells(cells, columns)))
      .filter(({ cell, column }) => cell.kind === 'number' && column.align === 'number');
    expect(numbers.length).toBeGreaterThan(10);
    for (const { cell, column } of numbers) {
      const origin = report.model.origins[(cell.kind === 'number' && cell.origin) || ''];
      expect(origin, column.key).toMatchObject({ value: (cell as { value: number }).value, weighting: 'modulus' });
    }
  });

  it('offers what it could hold, with what each part is, and leaves out what was not chosen', () => {
    expect(report.contents.map(({ title }) => title)).toContain('Table S1, parameters');
    const bare = madeReport([first], {}, { contents: ['parameters'] });
    expect(bare.contents.filter(({ chosen }) => chosen).map(({ id }) => id)).toEqual(['parameters']);
    expect(bare.model.sections.map(({ id }) => id)).toEqual(['parameters']);
  });
});

describe('before it goes out', () => {
  const kinds = (report: BuiltReport) => report.model.checks.map(({ kind }) => kind);

  it('says which numbers are refused and where the reasons are', () => {
    const said = madeReport([fresh, first]).model.checks.map(({ text: words }) => words);
    expect(said).toContain('D is n.d. in one row of Table S1; the reason is footnote a.');
  });

  it('holds stale numbers against the report', () => {
    const old = { ...first, stale: 'The mask changed after this fit.' };
    expect(madeReport([old]).model.checks[0]).toEqual({
      kind: 'stale',
      text: 'One fit is stale. The mask changed after this fit.',
      action: 'Fit again',
    });
    expect(kinds(madeReport([first]))).not.toContain('stale');
  });

  it('asks for the electrode area where nobody stated it', () => {
    expect(madeReport([first]).model.checks.map(({ text: words }) => words)).toContain(
      'Circuit and weighting are stated; the electrode area of cell is not.',
    );
  });
});
