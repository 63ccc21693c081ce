import { beforeEach, describe, expect, test } from 'vitest';
import type { AnalysisOutcome } from '../../../../src/app/api';
import { type DirectApp, directApp } from '../../../hosts/direct-app';
import { simulateTitration, titrationCsv } from '../../../simulators/titration';

/** Six pulses up, Dτ/L² 0.05 and rests with Dt/L² = 1. */
const made = titrationCsv(
  simulateTitration({
    particle: { shape: 'slab', length_cm: 6e-4, diffusion_cm2PerS: 3e-11 },
    steps: Array.from({ length: 6 }, () => ({ current_A: 1e-4, pulse_s: 600, rest_s: 12000 })),
    slope_VPerC: 0.5,
    interval_s: 20,
    restInterval_s: 300,
    resistance_ohm: 20,
  }),
);

let app: DirectApp;
const run = async () => {
  const outcome = await app.driver.call('analysis.run', { technique: 'gitt', sample: 'KB1' });
  return (outcome as Extract<AnalysisOutcome, { technique: 'gitt' }>).result.titrations[0]!;
};
const execute = (type: string, payload: unknown) => app.driver.call('session.execute', { type, payload } as never);
const choose = (choices: unknown) => execute('analysis.choose', { technique: 'gitt', sample: 'KB1', choices });

beforeEach(async () => {
  app = directApp();
  await app.driver.finish(app.driver.call('files.add', { handles: [app.files.put('KB1.csv', new TextEncoder().encode(made))] }));
  await execute('import.accept', {});
});

describe('the titration of a cell in a project', () => {
  test('follows the cell record and the choices, and goes back with undo', async () => {
    expect((await run()).pulses[0]).toMatchObject({ diffusion_cm2PerS: null, standing: 'used' });
    await execute('cells.set', { sample: 'KB1', record: { diffusionLength_um: 6 } });
    const known = await run();
    expect(Math.abs(known.mean.all.diffusion_cm2PerS! / 3e-11 - 1)).toBeLessThan(0.02);
    await choose({ form: 'end-point', window: [0.2, 0.9], leftOut: { [known.id]: [2, 3] } });
    const chosen = await run();
    expect(chosen).toMatchObject({ form: 'end-point', window: [0.2, 0.9] });
    expect(chosen.pulses.map(({ standing }) => standing)).toEqual(['used', 'left-out', 'left-out', 'used', 'used', 'used']);
    await app.driver.call('session.undo', {});
    expect(await run()).toEqual(known);
  });

  test('keeps choices made for another recording to that one', async () => {
    await choose({ leftOut: { 'other#1': [1, 2] } });
    expect((await run()).pulses.every(({ standing }) => standing === 'used')).toBe(true);
  });

  test('leaves as the ledger of the command line', async () => {
    await execute('cells.set', { sample: 'KB1', record: { diffusionLength_um: 6 } });
    const { name, text } = await app.driver.call('gitt.csv', {});
    const [header, ...rows] = text.trim().split('\n');
    expect([name, rows.length]).toEqual(['KB1.csv-gitt.csv', 6]);
    expect(rows[0]).toContain(',KB1#1,');
    const place = header!.split(',').indexOf('diffusion_cm2PerS');
    expect(Number(rows[0]!.split(',')[place])).toBe((await run()).pulses[0]!.diffusion_cm2PerS);
  });

  test('of a cell without one says so', async () => {
    await expect(app.driver.call('gitt.csv', { samples: ['nobody'] })).rejects.toThrow(/no gitt recording of nobody/);
  });
});
