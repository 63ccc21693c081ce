import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FitResult } from '../../src/core/fit-result';
import type { ReportCell, ReportModel, ReportTable } from '../../src/core/report-model';
import { cutMpr, impedanceCsv, madeFolder } from './made-files';
import { runCli } from './run-cli';

const at = madeFolder({
  'cell_cycle1.csv': impedanceCsv(1),
  'cell_cycle10.csv': impedanceCsv(10),
  'broken/cell_cycle2.mpr': cutMpr(),
  'broken/cell_cycle3.csv': impedanceCsv(3),
  'cell.json': JSON.stringify({ area_cm2: '1.5386 cm²', thickness_um: '45 µm' }),
});
const good = [at('cell_cycle1.csv'), at('cell_cycle10.csv')];

type PrintedCell = ReportCell & { column: string; text: string };
function tableOf(path: string, id: string): { rows: PrintedCell[][] } {
  const report = JSON.parse(readFileSync(path, 'utf8')) as ReportModel;
  const table = report.sections
    .flatMap(({ blocks }) => blocks)
    .find((block): block is ReportTable => block.kind === 'table' && block.id === id);
  return { rows: (table?.rows ?? []).map(({ cells }) => cells as PrintedCell[]) };
}

describe('report', async () => {
  const outs = ['r.html', 'r.json', 'r.csv', 'r.tex'].flatMap((name) => ['--out', at(name)]);
  const [run, fits] = await Promise.all([
    runCli(['report', ...good, '--cell', at('cell.json'), ...outs]),
    runCli(['fit', ...good, '--cell', at('cell.json'), '--json']),
  ]);
  const results = JSON.parse(fits.stdout) as FitResult[];

  it('writes every kind that was asked for, prints nothing on stdout and is done', () => {
    expect([run.code, run.stdout]).toEqual([0, '']);
    for (const name of ['r.html', 'r.json', 'r.csv', 'r.tex']) expect(run.stderr).toContain(`wrote ${at(name)}`);
  });

  it('has the numbers that fit gives, each with its origin', () => {
    const { rows } = tableOf(at('r.json'), 'parameters');
    expect(rows).toHaveLength(2);
    for (const [k, cells] of rows.entries()) {
      for (const key of ['Rs_ohm', 'Rsei_ohm', 'Rct_ohm', 'sigmaW_ohmPerSqrtS'] as const) {
        const cell = cells.find(({ column }) => column === key);
        expect(cell).toMatchObject({ kind: 'number', value: results[k]?.roles[key], ...results[k]?.roleErrors[key] });
      }
      const sigma = cells.find(({ column }) => column === 'ionicConductivity_SPerCm');
      expect(sigma).toMatchObject({ value: results[k]?.derived.ionicConductivity_SPerCm?.value });
    }
  });

  it('has the same numbers in the page and in LaTeX as in JSON', () => {
    const html = readFileSync(at('r.html'), 'utf8');
    const tex = readFileSync(at('r.tex'), 'utf8');
    const texts = tableOf(at('r.json'), 'parameters').rows.flatMap((cells) =>
      cells.filter(({ kind }) => kind === 'number').map(({ text }) => text),
    );
    expect(texts.length).toBeGreaterThan(8);
    for (const text of texts) {
      expect(html).toContain(text);
      expect(tex.replaceAll(' & ', '')).toContain(text);
    }
  });

  it('leaves no half-written file behind', () => {
    expect(readdirSync(at()).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('report --figures', async () => {
  const run = await runCli(['report', ...good, '--figures', at('figures'), '--contents', 'impedance,circuits', '--width', '85']);

  it('writes every figure as vectors with real text, as pixels and as the numbers it shows', () => {
    expect([run.code, run.stdout]).toEqual([0, '']);
    expect(readdirSync(at('figures')).sort()).toEqual([
      'figure-S1.csv',
      'figure-S1.png',
      'figure-S1.svg',
      'figure-S2.png',
      'figure-S2.svg',
    ]);
    const svg = readFileSync(at('figures/figure-S1.svg'), 'utf8');
    expect(svg).toMatch(/width="85(\.0+)?mm"/);
    expect(svg).toContain('<text');
    expect(readFileSync(at('figures/figure-S1.png')).subarray(1, 4).toString()).toBe('PNG');
    expect(readFileSync(at('figures/figure-S1.csv'), 'utf8').split('\n')[0]).toMatch(/_ohm/);
  });
});

describe('report of what cannot all be read', async () => {
  const run = await runCli(['report', at('broken'), '--out', at('broken.json')]);

  it('writes the rest, names the failure in report and on stderr, and ends with 1', () => {
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('cell_cycle2.mpr');
    expect(tableOf(at('broken.json'), 'parameters').rows).toHaveLength(1);
    expect(readFileSync(at('broken.json'), 'utf8')).toContain('cell_cycle2.mpr could not be read');
  });
});

describe('report that cannot be written as asked', () => {
  it.each([
    [['report', ...good], 'needs a place to write to', /--out FILE/],
    [['report', ...good, '--out', 'r.odt'], 'cannot be written as .odt', /\.html/],
    [['report', ...good, '--out', 'r.html', '--means', 'ci96'], '--means is "ci96"', /ci95/],
    [['report', ...good, '--out', 'r.html', '--contents', 'parameters,metods'], 'no part "metods"', /methods/],
    [['report', ...good, '--out', 'r.html', '--columns', 'Rxt_ohm'], 'no column "Rxt_ohm"', /Rct_ohm/],
    [['report', '--out', 'r.html'], 'needs a file or folder', /PATH/],
  ])('%j is wrong usage, said before anything is read', async (args, message, expected) => {
    const { code, stderr } = await runCli(args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(expected);
  });

  it('leaves what was there whole where the folder cannot be written to', async () => {
    writeFileSync(at('kept.html'), 'before');
    const { code, stderr } = await runCli(['report', ...good, '--out', at('no/such/folder/r.html'), '--out', at('kept.html')]);
    expect([code, stderr.includes('cannot be written')]).toEqual([1, true]);
    expect(readFileSync(at('kept.html'), 'utf8')).toContain('<!doctype html>');
  });
});
