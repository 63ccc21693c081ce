import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CyclingResult } from '../../src/core/cycling-result';
import { type MadeCycle, madeText, truthOf } from '../simulators/made-cycling';
import { impedanceCsv, madeFolder } from './made-files';
import { runCli } from './run-cli';

const cycle = (stored_mAh: number, released_mAh: number, current_mA = 0.5): MadeCycle => ({
  discharge: { capacity_mAh: stored_mAh, current_mA, from_V: 1.6, to_V: 0.01 },
  charge: { capacity_mAh: released_mAh, current_mA, from_V: 0.2, to_V: 2.5 },
});
const life = [cycle(0.675, 0.448), cycle(0.46, 0.45), cycle(0.455, 0.449)];
const at = madeFolder({
  'KB1.csv': madeText(life, { counter: 'by-direction' }),
  'parts/P1_a.csv': madeText(life.slice(0, 2), { rows: 20 }),
  'parts/P1_b.csv': madeText(life.slice(2), { rows: 20 }),
  'eis.csv': impedanceCsv(3),
  'rest.csv': 'time/s,Ewe/V,I/mA,cycle number\n0,3,0,1\n10,3,0,1\n20,3,0,1\n',
  'cell.json': JSON.stringify({ kind: 'anode-half', activeMass_mg: '1.25 mg' }),
  'other.json': JSON.stringify({ KB2: { kind: 'full' } }),
});

interface Failed {
  name: string;
  error: { code: string; message: string; expected?: string };
}
async function analysed(...args: string[]): Promise<{ code: number | null; stderr: string; entries: (CyclingResult & Failed)[] }> {
  const { code, stdout, stderr } = await runCli(['cycling', ...args, '--json']);
  return { code, stderr, entries: JSON.parse(stdout) as (CyclingResult & Failed)[] };
}

describe('cycling PATH…', () => {
  it('gives every key of the contract, capacities beside the file’s own, per gram with the mass of the cell record', async () => {
    const { code, stderr, entries } = await analysed(at('KB1.csv'), '--cell', at('cell.json'));
    expect([code, stderr, entries.length]).toEqual([0, '', 1]);
    const [{ sample, cycles, summary, warnings }] = entries as unknown as [CyclingResult];
    expect([sample, warnings]).toEqual(['KB1', []]);
    const [up, down] = [truthOf(life[0]!.charge!), truthOf(life[0]!.discharge!)];
    const stated: [keyof CyclingResult['cycles'][0], number][] = [
      ['chargeCapacity_mAh', 0.448],
      ['dischargeCapacity_mAh', 0.675],
      ['chargeCapacityOwn_mAh', 0.448],
      ['dischargeCapacityOwn_mAh', 0.675],
      ['coulombicEfficiency', 448 / 675],
      ['energyCharge_Wh', up.energy_Wh],
      ['energyDischarge_Wh', down.energy_Wh],
      ['meanChargePotential_V', up.mean_V],
      ['meanDischargePotential_V', down.mean_V],
      ['polarization_V', up.mean_V - down.mean_V],
      ['polarizationHalfCapacity_V', up.half_V - down.half_V],
      ['current_A', 0.0005],
      ['chargeCapacity_mAhPerG', 448 / 1.25],
      ['dischargeCapacity_mAhPerG', 675 / 1.25],
    ];
    for (const [key, truth] of stated) expect(Math.abs((cycles[0]?.[key] as number) / truth - 1), key).toBeLessThan(0.002);
    for (const [key, truth] of stated.slice(0, 5)) expect((cycles[0]?.[key] as number) / truth, key).toBeCloseTo(1, 6);
    expect(summary.initialCoulombicEfficiency).toBeCloseTo(0.664, 3);
    expect(summary.retention).toBeCloseTo(0.449 / 0.448, 6);
    expect(summary.rateCapability).toHaveLength(1);
  });

  it('takes the reference, the kind, the mass and cycles to leave out from its options', async () => {
    const options = ['--reference', '2', '--kind', 'full', '--mass', '2,5 mg', '--mass-of', 'both electrodes', '--leave-out', '1'];
    const { entries } = await analysed(
      at('KB1.csv'),
      ...options,
      '--nominal',
      '0.45 mAh',
      '--dqdv',
      '2',
      '--grid',
      '10 mV',
      '--filter',
      '3',
    );
    const [{ cycles, summary, mass_mg, massOf, kind, dqdv }] = entries as unknown as [CyclingResult];
    expect({ mass_mg, massOf, kind }).toEqual({ mass_mg: 2.5, massOf: 'both electrodes', kind: 'full' });
    expect([summary.referenceCycle, cycles[0]?.isLeftOut]).toEqual([2, true]);
    expect(summary.retention).toBeCloseTo(0.455 / 0.46, 6);
    expect(summary.rateCapability[0]?.cRate_perHour).toBeCloseTo(0.5 / 0.45, 6);
    expect([dqdv.grid_V, dqdv.filter, dqdv.curves.map(({ cycle }) => cycle)]).toEqual([0.01, 'mean over 3 steps (0.03 V)', [2, 2]]);
  });

  it('joins files of one cell, with --sample whatever their names say', async () => {
    const { entries } = await analysed(at('parts'), '--sample', 'P1', '--kind', 'anode-half');
    expect(entries.map(({ sample }) => sample)).toEqual(['P1']);
    expect(entries[0]?.cycles.map(({ cycle: number }) => number)).toEqual([1, 2, 3]);
    expect(entries[0]?.assumptions.join()).toMatch(/2 recordings taken as the life of one cell/);
  });

  it('without a kind gives capacities, no efficiency, and the question', async () => {
    const { stdout, code } = await runCli(['cycling', at('KB1.csv')]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^1 +0\.5 +0\.448 +0\.675 +n\.d\. +1\.0000/m);
    expect(stdout).toMatch(/Initial efficiency n\.d\.: Which cell is it\?/);
  });

  it('writes the table of cycles as CSV', async () => {
    const { code } = await runCli(['cycling', at('KB1.csv'), '--cell', at('cell.json'), '--csv', at('out.csv')]);
    const [header, first, ...rest] = readFileSync(at('out.csv'), 'utf8').trim().split('\n') as [string, string];
    expect([code, rest.length]).toEqual([0, 2]);
    const cells = Object.fromEntries(header.split(',').map((name, k) => [name, first.split(',')[k]]));
    expect(Number(cells.coulombicEfficiency)).toBeCloseTo(448 / 675, 6);
    expect(cells).toMatchObject({ sample: 'KB1', cycle: '1', complete: 'yes', leftOut: 'no', mass_mg: '1.25' });
  });
});

