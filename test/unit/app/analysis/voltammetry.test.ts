import { beforeEach, describe, expect, test } from 'vitest';
import type { VoltammetryAnswer } from '../../../../src/core/voltammetry-result';
import { chSeries } from '../../../cli/made-voltammogram';
import { type DirectApp, directApp } from '../../../hosts/direct-app';
import { evenCell, evenRates_mVPerS, evenShares } from '../../voltammetry/made-voltammograms';

let app: DirectApp;
const run = async (sample = 'cell') => (await app.driver.call('analysis.run', { technique: 'cv', sample })).result as VoltammetryAnswer;
const choose = (choices: unknown) =>
  app.driver.call('session.execute', { type: 'analysis.choose', payload: { technique: 'cv', sample: 'cell', choices } } as never);
const peaks = ({ result }: VoltammetryAnswer) => result.peaks.map(({ name, points }) => [name, Number(points[0]!.potential_V.toFixed(2))]);

beforeEach(async () => {
  app = directApp();
  const files = Object.entries(chSeries('cell', { ...evenCell, step_V: 0.005 }, evenRates_mVPerS));
  const handles = files.map(([name, text]) => app.files.put(name, new TextEncoder().encode(text)));
  await app.driver.finish(app.driver.call('files.add', { handles }));
  await app.driver.call('session.execute', { type: 'import.accept', payload: {} });
});

describe('the voltammograms of a cell in a project', () => {
  test('are one series over the rates that their names and headers say, with the curves to draw', async () => {
    const { result, curves } = await run();
    expect(result.shares.map(({ capacitiveShare }) => Number(capacitiveShare.toFixed(2)))).toEqual(
      evenShares.map((share) => Number(share.toFixed(2))),
    );
    expect(curves.map(({ rate_VPerS }) => rate_VPerS)).toEqual(result.rates_VPerS);
    expect(curves[0]!.potential_V).toBeInstanceOf(Float64Array);
    expect(curves[0]!.potential_V.length).toBe(result.recordings[0]!.points);
  });

  test('follow what a person chose of peaks, cycle, rates and resistance; undo goes back step by step', async () => {
    const before = await run();
    expect(peaks(before)).toEqual([
      ['A1', 0.95],
      ['C1', 0.6],
    ]);
    await choose({ peaks: [{ kind: 'add', sweep: 'anodic', potential_V: 1.3, rate_VPerS: 0.0005 }] });
    await choose({
      peaks: [
        { kind: 'add', sweep: 'anodic', potential_V: 1.3, rate_VPerS: 0.0005 },
        { kind: 'remove', peak: { sweep: 'cathodic', near_V: 0.6 } },
      ],
      cycle: 2,
      resistance: { value_ohm: 3 },
      rates_VPerS: { [before.result.recordings[0]!.id]: 0.00012 },
    });
    const after = await run();
    expect(peaks(after)).toEqual([
      ['A1', 0.95],
      ['A2', 1.3],
    ]);
    expect(after.result.recordings.map(({ cycle }) => cycle)).toEqual([2, 2, 2, 2, 2]);
    expect(after.result.resistance?.value_ohm).toBe(3);
    expect(after.result.rates_VPerS[0]).toBe(0.00012);
    await app.driver.call('session.undo', {});
    expect(peaks(await run()).map(([name]) => name)).toEqual(['A1', 'A2', 'C1']);
    await app.driver.call('session.undo', {});
    expect(await run()).toEqual(before);
  });

  test('leave as the tables of the command line', async () => {
    const table = async (name: 'peaks' | 'shares' | 'separation') => app.driver.call('cv.csv', { sample: 'cell', table: name });
    expect((await table('peaks')).name).toBe('5 files-cv-peaks.csv');
    expect((await table('peaks')).text.trim().split('\n')).toHaveLength(1 + 10);
    expect((await table('shares')).text.trim().split('\n')).toHaveLength(1 + 5);
    expect((await table('separation')).text).toMatch(/^sample,sweep,potential_V,k1_F/);
  });
});
