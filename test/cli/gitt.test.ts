import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TitrationResult } from '../../src/core/titration-result';
import { simulateTitration, type TitrationPlan, titrationCsv } from '../simulators/titration';
import { impedanceCsv, madeFolder, voltammogramDta } from './made-files';
import { runCli } from './run-cli';

/** Dτ/L² 0.05 and rests with Dt/L² = 1; six pulses up, five down. */
const plan: TitrationPlan = {
  particle: { shape: 'slab', length_cm: 6e-4, diffusion_cm2PerS: 3e-11 },
  steps: [...Array<number>(6).fill(1e-4), ...Array<number>(5).fill(-1e-4)].map((current_A) => ({ current_A, pulse_s: 600, rest_s: 12000 })),
  slope_VPerC: 0.5,
  interval_s: 20,
  restInterval_s: 300,
  resistance_ohm: 20,
};
const made = titrationCsv(simulateTitration(plan));
/** V/S = 1.2e-3·12.06/(28.0855·0.8588) = 6.000e-4 cm. */
const cell = { activeMass_mg: '1.2 mg', molarMass_gPerMol: 28.0855, molarVolume_cm3PerMol: '12.06 cm³/mol', area_cm2: '0.8588(9) cm²' };
const at = madeFolder({
  'half.csv': made,
  'cell.json': JSON.stringify(cell),
  'folder/one.csv': made,
  'folder/cv.dta': voltammogramDta(),
  'folder/notes.txt': 'nothing measured',
  'two/a.csv': made,
  'two/b.csv': made,
  'few/short.csv': titrationCsv(simulateTitration({ ...plan, steps: plan.steps.slice(0, 2) })),
  'eis_cycle1.csv': impedanceCsv(1),
});
const gitt = async (...args: string[]) => {
  const run = await runCli(['gitt', ...args, '--json']);
  return { ...run, results: JSON.parse(run.stdout) as (TitrationResult & { error?: { code: string } })[] };
};

describe('gitt of a titration with a cell record', async () => {
  const { code, stderr, results } = await gitt(at('half.csv'), '--cell', at('cell.json'), '--csv', at('ledger.csv'));
  const [result] = results;

  it('gives every pulse with the keys of the contract, and nothing on stderr', () => {
    expect([code, stderr, results.length]).toEqual([0, '', 1]);
    expect(result!.pulses).toHaveLength(11);
    const keys = [
      ...['index', 'direction', 'start_s', 'pulseDuration_s', 'restDuration_s', 'current_A', 'potentialBefore_V', 'potentialAfter_V'],
      ...['irDrop_V', 'deltaEs_V', 'deltaEtau_V', 'sqrtTimeR2', 'sqrtTimeWindow_s', 'relaxation_VPerS', 'diffusion_cm2PerS'],
      ...['diffusionEndPoint_cm2PerS', 'dTauOverL2', 'dRestOverL2', 'flags'],
    ];
    for (const pulse of result!.pulses) for (const key of keys) expect(pulse).toHaveProperty(key);
  });

  it('finds the D it was made with, in every pulse and in the means', () => {
    for (const { diffusion_cm2PerS, standing } of result!.pulses) {
      expect(Math.abs(diffusion_cm2PerS! / 3e-11 - 1)).toBeLessThan(0.02);
      expect(standing).toBe('used');
    }
    expect(result!.mean.all).toMatchObject({ pulsesUsed: 11 });
    expect([result!.mean.charge.pulsesUsed, result!.mean.discharge.pulsesUsed]).toEqual([6, 5]);
    expect(Math.abs(result!.mean.all.diffusion_cm2PerS! / 3e-11 - 1)).toBeLessThan(0.02);
  });

  it('writes the ledger as a table with the same numbers', () => {
    const [header, first, ...rest] = readFileSync(at('ledger.csv'), 'utf8').trimEnd().split('\n');
    expect(rest).toHaveLength(10);
    const columns = header!.split(',');
    const value = (name: string) => Number(first!.split(',')[columns.indexOf(name)]);
    const [pulse] = result!.pulses;
    for (const key of ['deltaEs_V', 'irDrop_V', 'diffusion_cm2PerS', 'potentialSlope_V'] as const) expect(value(key)).toBe(pulse![key]);
    expect(value('diffusion_standardError_cm2PerS')).toBe(pulse!.derived.diffusion_cm2PerS.standardError);
  });

  it('gives the same bytes again', async () => {
    expect((await gitt(at('half.csv'), '--cell', at('cell.json'))).results).toEqual(results);
  });
});