describe('what cannot be analysed', () => {
  it('is an entry with its error and exit code 1, the rest is done', async () => {
    const { code, entries } = await analysed(at('eis.csv'), at('rest.csv'), at('KB1.csv'), at('gone.csv'));
    expect(code).toBe(1);
    const failed = entries.filter(({ error }) => error !== undefined).map(({ name, error }) => [name.replace(/^.*[/\\]/, ''), error.code]);
    expect(failed).toEqual([
      ['eis.csv', 'NO_DATA'],
      ['rest.csv', 'NO_DATA'],
      ['gone.csv', 'FILE_NOT_FOUND'],
    ]);
    expect(entries.find(({ sample, cycles }) => sample === 'KB1' && cycles?.length === 3)).toBeDefined();
  });

  it.each([
    [['--reference', 'five'], /--reference is "five"/],
    [['--kind', 'anode'], /--kind is "anode".*\n.*one of anode-half, cathode-half, full/],
    [['--leave-out', '3-1'], /--leave-out cannot read "3-1"/],
    [['--mass', '2 mm'], /mm/],
    [['--mass', '0'], /--mass is 0/],
    [['--filter', '4'], /filter of dQ\/dV is 4/],
    [['--referense', '5'], /nearest: +--reference/],
  ])('is wrong usage with what was expected: %j', async (args, message) => {
    const { code, stdout, stderr } = await runCli(['cycling', at('KB1.csv'), ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it('says of a cell record of another sample that it fits none', async () => {
    const { stderr } = await analysed(at('KB1.csv'), '--cell', at('other.json'));
    expect(stderr).toMatch(/the cell file describes "KB2", and no recording is of that sample \(nearest: "KB1"\)/);
  });

  it('named retention of a cycle that is not there is refused with those that are', async () => {
    const { entries } = await analysed(at('KB1.csv'), '--reference', '500');
    expect(entries[0]?.summary).toMatchObject({
      retention: null,
      notDetermined: { retention: expect.stringMatching(/no cycle 500.*1 to 3/) },
    });
  });
});
