import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CyclingResult } from '../../src/core/cycling-result';
import type { ReportCell, ReportModel, ReportTable } from '../../src/core/report-model';
import type { TitrationResult } from '../../src/core/titration-result';
import type { VoltammetryResult } from '../../src/core/voltammetry-result';
import { type MadeCycle, madeText } from '../simulators/made-cycling';
import { simulateTitration, titrationCsv } from '../simulators/titration';
import { evenCell, evenRates_mVPerS } from '../unit/voltammetry/made-voltammograms';
import { impedanceCsv, madeFolder } from './made-files';
import { chSeries } from './made-voltammogram';
import { runCli } from './run-cli';

const cycle = (stored_mAh: number, released_mAh: number, current_mA = 0.5): MadeCycle => ({
  discharge: { capacity_mAh: stored_mAh, current_mA, from_V: 1.6, to_V: 0.01 },
  charge: { capacity_mAh: released_mAh, current_mA, from_V: 0.2, to_V: 2.5 },
});
const steps = [...Array<number>(4).fill(1e-4), ...Array<number>(4).fill(-1e-4)].map((current_A) => ({
  current_A,
  pulse_s: 600,
  rest_s: 12000,
}));
const particle = { shape: 'slab', length_cm: 6e-4, diffusion_cm2PerS: 3e-11 } as const;
const titrated = simulateTitration({ particle, steps, slope_VPerC: 0.5, interval_s: 20, restInterval_s: 300, resistance_ohm: 20 });
const at = madeFolder({
  ...Object.fromEntries(Object.entries(chSeries('even', evenCell, evenRates_mVPerS)).map(([name, text]) => [`all/even/${name}`, text])),
  'all/titrated.csv': titrationCsv(titrated),
  'all/KB1.csv': madeText([cycle(0.675, 0.448), cycle(0.46, 0.45), cycle(0.3, 0.29, 1), cycle(0.3, 0.29, 1)], { counter: 'by-direction' }),
  'all/cell_cycle1.csv': impedanceCsv(1),
  'cell.json': JSON.stringify({
    kind: 'anode-half',
    activeMass_mg: '1.2 mg',
    molarMass_gPerMol: 28.0855,
    molarVolume_cm3PerMol: '12.06 cm³/mol',
    area_cm2: '0.8588(9) cm²',
    concentration_molPerCm3: 0.0228,
  }),
});

type PrintedCell = ReportCell & { column: string; text: string; value?: number };
const cellsOf = (report: ReportModel, id: string): Record<string, PrintedCell>[] => {
  const blocks = report.sections.flatMap((section) => section.blocks);
  const table = blocks.find((block): block is ReportTable => block.kind === 'table' && block.id === id);
  return (table?.rows ?? []).map(({ cells }) => Object.fromEntries((cells as PrintedCell[]).map((cell) => [cell.column, cell])));
};

