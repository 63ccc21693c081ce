import { beforeEach, describe, expect, test } from 'vitest';
import type { CyclingResult } from '../../../../src/core/cycling-result';
import { type DirectApp, directApp } from '../../../hosts/direct-app';
import { type MadeCycle, madeText } from '../../../simulators/made-cycling';

const cycle = (stored_mAh: number, released_mAh: number): MadeCycle => ({
  discharge: { capacity_mAh: stored_mAh, current_mA: 0.5, from_V: 1.6, to_V: 0.01 },
  charge: { capacity_mAh: released_mAh, current_mA: 0.5, from_V: 0.2, to_V: 2.5 },
});
const life = [cycle(0.675, 0.448), cycle(0.46, 0.45), cycle(0.455, 0.449), cycle(0.44, 0.43)];

let app: DirectApp;
const run = async (sample = 'KB1') => (await app.driver.call('analysis.run', { technique: 'cycling', sample })).result as CyclingResult;
const choose = (choices: unknown) =>
  app.driver.call('session.execute', { type: 'analysis.choose', payload: { technique: 'cycling', sample: 'KB1', choices } } as never);

beforeEach(async () => {
  app = directApp();
  const text = (cycles: MadeCycle[]) => new TextEncoder().encode(madeText(cycles, { rows: 30 }));
  const handles = [app.files.put('KB1.csv', text(life)), app.files.put('KB2.csv', text(life.slice(0, 2)))];
  await app.driver.finish(app.driver.call('files.add', { handles }));
  await app.driver.call('session.execute', { type: 'import.accept', payload: {} });
});

describe('the cycling of a cell in a project', () => {
  test('follows the cell record and the choices, and goes back with undo', async () => {
    expect((await run()).summary.initialCoulombicEfficiency).toBeNull();
    await app.driver.call('session.execute', {
      type: 'cells.set',
      payload: { sample: 'KB1', record: { kind: 'anode-half', activeMass_mg: 2 } },
    });
    const known = await run();
    expect(known.summary.initialCoulombicEfficiency).toBeCloseTo(448 / 675, 6);
    expect(known.cycles[0]?.chargeCapacity_mAhPerG).toBeCloseTo(224, 4);
    await choose({ referenceCycle: 2, leftOut: [4], mass_mg: 4, massOf: 'both electrodes' });
    const chosen = await run();
    expect(chosen.summary).toMatchObject({ referenceCycle: 2, lastCycle: 3 });
    expect([chosen.mass_mg, chosen.massOf]).toEqual([4, 'both electrodes']);
    await app.driver.call('session.undo', {});
    expect(await run()).toEqual(known);
  });

  test('gives the curves of chosen cycles: capacity up to the whole of it, dQ/dV with the capacity as its area', async () => {
    const { curves, dqdv } = await app.driver.call('cycling.curves', { sample: 'KB1', cycles: [2, 99] });
    expect(curves.map(({ cycle: number, branch }) => [number, branch])).toEqual([
      [2, 'charge'],
      [2, 'discharge'],
    ]);
    const [charge] = curves;
    expect(charge?.capacity_mAh.at(-1)).toBeCloseTo(0.45, 9);
    expect([charge?.potential_V[0], charge?.potential_V.at(-1)]).toEqual([0.2, 2.5]);
    const area = dqdv.curves[1]!.dqdv_mAhPerV.reduce((sum, value) => sum + value * dqdv.grid_V, 0);
    expect(area).toBeCloseTo(0.46, 9);
  });

  test('leaves as the table of the command line, of every cell or of those named', async () => {
    const all = (await app.driver.call('cycling.csv', {})).text.trim().split('\n');
    expect(all).toHaveLength(1 + 4 + 2);
    const one = await app.driver.call('cycling.csv', { samples: ['KB2'], dialect: 'semicolon-comma' });
    expect(one.name).toBe('2 files-cycles.csv');
    expect(one.text.split('\n')[1]).toMatch(/^KB2;1;1;0,44/);
  });
});
