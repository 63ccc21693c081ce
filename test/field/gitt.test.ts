import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TitrationResult } from '../../src/core/titration-result';
import { madeFolder } from '../cli/made-files';
import { type CliRun, runCli } from '../cli/run-cli';
import { fieldData } from '../field-data';

const at = madeFolder({
  'cell.json': JSON.stringify({ activeMass_mg: 3, molarMass_gPerMol: 157.76, molarVolume_cm3PerMol: 44, area_cm2: 1.5386 }),
});

describe.skipIf(fieldData === null)('gitt of the real Landt file', () => {
  let run: CliRun;
  let result: TitrationResult;
  beforeAll(async () => {
    run = await runCli(['gitt', join(fieldData ?? '', 'gitt/landt/GITT.csv'), '--cell', at('cell.json'), '--json']);
    [result] = JSON.parse(run.stdout) as [TitrationResult];
  });

  it('has 34 pulses of 30 min at 0.582 mA, 21 charge and 13 discharge', () => {
    expect(run.code).toBe(0);
    const { pulses } = result;
    expect(pulses.map(({ index }) => index)).toEqual(Array.from({ length: 34 }, (_, k) => k + 1));
    expect(pulses.filter(({ direction }) => direction === 'charge')).toHaveLength(21);
    for (const { pulseDuration_s, current_A } of pulses) {
      expect(Math.abs(pulseDuration_s - 1800)).toBeLessThanOrEqual(1);
      expect(Math.abs(current_A)).toBeCloseTo(0.5822e-3, 6);
    }
  });

  it('has 31 with a rest on both sides; the others are listed with their flag', () => {
    const without = result.pulses.filter(({ flags }) => flags.some((flag) => flag.startsWith('no-rest')));
    expect(without.map(({ index, flags }) => [index, flags[0]])).toEqual([
      [1, 'no-rest-before'],
      [21, 'no-rest-after'],
      [22, 'no-rest-before'],
    ]);
    for (const { deltaEs_V } of without) expect(deltaEs_V).toBeNull();
  });

  it('has the relaxed potentials of the rows at the ends of the rests', () => {
    const [, second, third] = result.pulses;
    expect([second!.start_s, second!.potentialBefore_V, second!.potentialAfter_V]).toEqual([16260, 3.2574, 3.4346]);
    expect(third!.potentialBefore_V).toBe(3.4346);
    expect(result.resolution_V).toBeCloseTo(1e-4, 8);
  });

  it('refuses D on the plateau, where the relaxed potential goes less than 1 mV or the other way', () => {
    const plateau = result.pulses.filter(({ deltaEs_V, direction }) => {
      const along = (deltaEs_V ?? Number.NaN) * (direction === 'charge' ? 1 : -1);
      return along < 1e-3 - 1e-9;
    });
    expect(plateau.length).toBeGreaterThanOrEqual(15);
    for (const { diffusion_cm2PerS, flags, derived } of plateau) {
      expect(diffusion_cm2PerS).toBeNull();
      expect(flags.some((flag) => flag === 'plateau' || flag === 'below-resolution')).toBe(true);
      expect(derived.diffusion_cm2PerS.notDetermined).toBeTruthy();
    }
  });

  it('takes a mean only over what remains, and flags what was not relaxed', () => {
    const used = result.pulses.filter(({ standing }) => standing === 'used');
    expect(result.mean.all.pulsesUsed).toBe(used.length);
    for (const { flags, diffusion_cm2PerS } of used) {
      expect(diffusion_cm2PerS).toBeGreaterThan(0);
      expect(flags).not.toContain('rest-too-short');
    }
    for (const { dRestOverL2, flags } of result.pulses.filter(({ diffusion_cm2PerS }) => diffusion_cm2PerS !== null)) {
      if (dRestOverL2! < 0.6) expect(flags).toContain('rest-too-short');
    }
    if (used.length < 3)
      expect(result.mean.all).toMatchObject({ diffusion_cm2PerS: null, notDetermined: expect.stringMatching(/a mean needs 3/) });
  });

  it('gives one once three of the flagged are accepted', async () => {
    const { stdout } = await runCli([
      'gitt',
      join(fieldData ?? '', 'gitt/landt/GITT.csv'),
      '--cell',
      at('cell.json'),
      '--accept',
      '29-32',
      '--json',
    ]);
    const [{ mean }] = JSON.parse(stdout) as [TitrationResult];
    expect(mean.all.pulsesUsed).toBe(result.mean.all.pulsesUsed + 4);
    expect(mean.all.diffusion_cm2PerS).toBeGreaterThan(0);
  });
});