describe('options of gitt', () => {
  it('leave pulses out, choose form, window, shape and where the length is from', async () => {
    const args = [at('half.csv'), '--cell', at('cell.json'), '--leave-out', '1,3-5', '--form', 'end-point', '--window', '0.2-0.9'];
    const [result] = (await gitt(...args, '--shape', 'sphere', '--length', 'volume-area')).results;
    expect(result).toMatchObject({ form: 'end-point', shape: 'sphere', length: 'volume-area', window: [0.2, 0.9] });
    expect(result!.pulses.filter(({ standing }) => standing === 'left-out').map(({ index }) => index)).toEqual([1, 3, 4, 5]);
    expect(result!.pulses[0]!.sqrtTimeWindow_s).toEqual([120, 540]);
  });

  it('without --json: the ledger, the means with their errors, and what to look at', async () => {
    const { stdout, code } = await runCli(['gitt', at('half.csv'), '--cell', at('cell.json'), '--leave-out', '2']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^half#1, sample half: 11 pulses \(6 charge, 5 discharge; 10 used, 0 flagged, 1 left out, 0 n\.d\.\)/);
    expect(stdout).toMatch(/^3 +ch .* [23]\.\d+\(\d+\)e-11 .*$/m);
    expect(stdout).toMatch(/mean all: [23]\.\d+\(\d+\)e-11 cm²\/s, geometric \S+, 10 used/);
  });

  it('without a cell record has all but D, and says what to enter', async () => {
    const [result] = (await gitt(at('half.csv'))).results;
    expect(result!.pulses[0]).toMatchObject({ diffusion_cm2PerS: null, flags: [] });
    expect(result!.pulses[0]!.deltaEs_V! / 0.03).toBeCloseTo(1, 2);
    expect(result!.mean.all.notDetermined).toContain('activeMass_mg');
  });

  it.each([
    [[], /file or folder/],
    [['a.csv', '--window', '1-0.1'], /--window cannot read "1-0.1"/],
    [['a.csv', '--window', '0.1'], /--window cannot read "0.1"/],
    [['a.csv', '--leave-out', '0'], /--leave-out cannot read "0"/],
    [['a.csv', '--accept', 'all'], /--accept cannot read "all"/],
    [['a.csv', '--form', 'both'], /--form/],
    [['a.csv', '--leaveout', '1'], /nearest: +--leave-out/],
  ])('%j is wrong usage', async (args, said) => {
    const { code, stdout, stderr } = await runCli(['gitt', ...(args as string[])]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(said as RegExp);
  });

  it('pulses are not chosen by number where there are several titrations', async () => {
    const { code, stderr } = await runCli(['gitt', at('two'), '--leave-out', '1']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/a#1, b#1/);
  });
});

describe('what gitt takes', () => {
  it('of a folder: its titrations; other measurements are not failures', async () => {
    const { code, results } = await gitt(at('folder'));
    expect(code).toBe(0);
    expect(results.filter(({ pulses }) => pulses !== undefined).map(({ id }) => id)).toEqual(['one#1']);
  });

  it('of a file that is named: also a current with few pulses', async () => {
    const { code, results } = await gitt(at('few/short.csv'));
    expect([code, results[0]!.pulses.length]).toEqual([0, 2]);
  });

  it('not of one that is met in a folder, and it says so', async () => {
    const { code, results, stderr } = await gitt(at('few'));
    expect([code, results]).toEqual([0, []]);
    expect(stderr).toMatch(/short\.csv: cycling, not gitt; name the file to take it/);
  });

  it('a named file without any, beside a good one: exit 1, the good one is done', async () => {
    const { code, results } = await gitt(at('eis_cycle1.csv'), at('half.csv'));
    expect(code).toBe(1);
    expect(results.map(({ error }) => error?.code ?? null)).toEqual([null, 'NO_DATA']);
  });
});