describe('report of a folder with every technique', async () => {
  const answers = async <T>(command: string, path: string) => {
    const { stdout } = await runCli([command, path, '--cell', at('cell.json'), '--json']);
    return (JSON.parse(stdout) as T[]).filter((one) => !(one as { error?: unknown }).error && !(one as { skipped?: unknown }).skipped);
  };
  const run = await runCli([
    'report',
    at('all'),
    '--cell',
    at('cell.json'),
    '--out',
    at('r.json'),
    '--out',
    at('r.html'),
    '--out',
    at('r.csv'),
  ]);
  const report = JSON.parse(readFileSync(at('r.json'), 'utf8')) as ReportModel;

  it('is done, and names no file as failed', () => {
    expect([run.code, run.stdout]).toEqual([0, '']);
    expect(JSON.stringify(report)).not.toContain('could not be read');
  });

  it('has the peaks and shares that cv gives', async () => {
    const [series] = (await answers<VoltammetryResult>('cv', at('all/even'))) as [VoltammetryResult];
    const peaks = cellsOf(report, 'peaks');
    expect(peaks.map(({ peak }) => peak?.text)).toEqual(series.peaks.map(({ name }) => name));
    for (const [k, { b, bStandardError, bCi95 }] of series.peaks.entries()) {
      expect(peaks[k]?.b).toMatchObject({ value: b, standardError: bStandardError, ci95: bCi95 });
      // b is not one half here, so D is refused with its reason.
      expect(peaks[k]?.diffusion_cm2PerS).toMatchObject({ kind: 'refused', text: 'n.d.' });
    }
    const shares = cellsOf(report, 'shares');
    expect(shares.map(({ scanRate_mVPerS }) => scanRate_mVPerS?.value)).toEqual(
      series.rates_VPerS.map((rate) => Number((1e3 * rate).toPrecision(6))),
    );
    for (const [k, share] of series.shares.entries())
      expect(shares[k]?.capacitiveShare_percent?.value).toBeCloseTo(100 * share.capacitiveShare, 10);
  });

  it('has the means that gitt gives, with how many pulses count', async () => {
    const [titration] = (await answers<TitrationResult>('gitt', at('all/titrated.csv'))) as [TitrationResult];
    const means = cellsOf(report, 'titration');
    for (const [k, direction] of (['all', 'charge', 'discharge'] as const).entries()) {
      const { diffusion_cm2PerS, standardError, pulsesUsed } = titration.mean[direction];
      expect(diffusion_cm2PerS).not.toBeNull();
      expect(means[k]?.diffusion_cm2PerS).toMatchObject({ value: diffusion_cm2PerS, standardError });
      expect(means[k]?.pulsesUsed?.text).toBe(`${pulsesUsed} of ${direction === 'all' ? 8 : 4}`);
    }
  });

  it('has the efficiencies and rates that cycling gives, per gram', async () => {
    const [cycling] = (await answers<CyclingResult>('cycling', at('all/KB1.csv'))) as [CyclingResult];
    const [summary] = cellsOf(report, 'cyclingSummary');
    expect(summary?.initialCoulombicEfficiency_percent?.value).toBeCloseTo((100 * 448) / 675, 3);
    expect(summary?.retention_percent?.value).toBeCloseTo(100 * (cycling.summary.retention as number), 10);
    const rates = cellsOf(report, 'rates');
    expect(rates).toHaveLength(2);
    expect(rates[1]?.chargeCapacity?.value).toBe(cycling.summary.rateCapability[1]?.chargeCapacity_mAhPerG);
  });

  it('cites what each technique used, and draws each', () => {
    const cited = report.references.map(({ doi }) => doi);
    expect(cited).toEqual(expect.arrayContaining(['10.1149/1.2133112', '10.1021/jp074464w']));
    const figures = report.sections.flatMap(({ id, blocks }) => (blocks.some(({ kind }) => kind === 'figure') ? [id] : []));
    expect(figures).toEqual(['impedance', 'cv', 'cvShares', 'gitt', 'cycling', 'rate']);
    expect(readFileSync(at('r.html'), 'utf8').match(/<svg /g)?.length).toBe(7);
  });

  it('names every file with its SHA-256', () => {
    const sources = cellsOf(report, 'sources');
    expect(sources).toHaveLength(evenRates_mVPerS.length + 2);
    for (const { sha256 } of sources) expect(sha256?.text).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('report of a project', async () => {
  await runCli(['fit', at('all/cell_cycle1.csv'), '--save', at('kept.arctrace')]);
  const [ofProject, ofFile] = await Promise.all([
    runCli(['report', at('kept.arctrace'), '--out', at('project.json')]),
    runCli(['report', at('all/cell_cycle1.csv'), '--out', at('file.json')]),
  ]);

  it('has the numbers the project keeps, which are those of its file', () => {
    expect([ofProject.code, ofFile.code]).toEqual([0, 0]);
    const numbers = (name: string) =>
      cellsOf(JSON.parse(readFileSync(at(name), 'utf8')) as ReportModel, 'parameters').map((row) =>
        Object.values(row).map(({ text }) => text),
      );
    expect(numbers('project.json')).toEqual(numbers('file.json'));
  });
});
